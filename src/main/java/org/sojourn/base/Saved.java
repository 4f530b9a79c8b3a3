package org.sojourn.base;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record in the form it is written and read; its identity and version are absent until it is saved. */
public interface Saved {

    @Nullable
    UUID id();

    @Nullable
    Long version();

    default UUID savedId() {
        return Objects.requireNonNull(id(), "not saved yet");
    }

    default long savedVersion() {
        return Objects.requireNonNull(version(), "not saved yet");
    }
}
