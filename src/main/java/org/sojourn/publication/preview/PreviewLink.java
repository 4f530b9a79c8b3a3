package org.sojourn.publication.preview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Secret;

/** Opens the present draft of one visit to whoever has its secret, until it expires or is ended for good. */
@Entity
class PreviewLink {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID visitId;
    byte[] secretHash;

    /** Whom it is for. */
    String name;

    Instant createdAt;

    @Nullable
    UUID createdBy;

    Instant expiresAt;

    @Nullable
    Instant usedAt;

    @Nullable
    Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected PreviewLink() {}

    PreviewLink(UUID visitId, PreviewForm form, String secret, @Nullable UUID by, Instant now) {
        this.visitId = visitId;
        this.secretHash = Secret.hash(secret);
        this.name = form.recipient();
        this.createdAt = now;
        this.createdBy = by;
        this.expiresAt = now.plus(Duration.ofDays(form.days()));
    }

    boolean works(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }

    PreviewLinkRecord record(Instant now) {
        return new PreviewLinkRecord(id, visitId, name, createdAt, expiresAt, usedAt, works(now));
    }
}
