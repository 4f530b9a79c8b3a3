package org.sojourn.desk.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sojourn.storage.backup.Backup;

/**
 * A backup in the list.
 *
 * @param name of its file
 * @param madeAt for programs
 * @param time for people
 * @param megabytes how large it is
 */
record BackupView(String name, Instant madeAt, String time, String megabytes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    static BackupView of(Backup backup) {
        return new BackupView(
                backup.name(),
                backup.madeAt(),
                TIME.format(backup.madeAt()),
                String.format(Locale.ROOT, "%.2f", backup.bytes() / 1e6));
    }
}
