package org.sojourn.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.sojourn.visit.VisitRecord.Audience;

/** The bytes an approver approved, kept so that exactly those are published. */
@Entity
@IdClass(Candidate.Key.class)
class Candidate {

    /** One candidate per visit and audience. */
    record Key(UUID visitId, Audience audience) implements Serializable {}

    @Id
    UUID visitId;

    @Id
    @Enumerated(EnumType.STRING)
    Audience audience;

    byte[] document;
    String sha256;

    @SuppressWarnings("NullAway.Init")
    protected Candidate() {}

    Candidate(UUID visitId, Audience audience, Document document) {
        this.visitId = visitId;
        this.audience = audience;
        this.document = document.bytes();
        this.sha256 = document.sha256();
    }

    Document document() {
        return new Document(document, sha256);
    }
}
