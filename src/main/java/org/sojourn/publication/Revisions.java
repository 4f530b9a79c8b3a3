package org.sojourn.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.visit.VisitRecord.Audience;

/** All revisions, append-only. */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<Revision, Long> {

    Optional<Revision> latest(UUID visitId, Audience audience) {
        return find("recordId = ?1 and audience = ?2", Sort.descending("number"), visitId, audience)
                .firstResultOptional();
    }

    Optional<Revision> numbered(UUID visitId, Audience audience, int number) {
        return find("recordId = ?1 and audience = ?2 and number = ?3", visitId, audience, number)
                .firstResultOptional();
    }

    /** The latest first, from below a sequence number. */
    List<Revision> ofVisit(UUID visitId, long before, int limit) {
        return find("recordId = ?1 and sequence < ?2", Sort.descending("sequence"), visitId, before)
                .page(0, limit)
                .list();
    }
}
