package org.sojourn.storage.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A backup in the folder. It was read back before it was given its name.
 *
 * @param name of its file, which says when it was made
 */
public record Backup(String name, Instant madeAt, long bytes) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'sojourn-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    static String name(Instant madeAt) {
        return NAME.format(madeAt);
    }

    /** Nothing for a file that isn't one of ours. */
    static Optional<Backup> of(String name, long bytes) {
        try {
            return Optional.of(new Backup(name, NAME.parse(name, Instant::from), bytes));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
