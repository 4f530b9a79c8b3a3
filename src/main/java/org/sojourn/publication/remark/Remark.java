package org.sojourn.publication.remark;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a reader says is wrong on a public page. It is deleted some time after somebody has seen to it. */
@Entity
class Remark {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    /** Its path, without its language. */
    String page;

    String language;

    /** The visit that the page was about, if it was about one that everybody may read. */
    @Nullable
    UUID visitId;

    @Nullable
    UUID projectId;

    String message;

    /** Only for an answer. */
    @Nullable
    String email;

    Instant sentAt;

    @Enumerated(EnumType.STRING)
    RemarkState state = RemarkState.OPEN;

    @Nullable
    String note;

    @Nullable
    Instant closedAt;

    @Nullable
    UUID closedBy;

    @SuppressWarnings("NullAway.Init")
    protected Remark() {}

    Remark(RemarkForm form, String language, Instant now) {
        this.page = RemarkForm.local(form.page());
        this.language = language;
        this.message = form.message();
        this.email = form.email();
        this.sentAt = now;
    }

    /** Says what became of it; opened again, it waits as before. */
    void become(RemarkState next, @Nullable String why, @Nullable UUID by, Instant now) {
        boolean open = next == RemarkState.OPEN;
        state = next;
        note = why;
        closedAt = open ? null : now;
        closedBy = open ? null : by;
    }
}
