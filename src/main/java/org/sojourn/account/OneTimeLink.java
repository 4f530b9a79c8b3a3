package org.sojourn.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A link that does one thing once; it is deleted when it has. */
@Entity
class OneTimeLink {

    /** What a link does, and for how long it waits to do it. */
    public enum Purpose {
        /** Makes the first administrator. */
        SETUP(Duration.ofHours(24)),
        /** Lets an invited person choose a password. */
        INVITE(Duration.ofDays(7)),
        /** Lets somebody choose a new password. */
        RESET(Duration.ofHours(1)),
        /** Signs somebody in, where there is no mail server. */
        SIGN_IN(Duration.ofHours(1));

        final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    byte[] secretHash;

    /** Absent for the set-up. */
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Account account;

    Instant createdAt;
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    OneTimeLink(Purpose purpose, String secret, @Nullable Account account, Instant now) {
        this.purpose = purpose;
        this.secretHash = Secret.hash(secret);
        this.account = account;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.lasts);
    }
}
