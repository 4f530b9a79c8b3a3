package org.sojourn.storage.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of every day and week the last backup stays, and the others go. */
class RetentionTest {

    @Test
    void seven_days_and_four_weeks_stay() {
        var all = new ArrayList<Backup>();
        // from Sunday 1 March, twice a day, until Tuesday 31 March
        for (int day = 1; day <= 31; day++) {
            all.add(at("2026-03-%02dT02:00:00Z".formatted(day)));
            all.add(at("2026-03-%02dT14:00:00Z".formatted(day)));
        }
        var kept = new ArrayList<>(all);
        kept.removeAll(new Retention(7, 4).surplus(all));
        assertEquals(
                List.of("15", "22", "25", "26", "27", "28", "29", "30", "31").stream()
                        .map(day -> at("2026-03-" + day + "T14:00:00Z"))
                        .toList(),
                kept);
    }

    @Test
    void however_old_the_last_ones_stay_when_none_come_after_them() {
        var old = List.of(at("2020-01-01T02:00:00Z"), at("2020-06-01T02:00:00Z"));
        assertEquals(List.of(), new Retention(7, 4).surplus(old));
    }

    @Test
    void another_file_is_none_of_ours() {
        assertEquals("sojourn-20260301T020000Z.zip", at("2026-03-01T02:00:00Z").name());
        assertEquals(true, Backup.of("sojourn-20260301T020000Z.zip", 1).isPresent());
        assertEquals(false, Backup.of("before-upgrade.zip", 1).isPresent());
        assertEquals(false, Backup.of("sojourn-20260301T020000Z.zip.part", 1).isPresent());
    }

    private static Backup at(String moment) {
        var madeAt = Instant.parse(moment);
        return new Backup(Backup.name(madeAt), madeAt, 1);
    }
}
