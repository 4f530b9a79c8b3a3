package org.sojourn.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.publication.PublishedVisit.Agency;
import org.sojourn.visit.VisitRecord.Audience;

/**
 * The table {@code published_visit}: what is current, with what it is found by. Derived from the revisions and the gate
 * alone.
 */
@ApplicationScoped
class CurrentVisits {

    private final EntityManager database;
    private final PublishedNames names;
    private final ObjectMapper json;

    CurrentVisits(EntityManager database, PublishedNames names, ObjectMapper json) {
        this.database = database;
        this.names = names;
        this.json = json;
    }

    /** What is current for its audience from now on. */
    void put(long sequence, PublishedVisit visit) {
        var columns = new SearchColumns(visit);
        database.createNativeQuery("""
                        insert into published_visit (visit_id, audience, sequence, search_words, start_on, end_on,
                                                     sending_countries, host_countries, project_ids, organisation_ids,
                                                     funder_ids, themes, derivation)
                        values (:visit, :audience, :sequence, search_vector(:names, cast(:texts as jsonb)), :start, :end,
                                string_to_array(:sending, ','), string_to_array(:host, ','),
                                cast(string_to_array(:projects, ',') as uuid[]),
                                cast(string_to_array(:organisations, ',') as uuid[]),
                                cast(string_to_array(:funders, ',') as uuid[]), string_to_array(:themes, ','), :derivation)
                        on conflict (visit_id, audience) do update set
                            sequence = excluded.sequence, search_words = excluded.search_words,
                            start_on = excluded.start_on, end_on = excluded.end_on,
                            sending_countries = excluded.sending_countries, host_countries = excluded.host_countries,
                            project_ids = excluded.project_ids, organisation_ids = excluded.organisation_ids,
                            funder_ids = excluded.funder_ids, themes = excluded.themes,
                            derivation = excluded.derivation
                        """)
                .setParameter("visit", visit.id())
                .setParameter("audience", visit.audience().name())
                .setParameter("sequence", sequence)
                .setParameter("names", String.join(" | ", columns.names()))
                .setParameter("texts", json(columns.texts()))
                .setParameter("themes", String.join(",", columns.themes()))
                .setParameter("derivation", SearchColumns.DERIVATION)
                .setParameter("start", visit.start())
                .setParameter("end", visit.end())
                .setParameter("sending", String.join(",", visit.sendingCountries()))
                .setParameter("host", String.join(",", visit.hostCountries()))
                .setParameter("projects", joined(visit.projects().stream().map(PublishedVisit.Project::id)))
                .setParameter("organisations", joined(visit.agencies().stream().map(Agency::id)))
                .setParameter("funders", joined(visit.funderIds().stream().sorted()))
                .executeUpdate();
        if (visit.audience() == Audience.PUBLIC) {
            names.keep(visit);
        }
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

    private String json(Map<String, String> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String joined(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(","));
    }
}
