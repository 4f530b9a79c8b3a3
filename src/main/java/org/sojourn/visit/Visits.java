package org.sojourn.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All visits. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {

    /** By its id or its reference. */
    Optional<Visit> called(String idOrReference) {
        try {
            return findByIdOptional(UUID.fromString(idOrReference));
        } catch (IllegalArgumentException notAnId) {
            return find("reference", idOrReference).firstResultOptional();
        }
    }

    List<Visit> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Those that name the organisation, wherever they do. */
    @SuppressWarnings("unchecked")
    List<Visit> naming(UUID organisation) {
        return getEntityManager()
                .createNativeQuery("""
                        select v.* from visit v where v.id in (
                            select visit_id from visit_host where organisation_id = :id
                            union select visit_id from delegation where lead_organisation_id = :id
                            union select visit_id from delegation where member_organisation_ids @> array[:id]
                            union select visit_id from stop where organisation_id = :id
                            union select visit_id from cost where organisation_id = :id
                            union select visit_id from follow_up where owner_organisation_id = :id
                            union select visit_id from derogation where organisation_id = :id)
                        order by v.id
                        """, Visit.class)
                .setParameter("id", organisation)
                .getResultList();
    }

    /** Those the caller reaches, in the order of their ids. */
    List<Visit> reached(Reach reach, @Nullable UUID after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "select v from Visit v where " + reach.condition("v")
                                + (after == null ? "" : " and v.id > :after") + " order by v.id",
                        Visit.class)
                .setMaxResults(limit);
        reach.bind(query);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** The next reference of a year; a number once given is never given again. */
    String nextReference(int year) {
        var number = (Number) getEntityManager()
                .createNativeQuery("""
                        insert into visit_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = visit_number.last + 1 returning last
                        """)
                .setParameter("year", year)
                .getSingleResult();
        return "SV-%d-%04d".formatted(year, number.intValue());
    }
}
