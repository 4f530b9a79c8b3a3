package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.base.Countries;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.PlainText;
import org.sojourn.publication.PublishedVisit.Agency;
import org.sojourn.web.RegistryConfig;

/**
 * The table {@code published_visit}: what is current, with what it is found by. Derived from the revisions and the gate
 * alone.
 */
@ApplicationScoped
class CurrentVisits {

    private final EntityManager database;
    private final RegistryConfig registry;

    CurrentVisits(EntityManager database, RegistryConfig registry) {
        this.database = database;
        this.registry = registry;
    }

    /** What is current for its audience from now on. */
    void put(long sequence, PublishedVisit visit) {
        database.createNativeQuery("""
                        insert into published_visit (visit_id, audience, sequence, search_text, start_on, end_on,
                                                     sending_countries, host_countries, project_ids, organisation_ids,
                                                     funder_ids)
                        values (:visit, :audience, :sequence, :text, :start, :end,
                                string_to_array(:sending, ','), string_to_array(:host, ','),
                                cast(string_to_array(:projects, ',') as uuid[]),
                                cast(string_to_array(:organisations, ',') as uuid[]),
                                cast(string_to_array(:funders, ',') as uuid[]))
                        on conflict (visit_id, audience) do update set
                            sequence = excluded.sequence, search_text = excluded.search_text,
                            start_on = excluded.start_on, end_on = excluded.end_on,
                            sending_countries = excluded.sending_countries, host_countries = excluded.host_countries,
                            project_ids = excluded.project_ids, organisation_ids = excluded.organisation_ids,
                            funder_ids = excluded.funder_ids
                        """)
                .setParameter("visit", visit.id())
                .setParameter("audience", visit.audience().name())
                .setParameter("sequence", sequence)
                .setParameter("text", searchText(visit))
                .setParameter("start", visit.start())
                .setParameter("end", visit.end())
                .setParameter("sending", String.join(",", visit.sendingCountries()))
                .setParameter("host", String.join(",", visit.hostCountries()))
                .setParameter("projects", joined(visit.projects().stream().map(PublishedVisit.Project::id)))
                .setParameter("organisations", joined(visit.agencies().stream().map(Agency::id)))
                .setParameter("funders", joined(visit.funderIds().stream().sorted()))
                .executeUpdate();
    }

    void remove(UUID visitId) {
        database.createNativeQuery("delete from published_visit where visit_id = ?1")
                .setParameter(1, visitId)
                .executeUpdate();
    }

    boolean holds(long sequence) {
        return !database.createNativeQuery("select 1 from published_visit where sequence = ?1")
                .setParameter(1, sequence)
                .getResultList()
                .isEmpty();
    }

    /** Everything somebody might look for, folded: titles, summaries, agencies, countries, places, projects. */
    private String searchText(PublishedVisit visit) {
        var countries = Stream.concat(visit.sendingCountries().stream(), visit.hostCountries().stream())
                .flatMap(code -> registry.languages().stream()
                        .map(language -> Countries.name(code, Locale.forLanguageTag(language))));
        return Stream.of(
                        Stream.of(visit.reference()),
                        texts(visit.title()),
                        texts(visit.summary()),
                        texts(visit.objectives()),
                        visit.agencies().stream().flatMap(CurrentVisits::names),
                        countries,
                        visit.stops().stream()
                                .flatMap(s -> Stream.of(s.city(), s.site()).flatMap(Stream::ofNullable)),
                        visit.projects().stream().flatMap(p -> Stream.concat(Stream.of(p.code()), texts(p.title()))),
                        visit.outcomes().stream().flatMap(o -> texts(o.statement())))
                .flatMap(words -> words)
                .map(PlainText::folded)
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    private static Stream<String> names(Agency agency) {
        return Stream.concat(texts(agency.name()), Stream.ofNullable(agency.acronym()));
    }

    private static Stream<String> texts(LocalizedText text) {
        return text.texts().values().stream();
    }

    private static String joined(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(","));
    }
}
