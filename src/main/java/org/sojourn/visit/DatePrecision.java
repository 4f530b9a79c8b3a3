package org.sojourn.visit;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much of a date is known. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR,
    UNKNOWN;

    /** The first day of what is known. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case DAY, UNKNOWN -> day;
        };
    }

    /** The last day of what is known. */
    public LocalDate last(LocalDate day) {
        return switch (this) {
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
            case DAY, UNKNOWN -> day;
        };
    }
}
