package org.sojourn.site.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sojourn.publication.FacetService.Facets;
import org.sojourn.publication.FacetService.Side;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.Sought;
import org.sojourn.publication.Sought.Flaw;
import org.sojourn.site.Reader;
import org.sojourn.site.VisitCard;

/** The list of visits: what was asked for, what was found, and what else one could ask. */
public final class ListView {

    private final Asked asked;
    private final Reader reader;
    private final List<Choice> choices;
    private final Facets facets;
    private final Found found;

    /** A field to narrow the list down by. */
    public record Choice(String name, String label, String any, List<Option> options) {}

    /**
     * One value of it.
     *
     * @param count of the visits it leads to; blank where they are too many to count
     */
    public record Option(String value, String label, String count, boolean chosen) {}

    /** A filter in force, with the address of the list without it. */
    public record Chip(String label, String value, String href) {}

    /** What somebody may have meant, with the address where it is looked for. */
    public record Meant(String words, String href) {}

    ListView(Asked asked, Reader reader, Facets facets, List<Choice> choices, Found found) {
        this.asked = asked;
        this.reader = reader;
        this.facets = facets;
        this.choices = choices;
        this.found = found;
    }

    /**
     * A page of results.
     *
     * @param next the cursor of the next page
     * @param meant what else could be looked for where nothing was found
     */
    record Found(List<VisitCard> cards, @Nullable String next, int count, List<String> meant) {}

    public String path() {
        return query().path();
    }

    public String words() {
        String words = query().part("q");
        return words == null ? "" : words;
    }

    /** Free text makes endless addresses, which no search engine needs. */
    public boolean isSearching() {
        return !words().isEmpty() || !leftOut().isEmpty();
    }

    public boolean isFiltered() {
        return !query().filters().isEmpty();
    }

    public List<VisitCard> cards() {
        return found.cards();
    }

    public String count() {
        return reader.count(found.count());
    }

    public boolean isTooLong() {
        return flaw() == Flaw.TOO_LONG;
    }

    public int longest() {
        return Sought.LONGEST;
    }

    public boolean isWithoutWord() {
        return flaw() == Flaw.NO_WORD;
    }

    private @Nullable Flaw flaw() {
        var sought = asked.filter().sought();
        return sought == null ? null : sought.flaw();
    }

    public boolean isExactFirst() {
        var sought = asked.filter().sought();
        return sought != null && sought.exact() != null && found.count() <= PublishedVisitService.COUNTED;
    }

    /** The parts of the address that mean nothing here. */
    public List<Asked.Unknown> leftOut() {
        return asked.leftOut();
    }

    public List<Meant> meant() {
        return found.meant().stream()
                .map(words -> new Meant(words, reader.path(query().with("q", words))))
                .toList();
    }

    public @Nullable String older() {
        return found.next() == null ? null : reader.path(query().with("cursor", found.next()));
    }

    public @Nullable String newest() {
        return query().part("cursor") == null ? null : reader.path(VisitQuery.path(query().filters()));
    }

    /** Absent where there is nothing to draw, or too much to count. */
    public @Nullable WorldMap map() {
        var to = facets.found().get(Side.TO);
        var from = facets.found().get(Side.FROM);
        return to == null || from == null || found.count() == 0
                ? null
                : new WorldMap(to, from, reader, (name, value) -> reader.path(query().with(name, value)));
    }

    public Years years() {
        return new Years(
                facets.found().getOrDefault(Side.YEAR, Map.of()),
                reader,
                year -> reader.path(query().with("year", year)));
    }

    public List<Choice> choices() {
        return choices;
    }

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        if (!words().isEmpty()) {
            chips.add(new Chip(reader.words().search(), words(), reader.path(query().without("q"))));
        }
        for (Choice choice : choices) {
            choice.options().stream()
                    .filter(Option::chosen)
                    .map(option ->
                            new Chip(choice.label(), option.label(), reader.path(query().without(choice.name()))))
                    .forEach(chips::add);
        }
        return chips;
    }

    private VisitQuery query() {
        return asked.query();
    }
}
