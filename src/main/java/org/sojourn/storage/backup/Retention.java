package org.sojourn.storage.backup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * How long backups stay: the last one of each of the last days and weeks that have one. What was erased from the
 * registry is thereby gone from its backups as well after that time.
 *
 * @param days how many days
 * @param weeks how many weeks
 */
record Retention(int days, int weeks) {

    /** Those that may go. */
    List<Backup> surplus(List<Backup> all) {
        var surplus = new ArrayList<>(all);
        surplus.removeAll(lastOfEach(all, days, Retention::day));
        surplus.removeAll(lastOfEach(all, weeks, Retention::week));
        return surplus;
    }

    private static List<Backup> lastOfEach(List<Backup> all, int times, Function<Instant, LocalDate> time) {
        var last = new HashMap<LocalDate, Backup>();
        all.stream()
                .sorted(Comparator.comparing(Backup::madeAt))
                .forEach(backup -> last.put(time.apply(backup.madeAt()), backup));
        return last.values().stream()
                .sorted(Comparator.comparing(Backup::madeAt).reversed())
                .limit(times)
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Its Monday. */
    private static LocalDate week(Instant moment) {
        return day(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
