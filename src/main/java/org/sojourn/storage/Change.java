package org.sojourn.storage;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One save of one record: what it then was, who saved it, when and why. Never updated, never deleted. */
@Entity
@Immutable
class Change {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    String kind;
    UUID recordId;
    long version;
    Instant changedAt;

    /** Absent where the registry itself did it. */
    @Nullable
    UUID changedBy;

    @Nullable
    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode snapshot;

    @SuppressWarnings("NullAway.Init")
    protected Change() {}

    Change(
            String kind,
            UUID recordId,
            long version,
            Instant changedAt,
            @Nullable UUID changedBy,
            @Nullable String reason,
            JsonNode snapshot) {
        this.kind = kind;
        this.recordId = recordId;
        this.version = version;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
        this.reason = reason;
        this.snapshot = snapshot;
    }
}
