package org.sojourn.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sojourn.visit.DatePrecision;

/**
 * How far a published visit has come: what people said of it, and what follows from its dates and the day on which it
 * is looked at.
 */
public enum Progress {
    UPCOMING,
    ONGOING,
    COMPLETED,
    /** Its days have passed and nobody has confirmed that it took place. */
    OVERDUE,
    POSTPONED,
    CANCELLED;

    public static Progress of(PublishedVisit visit, LocalDate today) {
        boolean over = visit.end().isBefore(today);
        boolean begun = !visit.start().isAfter(today) && visit.datePrecision() == DatePrecision.DAY;
        return switch (visit.deliveryState()) {
            case "POSTPONED" -> POSTPONED;
            case "CANCELLED" -> CANCELLED;
            case "CLOSED" -> COMPLETED;
            case "CONFIRMED" -> over ? COMPLETED : begun ? ONGOING : UPCOMING;
            default -> over ? OVERDUE : UPCOMING;
        };
    }

    /** As of now, where the visit is. */
    public static Progress of(PublishedVisit visit, Clock clock) {
        return of(visit, LocalDate.now(clock.withZone(ZoneId.of(visit.zone()))));
    }
}
