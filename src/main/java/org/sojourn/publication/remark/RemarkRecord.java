package org.sojourn.publication.remark;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark as those in charge read it.
 *
 * @param about the reference of the visit, if it is about one
 * @param closedBy the name of who saw to it
 * @param deletedAt when it goes, once it is closed
 */
public record RemarkRecord(
        UUID id,
        long version,
        String page,
        String language,
        @Nullable String about,
        String message,
        @Nullable String email,
        Instant sentAt,
        RemarkState state,
        @Nullable String note,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable Instant deletedAt) {

    public boolean isAnswered() {
        return state == RemarkState.ANSWERED;
    }

    private static final int EXCERPT = 120;

    /** The beginning of what it says. */
    public String excerpt() {
        String line = message.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)).strip() + "…";
    }
}
