package org.sojourn.testimonial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.visit.Reach;

/** All testimonials. */
@ApplicationScoped
class Testimonials implements PanacheRepositoryBase<Testimonial, UUID> {

    /** Those of the visits, in the order they were recorded. */
    List<Testimonial> ofVisits(Collection<UUID> visits) {
        return visits.isEmpty() ? List.of() : list("visitId in ?1 order by id", visits);
    }

    /** Those of a visit, or of every visit the caller reaches, by the order of their ids. */
    List<Testimonial> reached(Reach reach, @Nullable UUID visit, @Nullable UUID after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "select t from Testimonial t join Visit v on v.id = t.visitId where " + reach.condition("v")
                                + (visit == null ? "" : " and v.id = :visit")
                                + (after == null ? "" : " and t.id > :after")
                                + " order by t.id",
                        Testimonial.class)
                .setMaxResults(limit);
        reach.bind(query);
        if (visit != null) {
            query.setParameter("visit", visit);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }
}
