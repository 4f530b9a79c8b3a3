package org.sojourn.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where every visit stands. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {

    /** For reading: a visit that nobody has submitted yet stands at the beginning, without a row. */
    Publication standing(UUID visitId) {
        return findByIdOptional(visitId).orElseGet(() -> new Publication(visitId));
    }

    /** For a step: from now on the visit has a row. */
    Publication of(UUID visitId) {
        return findByIdOptional(visitId).orElseGet(() -> {
            var fresh = new Publication(visitId);
            persist(fresh);
            return fresh;
        });
    }

    /** Approved ones whose embargo has passed. */
    List<UUID> due(Instant now) {
        return find("publishAt <= ?1 order by publishAt", now).stream()
                .map(publication -> publication.visitId)
                .toList();
    }
}
