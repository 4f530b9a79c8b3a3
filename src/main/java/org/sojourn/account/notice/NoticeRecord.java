package org.sojourn.account.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A notice as the desk shows it; {@code {notice:message(n.key, n.args)}} says it. */
public record NoticeRecord(UUID id, NoticeKind kind, String link, List<String> args, Instant createdAt) {

    public String key() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
