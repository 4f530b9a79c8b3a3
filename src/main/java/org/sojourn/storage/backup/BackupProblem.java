package org.sojourn.storage.backup;

import org.jspecify.annotations.Nullable;

/** Why there is no export, or no import: one sentence for whoever asked for it. */
public final class BackupProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupProblem(String sentence) {
        super(sentence);
    }

    BackupProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
