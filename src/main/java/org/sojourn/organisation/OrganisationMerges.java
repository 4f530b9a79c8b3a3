package org.sojourn.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All merges, those that were taken back as well. */
@ApplicationScoped
class OrganisationMerges implements PanacheRepositoryBase<OrganisationMerge, UUID> {

    /** The one that made this organisation another name only. */
    Optional<OrganisationMerge> standing(UUID merged) {
        return find("mergedId = ?1 and undoneAt is null", merged).firstResultOptional();
    }
}
