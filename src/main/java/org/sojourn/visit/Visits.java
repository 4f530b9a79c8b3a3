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
