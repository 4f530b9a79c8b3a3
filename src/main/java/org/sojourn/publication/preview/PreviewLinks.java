package org.sojourn.publication.preview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.account.Secret;

/** All links to previews. */
@ApplicationScoped
class PreviewLinks implements PanacheRepositoryBase<PreviewLink, UUID> {

    /** So often, at most, it is noted that a link was used. */
    private static final Duration EVERY = Duration.ofMinutes(1);

    Optional<PreviewLink> shown(String secret, Instant now) {
        return find("secretHash", Secret.hash(secret)).firstResultOptional().filter(link -> link.works(now));
    }

    /** Of one visit, the latest first. */
    List<PreviewLink> ofVisit(UUID visitId) {
        return list("visitId = ?1 order by createdAt desc, id desc", visitId);
    }

    void used(PreviewLink link, Instant now) {
        update("usedAt = ?1 where id = ?2 and (usedAt is null or usedAt < ?3)", now, link.id, now.minus(EVERY));
    }
}
