package org.sojourn.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All links that still wait to be used. */
@ApplicationScoped
class OneTimeLinks implements PanacheRepositoryBase<OneTimeLink, UUID> {

    Optional<OneTimeLink> shown(String secret, Instant now) {
        return find(
                        "from OneTimeLink l left join fetch l.account where l.secretHash = ?1 and l.expiresAt > ?2",
                        Secret.hash(secret),
                        now)
                .firstResultOptional();
    }

    /** Of two who use a link at the same moment, the second finds none. */
    boolean use(OneTimeLink link) {
        return delete("id", link.id) == 1;
    }

    void dropOf(UUID account) {
        delete("account.id", account);
    }
}
