package org.sojourn.web;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A POST that was carried out, under the key its sender chose; kept for a day. */
@Entity
@Immutable
class IdempotencyKey {
    /** SHA-256 of who sent it and the key. */
    @Id
    String id;

    /** SHA-256 of what was asked, so that a key used for something else is noticed. */
    String request;

    String location;
    long version;

    /** JSON as it was sent, so that the second answer is the first to the letter. */
    String body;

    Instant storedAt;

    @SuppressWarnings("NullAway.Init")
    protected IdempotencyKey() {}
}
