package org.sojourn.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sojourn.visit.VisitRecord.Audience;

/**
 * What one audience was shown from one moment on: bytes that never change, their hash, and their place in the sequence.
 */
@Entity
@Immutable
class Revision {

    /** What it is a revision of. */
    enum Kind {
        VISIT,
        PROJECT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long sequence;

    @Enumerated(EnumType.STRING)
    Kind kind;

    UUID recordId;

    @Enumerated(EnumType.STRING)
    Audience audience;

    int number;
    int schema;

    /** The version of the visit it was composed from. */
    long recordVersion;

    /** Canonical JSON (RFC 8785); absent only after a redaction. */
    @Nullable
    byte[] document;

    String sha256;
    Instant publishedAt;

    @Nullable
    UUID publishedBy;

    @Nullable
    Instant redactedAt;

    @Nullable
    UUID redactedBy;

    @Nullable
    String redactedWhy;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    static Revision of(
            Audience audience,
            UUID visitId,
            int number,
            long visitVersion,
            Document document,
            Instant now,
            @Nullable UUID by) {
        var revision = new Revision();
        revision.kind = Kind.VISIT;
        revision.recordId = visitId;
        revision.audience = audience;
        revision.number = number;
        revision.schema = PublishedVisit.SCHEMA;
        revision.recordVersion = visitVersion;
        revision.document = document.bytes();
        revision.sha256 = document.sha256();
        revision.publishedAt = now;
        revision.publishedBy = by;
        return revision;
    }
}
