package org.sojourn.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.PlainText;

/** All projects. */
@ApplicationScoped
class Projects implements PanacheRepositoryBase<Project, UUID> {

    List<Project> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    Optional<UUID> withCode(String code) {
        return find("code", code).firstResultOptional().map(project -> project.id);
    }

    Optional<UUID> withIatiIdentifier(String identifier) {
        return find("iatiIdentifier", identifier).firstResultOptional().map(project -> project.id);
    }

    /** Fixes the identifier that is in force now, if none is fixed yet; that is no change of the record. */
    void published(UUID id) {
        update("publishedIatiIdentifier = iatiIdentifier where id = ?1 and publishedIatiIdentifier is null", id);
    }

    /** Those in which the organisation takes part, by their code. */
    List<Project> withParticipant(UUID organisation) {
        return list(
                "from Project p where exists (select 1 from p.participations f where f.organisationId = ?1)"
                        + " order by p.code",
                organisation);
    }

    /** Those that one of these organisations pays for. */
    List<UUID> fundedBy(Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .createQuery("""
                        select distinct p.id from Project p join p.participations f
                        where f.organisationId in :organisations and f.role = :role order by p.id
                        """, UUID.class)
                .setParameter("organisations", organisations)
                .setParameter("role", ParticipationRole.FUNDING)
                .getResultList();
    }

    /** Whether {@code candidate} is the project itself or somewhere below it. */
    boolean isWithin(UUID candidate, UUID project) {
        return !getEntityManager()
                .createNativeQuery("""
                        with recursive above (id, parent_id) as (
                            select id, parent_id from project where id = :candidate
                            union
                            select p.id, p.parent_id from project p join above on p.id = above.parent_id)
                        select id from above where id = :project
                        """)
                .setParameter("candidate", candidate)
                .setParameter("project", project)
                .getResultList()
                .isEmpty();
    }

    /** Those whose code, titles and acronym hold every word; the nearest first. */
    @SuppressWarnings("unchecked")
    List<Project> named(String words, int limit) {
        if (!PlainText.isSoughtFor(words)) {
            return List.of();
        }
        var query = getEntityManager()
                .createNativeQuery("""
                        select * from project
                        where (select bool_and(search_text like '%' || word || '%')
                                 from unnest(string_to_array(:words, ' ')) as word) is not false
                        order by (search_text like :words || '%') desc,
                                 (search_text like '%' || :words || '%') desc,
                                 length(search_text), id
                        limit :limit
                        """, Project.class)
                .setParameter("words", PlainText.likeable(words))
                .setParameter("limit", limit);
        return query.getResultList();
    }

    /** Those whose code, titles and acronym hold every word, by their code. */
    @SuppressWarnings("unchecked")
    List<Project> found(String words, @Nullable UUID after, int limit) {
        if (!PlainText.isSoughtFor(words)) {
            return List.of();
        }
        var query = getEntityManager()
                .createNativeQuery("""
                        select p.* from project p
                        where (select bool_and(p.search_text like '%' || word || '%')
                                 from unnest(string_to_array(:words, ' ')) as word) is not false
                          and (:after = '' or p.code >
                                (select a.code from project a where cast(a.id as text) = :after))
                        order by p.code
                        limit :limit
                        """, Project.class)
                .setParameter("words", PlainText.likeable(words))
                .setParameter("after", after == null ? "" : after.toString())
                .setParameter("limit", limit);
        return query.getResultList();
    }

    /** Those that are directly a part of this one. */
    List<Project> partsOf(UUID parent) {
        return list("parentId = ?1 order by code", parent);
    }

    /** All, by the order of their ids. */
    List<Project> from(@Nullable UUID after, int limit) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .page(0, limit)
                .list();
    }
}
