package org.sojourn.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.base.LocalizedText;
import org.sojourn.publication.PublishedVisit.Agency;

/** What a published visit is found by: nothing but what its own document says, and the names of its countries. */
final class SearchColumns {

    /** By which rule the columns are derived; a row of an older rule is derived anew. */
    static final int DERIVATION = 2;

    private final PublishedVisit visit;

    SearchColumns(PublishedVisit visit) {
        this.visit = visit;
    }

    /** Names of agencies, countries, places and projects, and the reference. */
    List<String> names() {
        var countries = Stream.concat(visit.sendingCountries().stream(), visit.hostCountries().stream())
                .flatMap(CountryNames::names);
        return Stream.of(
                        Stream.of(visit.reference()),
                        visit.agencies().stream().flatMap(SearchColumns::names),
                        countries,
                        visit.stops().stream()
                                .flatMap(stop ->
                                        Stream.of(stop.city(), stop.site()).flatMap(Stream::ofNullable)),
                        visit.projects().stream()
                                .flatMap(project -> Stream.concat(Stream.of(project.code()), said(project.title()))))
                .flatMap(names -> names)
                .map(name -> name.replaceAll("\\s+", " "))
                .distinct()
                .toList();
    }

    /** Everything that is told in a language, by language. */
    Map<String, String> texts() {
        var localized = Stream.of(
                        Stream.of(visit.title(), visit.summary(), visit.objectives()),
                        visit.agencies().stream().map(Agency::name),
                        visit.projects().stream().map(PublishedVisit.Project::title),
                        visit.outcomes().stream().map(PublishedVisit.Outcome::statement),
                        visit.testimonials().stream().map(PublishedVisit.Testimonial::title))
                .flatMap(texts -> texts)
                .flatMap(text -> text.texts().entrySet().stream());
        var announced = visit.announcements().stream().map(each -> Map.entry(each.language(), each.title()));
        return Stream.concat(localized, announced)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.joining(" | "))));
    }

    List<String> themes() {
        return visit.themes().stream()
                .map(theme -> theme.vocabulary() + "-" + theme.code())
                .distinct()
                .toList();
    }

    private static Stream<String> names(Agency agency) {
        return Stream.concat(said(agency.name()), Stream.ofNullable(agency.acronym()));
    }

    private static Stream<String> said(LocalizedText text) {
        return text.texts().values().stream();
    }
}
