package org.sojourn.publication.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sojourn.account.NoticeKind;

/**
 * The reminders that went out. Each is written down and found to be due in one statement. What ought to have gone out
 * more than a month ago stays unsaid, so that a registry that was away, or takes in old records, floods nobody.
 */
@ApplicationScoped
class Reminders {

    /** Visits that were called off, or whose page was withdrawn, ask nobody for anything. */
    private static final String STANDS = """
            v.delivery_state <> 'CANCELLED'
            and not exists (select from publication p where p.visit_id = v.id and p.live = 'WITHDRAWN')
            """;

    private static final String FOLLOW_UPS = """
            insert into reminder (visit_id, stage, day, about, sent_at)
            select v.id,
                   case when f.due > :today then 'FOLLOW_UP_SOON'
                        when f.due > :late then 'FOLLOW_UP_DUE' else 'FOLLOW_UP_OVERDUE' end,
                   f.due,
                   encode(sha256(convert_to(cast(f.commitment as text), 'UTF8')), 'hex'),
                   :now
              from follow_up f join visit v on v.id = f.visit_id
             where f.state = 'OPEN' and f.due between :longAgo and :soon and
            """ + STANDS + """
            on conflict do nothing returning visit_id, stage, day
            """;

    /** Evidence is an outcome with an actual value, or one that was looked at after the visit. */
    private static final String EVIDENCE = """
            insert into reminder (visit_id, stage, day, about, sent_at)
            select v.id, cast(:stage as text), v.end_on, '', :now
              from visit v
             where v.end_on > :from and v.end_on <= :to
               and v.delivery_state in ('CONFIRMED', 'CLOSED')
               and not 'OUTCOMES' = any (v.not_recorded)
               and not exists (
                   select from outcome o
                    where o.visit_id = v.id and (o.actual is not null or o.as_of > v.end_on)) and
            """ + STANDS + """
            on conflict do nothing returning visit_id, stage, day
            """;

    private final EntityManager database;

    Reminders(EntityManager database) {
        this.database = database;
    }

    /** Something to tell. */
    record Reminder(UUID visitId, NoticeKind kind, LocalDate day) {}

    /** Thirty days before a follow-up is due, on the day, and fourteen days after it. */
    List<Reminder> ofFollowUps(LocalDate today, Instant now) {
        return told(database.createNativeQuery(FOLLOW_UPS)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(FollowUpFilter.SOON))
                .setParameter("late", today.minusDays(14))
                .setParameter("longAgo", today.minusDays(14).minusMonths(1))
                .setParameter("now", now)
                .getResultList());
    }

    /** So many months after the end of a visit. */
    List<Reminder> ofEvidence(NoticeKind stage, int months, LocalDate today, Instant now) {
        return told(database.createNativeQuery(EVIDENCE)
                .setParameter("stage", stage.name())
                .setParameter("from", today.minusMonths(months + 1))
                .setParameter("to", today.minusMonths(months))
                .setParameter("now", now)
                .getResultList());
    }

    boolean any(UUID visitId) {
        return !database.createNativeQuery("select 1 from reminder where visit_id = :id limit 1")
                .setParameter("id", visitId)
                .getResultList()
                .isEmpty();
    }

    /** As if nobody had been reminded of anything about the visit. */
    void forget(UUID visitId) {
        database.createNativeQuery("delete from reminder where visit_id = :id")
                .setParameter("id", visitId)
                .executeUpdate();
    }

    /** Several of a visit on the same day are one thing to tell. */
    private static List<Reminder> told(List<?> rows) {
        var reminders = new ArrayList<Reminder>();
        for (Object row : rows) {
            var columns = (Object[]) row;
            var day = columns[2] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) columns[2];
            reminders.add(new Reminder((UUID) columns[0], NoticeKind.valueOf((String) columns[1]), day));
        }
        return reminders.stream().distinct().toList();
    }
}
