package org.sojourn.publication.preview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link to a preview, without its secret. */
public record PreviewLinkRecord(
        UUID id,
        UUID visitId,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        boolean works) {}
