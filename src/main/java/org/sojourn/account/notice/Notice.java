package org.sojourn.account.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something the desk tells somebody, until they have read it. */
@Entity
class Notice {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID accountId;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    /** A path of ours. */
    String link;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> args;

    Instant createdAt;

    @Nullable
    Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(UUID accountId, NoticeKind kind, String link, List<String> args, Instant createdAt) {
        this.accountId = accountId;
        this.kind = kind;
        this.link = link;
        this.args = args;
        this.createdAt = createdAt;
    }

    NoticeRecord record() {
        return new NoticeRecord(id, kind, link, List.copyOf(args), createdAt);
    }
}
