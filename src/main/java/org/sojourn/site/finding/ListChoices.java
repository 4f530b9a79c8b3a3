package org.sojourn.site.finding;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sojourn.base.Countries;
import org.sojourn.publication.FacetService.Facets;
import org.sojourn.publication.FacetService.NamedProject;
import org.sojourn.publication.FacetService.Side;
import org.sojourn.site.Reader;
import org.sojourn.site.Sectors;
import org.sojourn.site.finding.ListView.Choice;
import org.sojourn.site.finding.ListView.Option;
import org.sojourn.web.language.Labels;

/** What a list of visits can be narrowed down by, each value with how many visits one would then find. */
final class ListChoices {

    private final Asked asked;
    private final Reader reader;
    private final Facets facets;
    private final Labels labels;

    ListChoices(Asked asked, Reader reader, Facets facets, Labels labels) {
        this.asked = asked;
        this.reader = reader;
        this.facets = facets;
        this.labels = labels;
    }

    List<Choice> all() {
        var words = reader.words();
        var choices = new ArrayList<>(List.of(
                new Choice("from", words.from(), words.any_country(), options("from", Side.FROM, this::country)),
                new Choice("host", words.to_country(), words.any_country(), options("host", Side.TO, this::country)),
                new Choice("year", words.year(), words.any_year(), years()),
                new Choice("project", words.project(), words.any_project(), projects()),
                new Choice(
                        "theme",
                        words.themes(),
                        reader.finding().any_theme(),
                        options("theme", Side.THEME, this::theme))));
        if (asked.filter().either() != null) {
            var countries = options("country", Side.EITHER, this::country);
            choices.add(new Choice("country", words.country(), words.any_country(), countries));
        }
        if (asked.organisation() != null) {
            var option = new Option(chosen("organisation"), asked.organisation(), "", true);
            choices.add(new Choice("organisation", words.organisation(), words.any_organisation(), List.of(option)));
        }
        return choices;
    }

    /** The values of a side by their names; those that would lead to nothing aren't offered. */
    private List<Option> options(String name, Side side, Function<String, String> label) {
        var collator = Collator.getInstance(reader.locale());
        return values(name, side)
                .map(value -> option(name, value, value, label.apply(value), side))
                .sorted(Comparator.comparing(Option::label, collator))
                .toList();
    }

    private List<Option> years() {
        return values("year", Side.YEAR)
                .sorted(Comparator.reverseOrder())
                .map(year -> option("year", year, year, year, Side.YEAR))
                .toList();
    }

    private List<Option> projects() {
        var collator = Collator.getInstance(reader.locale());
        var counts = facets.found().getOrDefault(Side.PROJECT, facets.all().getOrDefault(Side.PROJECT, Map.of()));
        return facets.projects().stream()
                .filter(project -> counts.containsKey(project.id().toString()) || isChosen(project))
                .map(project -> option(
                        "project",
                        isChosen(project) ? chosen("project") : project.slug(),
                        project.id().toString(),
                        reader.said(project.title(), project.slug()).text(),
                        Side.PROJECT))
                .sorted(Comparator.comparing(Option::label, collator))
                .toList();
    }

    private boolean isChosen(NamedProject project) {
        return project.id().equals(asked.filter().projectId());
    }

    private Stream<String> values(String name, Side side) {
        var counts = facets.found().getOrDefault(side, facets.all().getOrDefault(side, Map.of()));
        return Stream.concat(counts.keySet().stream(), Stream.of(chosen(name)))
                .filter(value -> !value.isEmpty())
                .distinct();
    }

    private Option option(String name, String value, String key, String label, Side side) {
        return new Option(value, label, count(side, key), value.equals(chosen(name)));
    }

    /** Blank where there are too many to count. */
    private String count(Side side, String value) {
        var counts = facets.found().get(side);
        return counts == null ? "" : reader.count(counts.getOrDefault(value, 0));
    }

    private String country(String code) {
        return Countries.name(code, reader.locale());
    }

    private String theme(String theme) {
        String vocabulary = theme.substring(0, theme.indexOf('-'));
        String code = theme.substring(theme.indexOf('-') + 1);
        return vocabulary.equals("1") && Sectors.KNOWN.contains(code)
                ? labels.of("Sector_" + code, reader.locale())
                : labels.of("Vocabulary_" + vocabulary, reader.locale()) + ": " + code;
    }

    private String chosen(String name) {
        String value = asked.query().part(name);
        return value == null ? "" : value;
    }
}
