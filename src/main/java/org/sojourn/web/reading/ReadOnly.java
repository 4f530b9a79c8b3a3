package org.sojourn.web.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;

/** Fields a record shows but nobody sets: a change may repeat them as they are, never alter them. */
public final class ReadOnly {

    private ReadOnly() {}

    public static void same(String pointer, @Nullable Object given, @Nullable Object present) {
        if (given != null && !Objects.equals(given, present)) {
            throw Refusal.malformed(pointer, "field-read-only");
        }
    }

    public static void absent(String pointer, @Nullable Object given) {
        same(pointer, given, null);
    }
}
