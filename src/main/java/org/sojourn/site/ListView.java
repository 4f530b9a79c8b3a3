package org.sojourn.site;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Countries;
import org.sojourn.publication.FacetService.Facets;

/** The list of visits: what was asked for, what was found, and what else one could ask. */
public final class ListView {

    private final VisitQuery query;
    private final Reader reader;
    private final Facets facets;
    private final @Nullable String organisation;
    private final List<VisitCard> cards;
    private final @Nullable String next;
    private final long count;

    /** A field to narrow the list down by. */
    public record Choice(String name, String label, String any, List<Option> options) {}

    /** One value of it. */
    public record Option(String value, String label, boolean chosen) {}

    /** A filter in force, with the address of the list without it. */
    public record Chip(String label, String value, String href) {}

    /**
     * @param organisation the name of the one that was asked for, if there is such a one
     * @param next the cursor of the next page
     */
    ListView(VisitQuery query, Reader reader, Facets facets, @Nullable String organisation, Found found) {
        this.query = query;
        this.reader = reader;
        this.facets = facets;
        this.organisation = organisation;
        this.cards = found.cards();
        this.next = found.next();
        this.count = found.count();
    }

    /** A page of results. */
    record Found(List<VisitCard> cards, @Nullable String next, long count) {
        static final Found NOTHING = new Found(List.of(), null, 0);
    }

    public String path() {
        return query.path();
    }

    public String words() {
        String words = query.part("q");
        return words == null ? "" : words;
    }

    /** Free text makes endless addresses, which no search engine needs. */
    public boolean isSearching() {
        return !words().isEmpty();
    }

    public boolean isFiltered() {
        return !query.filters().isEmpty();
    }

    public List<VisitCard> cards() {
        return cards;
    }

    public long count() {
        return count;
    }

    public @Nullable String older() {
        return next == null ? null : reader.path(query.with("cursor", next));
    }

    public @Nullable String newest() {
        return query.part("cursor") == null ? null : reader.path(VisitQuery.path(query.filters()));
    }

    public List<Choice> choices() {
        var words = reader.words();
        var choices = new ArrayList<>(List.of(
                new Choice("from", words.from(), words.any_country(), countries("from", facets.from())),
                new Choice("host", words.to_country(), words.any_country(), countries("host", facets.to())),
                new Choice("year", words.year(), words.any_year(), years()),
                new Choice("project", words.project(), words.any_project(), projects())));
        if (query.part("country") != null) {
            choices.add(
                    new Choice("country", words.country(), words.any_country(), countries("country", facets.either())));
        }
        if (organisation != null) {
            var option = new Option(chosen("organisation"), organisation, true);
            choices.add(new Choice("organisation", words.organisation(), words.any_organisation(), List.of(option)));
        }
        return choices;
    }

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        if (isSearching()) {
            chips.add(new Chip(reader.words().search(), words(), reader.path(query.without("q"))));
        }
        for (Choice choice : choices()) {
            choice.options().stream()
                    .filter(Option::chosen)
                    .map(option -> new Chip(choice.label(), option.label(), reader.path(query.without(choice.name()))))
                    .forEach(chips::add);
        }
        return chips;
    }

    private List<Option> countries(String name, Map<String, Long> counts) {
        var asked = chosen(name);
        var codes = Stream.concat(counts.keySet().stream(), Stream.of(asked))
                .filter(code -> !code.isEmpty())
                .distinct();
        return codes.map(code -> new Option(code, Countries.name(code, reader.locale()), code.equals(asked)))
                .sorted(byLabel(reader))
                .toList();
    }

    private List<Option> years() {
        var asked = chosen("year");
        return Stream.concat(facets.years().stream().map(String::valueOf), Stream.of(asked))
                .filter(year -> !year.isEmpty())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Option(year, year, year.equals(asked)))
                .toList();
    }

    private List<Option> projects() {
        var asked = chosen("project");
        return facets.projects().stream()
                .map(project -> new Option(
                        project.slug(),
                        reader.said(project.title(), project.slug()).text(),
                        project.slug().equals(asked)))
                .sorted(byLabel(reader))
                .toList();
    }

    private String chosen(String name) {
        String value = query.part(name);
        return value == null ? "" : value;
    }

    /** As the reader's language sorts. */
    private static Comparator<Option> byLabel(Reader reader) {
        var collator = Collator.getInstance(reader.locale());
        return (one, other) -> collator.compare(one.label(), other.label());
    }
}
