package org.sojourn.account.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sojourn.account.Caller;
import org.sojourn.base.Refusal;

/** The caller's notices. */
@ApplicationScoped
@Transactional
public class NoticeService {

    private final Notices notices;
    private final Caller caller;
    private final Clock clock;

    NoticeService(Notices notices, Caller caller, Clock clock) {
        this.notices = notices;
        this.caller = caller;
        this.clock = clock;
    }

    public List<NoticeRecord> unread(int limit) {
        UUID id = caller.id();
        return id == null ? List.of() : notices.unread(id, limit);
    }

    /** Takes a notice off the caller's desk. */
    public void read(UUID notice) {
        UUID id = caller.id();
        if (id == null
                || notices.update("readAt = ?1 where id = ?2 and accountId = ?3", clock.instant(), notice, id) == 0) {
            throw Refusal.missing("notice");
        }
    }
}
