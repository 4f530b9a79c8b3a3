package org.sojourn.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Where every visit stands. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {

    /** For reading: a visit that nobody has submitted yet stands at the beginning, without a row. */
    Publication standing(UUID visitId) {
        return findByIdOptional(visitId).orElseGet(() -> new Publication(visitId));
    }

    /** For a step: from now on the visit has a row, and whoever takes another step waits for this one. */
    Publication of(UUID visitId) {
        getEntityManager().createNativeQuery("""
                        insert into publication (visit_id, version, review, live, revision, pending)
                        values (?1, 0, 'NONE', 'NEVER', 0, false) on conflict do nothing
                        """).setParameter(1, visitId).executeUpdate();
        return Objects.requireNonNull(findById(visitId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For a step that only who has come this far needs. */
    Optional<Publication> ifAny(UUID visitId) {
        return findByIdOptional(visitId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Approved ones whose embargo has passed. */
    List<UUID> due(Instant now) {
        return find("publishAt <= ?1 order by publishAt", now).stream()
                .map(publication -> publication.visitId)
                .toList();
    }
}
