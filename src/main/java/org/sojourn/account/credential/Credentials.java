package org.sojourn.account.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.account.Secret;

/** All sessions and tokens. */
@ApplicationScoped
class Credentials implements PanacheRepositoryBase<Credential, UUID> {

    /** With its account and grants, in one query: this is asked at every request. */
    Optional<Credential> shown(Credential.Kind kind, String secret, Instant now) {
        return list(
                        "from Credential c join fetch c.account a left join fetch a.grants"
                                + " where c.secretHash = ?1 and c.kind = ?2 and c.expiresAt > ?3"
                                + " and a.disabledAt is null",
                        Secret.hash(secret),
                        kind,
                        now)
                .stream()
                .findFirst();
    }

    /** Those that still work, the latest first. */
    List<Credential> of(UUID account, Credential.Kind kind, Instant now, Instant usedAfter) {
        return list(
                "account.id = ?1 and kind = ?2 and expiresAt > ?3 and usedAt > ?4 order by createdAt desc, id",
                account,
                kind,
                now,
                usedAfter);
    }

    void used(UUID id, Instant now) {
        update("usedAt = ?1 where id = ?2 and usedAt < ?1", now, id);
    }

    boolean end(UUID id, UUID account, Credential.Kind kind) {
        return delete("id = ?1 and account.id = ?2 and kind = ?3", id, account, kind) > 0;
    }
}
