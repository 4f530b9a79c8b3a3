package org.sojourn.site.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Countries;
import org.sojourn.publication.FacetService;
import org.sojourn.publication.FacetService.Facets;
import org.sojourn.publication.FacetService.NamedProject;
import org.sojourn.publication.FacetService.Side;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Filter;
import org.sojourn.publication.PublishedVisitService.Subject;
import org.sojourn.publication.SearchService;
import org.sojourn.site.Reader;
import org.sojourn.site.finding.Asked.Unknown;

/** Reads the address of a list. What it doesn't know narrows nothing down, and is told. */
@ApplicationScoped
class Asking {

    private final PublishedVisitService published;
    private final FacetService facets;
    private final SearchService search;

    Asking(PublishedVisitService published, FacetService facets, SearchService search) {
        this.published = published;
        this.facets = facets;
        this.search = search;
    }

    Asked of(VisitQuery query, Reader reader) {
        var leftOut = new ArrayList<Unknown>();
        var all = facets.all();
        UUID organisation = part(query, "organisation", this::organisation, leftOut);
        var filter = new Filter(
                search.read(query.part("q"), reader.language()),
                part(query, "from", Asking::country, leftOut),
                part(query, "host", Asking::country, leftOut),
                part(query, "country", Asking::country, leftOut),
                part(query, "project", slug -> project(slug, all), leftOut),
                organisation,
                part(query, "year", Asking::year, leftOut),
                part(query, "theme", theme -> theme(theme, all), leftOut),
                query.part("cursor"));
        return new Asked(query, filter, organisation == null ? null : name(organisation, reader), leftOut);
    }

    private static <T> @Nullable T part(
            VisitQuery query, String name, Function<String, @Nullable T> read, List<Unknown> leftOut) {
        String value = query.part(name);
        T known = value == null ? null : read.apply(value);
        if (value != null && known == null) {
            leftOut.add(new Unknown(name, value));
            query.leaveOut(name);
        }
        return known;
    }

    private static @Nullable String country(String code) {
        return Countries.known(code) ? code : null;
    }

    private static @Nullable Integer year(String year) {
        return year.matches("(19|20|21)\\d\\d") ? Integer.valueOf(year) : null;
    }

    private static @Nullable String theme(String theme, Facets all) {
        return all.all().getOrDefault(Side.THEME, Map.of()).containsKey(theme) ? theme : null;
    }

    private @Nullable UUID project(String slug, Facets all) {
        return published
                .projectAt(slug)
                .flatMap(subject -> all.project(subject.id()))
                .map(NamedProject::id)
                .orElse(null);
    }

    private @Nullable UUID organisation(String slug) {
        return published
                .organisationAt(slug)
                .map(Subject::id)
                .filter(id -> !published.latest(Filter.ofOrganisation(id), 1).isEmpty())
                .orElse(null);
    }

    private @Nullable String name(UUID organisation, Reader reader) {
        var same = published.sameAs(List.of(organisation));
        return published.latest(Filter.ofOrganisation(organisation), 1).stream()
                .flatMap(edition -> edition.visit().agencies().stream())
                .filter(agency -> same.contains(agency.id()))
                .map(agency -> reader.said(agency.name(), "").text())
                .findFirst()
                .orElse(null);
    }
}
