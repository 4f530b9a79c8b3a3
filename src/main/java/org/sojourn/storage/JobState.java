package org.sojourn.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recurring job on this node, since it started.
 *
 * @param job the class that does it
 * @param done how often it succeeded
 * @param failed how often it didn't
 * @param succeededAt when it last did
 * @param failedAt when it last didn't
 */
public record JobState(
        String job,
        long done,
        long failed,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt) {

    static JobState fresh(String job) {
        return new JobState(job, 0, 0, null, null);
    }

    JobState succeeded(Instant now) {
        return new JobState(job, done + 1, failed, now, failedAt);
    }

    JobState failed(Instant now) {
        return new JobState(job, done, failed + 1, succeededAt, now);
    }

    /** Whether its last run came to nothing. */
    public boolean isFailing() {
        return failedAt != null && (succeededAt == null || failedAt.isAfter(succeededAt));
    }
}
