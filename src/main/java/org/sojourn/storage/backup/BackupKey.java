package org.sojourn.storage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What encrypts an export and opens it again: a long random text in a file, or nothing. */
public final class BackupKey {

    /** Guesses are cheap where somebody has the file, so a key is made by a machine and not by a person. */
    private static final int SHORTEST = 32;

    private final char @Nullable [] secret;

    private BackupKey(char @Nullable [] secret) {
        this.secret = secret;
    }

    public static BackupKey none() {
        return new BackupKey(null);
    }

    /** The key in a file, or none where no file is named. */
    public static BackupKey in(Optional<Path> file) {
        return file.map(BackupKey::read).orElseGet(BackupKey::none);
    }

    private static BackupKey read(Path file) {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException failure) {
            throw new BackupProblem(
                    "The key in %s can't be read: SOJOURN_BACKUP_KEY_FILE must name a file this user may read."
                            .formatted(file),
                    failure);
        }
        if (text.length() < SHORTEST || !text.matches("\\p{Graph}+")) {
            throw new BackupProblem(
                    "The key in %s isn't one line of at least %d letters and digits: make it with openssl rand -base64 32."
                            .formatted(file, SHORTEST));
        }
        return new BackupKey(text.toCharArray());
    }

    boolean isThere() {
        return secret != null;
    }

    char @Nullable [] secret() {
        return secret;
    }
}
