package org.sojourn.publication.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sojourn.account.NoticeKind;
import org.sojourn.account.Notices;
import org.sojourn.account.Role;
import org.sojourn.publication.followup.Reminders.Reminder;
import org.sojourn.visit.DeliveryState;
import org.sojourn.visit.VisitChanged;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.FollowUpState;
import org.sojourn.visit.VisitService;

/** Reminds the managers of a visit's projects of what was agreed, and of saying what came of the visit. */
@ApplicationScoped
@Transactional
public class ReminderService {

    private static final List<NoticeKind> OF_FOLLOW_UPS =
            List.of(NoticeKind.FOLLOW_UP_SOON, NoticeKind.FOLLOW_UP_DUE, NoticeKind.FOLLOW_UP_OVERDUE);

    private static final List<NoticeKind> OF_EVIDENCE =
            List.of(NoticeKind.EVIDENCE_HALF_YEAR, NoticeKind.EVIDENCE_YEAR);

    private final Reminders reminders;
    private final VisitService visits;
    private final Notices notices;
    private final Clock clock;

    ReminderService(Reminders reminders, VisitService visits, Notices notices, Clock clock) {
        this.reminders = reminders;
        this.visits = visits;
        this.notices = notices;
        this.clock = clock;
    }

    /** Sends what is due and was not sent yet. */
    void send() {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        reminders.ofFollowUps(today, now).forEach(this::tell);
        reminders.ofEvidence(NoticeKind.EVIDENCE_HALF_YEAR, 6, today, now).forEach(this::tell);
        reminders.ofEvidence(NoticeKind.EVIDENCE_YEAR, 12, today, now).forEach(this::tell);
    }

    private void tell(Reminder reminder) {
        var visit = visits.known(reminder.visitId());
        notices.notify(
                Role.MANAGER,
                visit.projectIds(),
                reminder.kind(),
                link(visit),
                visit.reference() + " " + visit.title().plain("en"),
                reminder.day().toString());
    }

    /**
     * Takes reminders off the desks once nothing is open any more, and once there is evidence. A visit that is called
     * off asks nobody for anything; should it be planned again, it reminds anew.
     */
    void seenTo(@Observes VisitChanged changed) {
        if (!reminders.any(changed.visitId())) {
            return;
        }
        var visit = visits.known(changed.visitId());
        boolean calledOff = visit.deliveryState() == DeliveryState.CANCELLED;
        if (calledOff) {
            reminders.forget(changed.visitId());
        }
        if (calledOff || visit.followUps().stream().noneMatch(followUp -> followUp.state() == FollowUpState.OPEN)) {
            OF_FOLLOW_UPS.forEach(kind -> notices.settle(kind, link(visit)));
        }
        if (calledOff || hasEvidence(visit)) {
            OF_EVIDENCE.forEach(kind -> notices.settle(kind, link(visit)));
        }
    }

    private static boolean hasEvidence(VisitRecord visit) {
        return visit.outcomes().stream()
                .anyMatch(outcome -> outcome.actual() != null
                        || (outcome.asOf() != null
                                && visit.end() != null
                                && outcome.asOf().isAfter(visit.end())));
    }

    private static String link(VisitRecord visit) {
        return "/desk/visits/" + visit.reference();
    }
}
