package org.sojourn.account.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.sojourn.account.Account;
import org.sojourn.account.Secret;

/** What a browser or a program shows instead of a password. */
@Entity
class Credential {

    /** Who shows it. */
    enum Kind {
        /** A browser, by cookie. */
        SESSION,
        /** A program, by bearer header. */
        TOKEN
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    byte[] secretHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Account account;

    /** What its owner calls a token; which browser a session is in. */
    String name;

    Instant createdAt;
    Instant expiresAt;

    /** Kept to the minute. */
    Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    Credential(Kind kind, String secret, Account account, String name, Instant now, Instant expiresAt) {
        this.kind = kind;
        this.secretHash = Secret.hash(secret);
        this.account = account;
        this.name = name;
        this.createdAt = now;
        this.expiresAt = expiresAt;
        this.usedAt = now;
    }

    CredentialRecord record() {
        return new CredentialRecord(id, name, createdAt, expiresAt, usedAt);
    }
}
