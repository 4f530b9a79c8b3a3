package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.account.notice.NoticeKind;
import org.sojourn.account.notice.Notices;
import org.sojourn.visit.VisitRecord;

/** Tells those concerned what happened at the door: approvers that a review is asked for, authors what became of it. */
@ApplicationScoped
class PublicationNotices {

    private final Notices notices;

    PublicationNotices(Notices notices) {
        this.notices = notices;
    }

    void reviewAsked(VisitRecord visit) {
        notices.notify(
                Role.APPROVER, visit.projectIds(), NoticeKind.REVIEW_ASKED, link(visit) + "/review", name(visit));
    }

    void returned(VisitRecord visit, @Nullable UUID author) {
        decided(visit);
        tell(author, NoticeKind.RETURNED, visit);
    }

    void approved(VisitRecord visit, @Nullable UUID author) {
        decided(visit);
        tell(author, NoticeKind.APPROVED, visit);
    }

    void published(VisitRecord visit, @Nullable UUID author) {
        tell(author, NoticeKind.PUBLISHED, visit);
    }

    /** Nobody waits for a review any more. */
    private void decided(VisitRecord visit) {
        notices.settle(NoticeKind.REVIEW_ASKED, link(visit) + "/review");
    }

    private void tell(@Nullable UUID author, NoticeKind kind, VisitRecord visit) {
        List<UUID> authors = Stream.ofNullable(author).toList();
        notices.notify(authors, kind, link(visit), name(visit));
    }

    private static String link(VisitRecord visit) {
        return "/desk/visits/" + visit.reference();
    }

    private static String name(VisitRecord visit) {
        return visit.reference() + " " + visit.title().plain("en");
    }
}
