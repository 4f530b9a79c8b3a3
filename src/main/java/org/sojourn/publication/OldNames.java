package org.sojourn.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.visit.Reach;

/** Finds the published visits within reach whose bytes name an organisation or project otherwise than it is called. */
@ApplicationScoped
class OldNames {

    private static final String NAMED = """
            jsonb_path_query(cast(convert_from(r.document, 'UTF8') as jsonb), 'strict $.** ? (@.id == $ids[*])',
                             cast(:ids as jsonb)) as named (it)
            """;

    private static final String OF_ORGANISATION = """
            (p.organisation_ids && cast(string_to_array(:family, ',') as uuid[])
             or p.visit_id in (select f.visit_id from follow_up f where f.owner_organisation_id = :subject)
             or p.visit_id in (select l.visit_id from announcement a
                                 join announcement_link l on l.announcement_id = a.id where a.publisher_id = :subject))
            and exists (select from organisation o, """ + NAMED + """
                         where o.id = :subject
                           and (it ->> 'id' <> cast(o.id as text) or it -> 'name' is distinct from o.name
                                or it ->> 'acronym' is distinct from o.acronym))
            """;

    private static final String OF_PROJECT = """
            p.project_ids @> array[:subject]
            and exists (select from project o, """ + NAMED + """
                         where o.id = :subject
                           and (it -> 'title' is distinct from o.title or it ->> 'code' is distinct from o.code))
            """;

    private final EntityManager database;
    private final OrganisationService organisations;
    private final Caller caller;
    private final ObjectMapper json;

    OldNames(EntityManager database, OrganisationService organisations, Caller caller, ObjectMapper json) {
        this.database = database;
        this.organisations = organisations;
        this.caller = caller;
        this.json = json;
    }

    /** The visits, by their ids. */
    @SuppressWarnings("unchecked")
    List<UUID> of(UUID subject, int limit) {
        boolean organisation = !organisations.withIds(List.of(subject)).isEmpty();
        var family = organisation ? organisations.withMerged(List.of(subject)) : List.of(subject);
        var reach = Reach.of(caller, Role.MANAGER, Role.APPROVER);
        var query = database.createNativeQuery(
                        "select distinct v.id from published_visit p join revision r on r.sequence = p.sequence"
                                + " join visit v on v.id = p.visit_id where "
                                + (organisation ? OF_ORGANISATION : OF_PROJECT)
                                + (reach.everywhere() ? "" : " and " + EditorialService.WITHIN_REACH)
                                + " order by v.id limit " + limit,
                        UUID.class)
                .setParameter("subject", subject)
                .setParameter("ids", ids(family));
        if (organisation) {
            query.setParameter("family", family.stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        EditorialService.bind(query, reach);
        return query.getResultList();
    }

    private String ids(Collection<UUID> family) {
        try {
            return json.writeValueAsString(Map.of("ids", family));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
