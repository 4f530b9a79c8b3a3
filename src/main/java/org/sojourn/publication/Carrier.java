package org.sojourn.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;

/**
 * A published visit that carries names as they were.
 *
 * @param names what each was and what it is now
 * @param candidate SHA-256 of what would be published instead
 * @param obstacle why it can't be published again for its names alone; absent if it can
 */
public record Carrier(
        UUID visitId,
        String reference,
        LocalizedText title,
        List<Renamed> names,
        String candidate,
        @Nullable Obstacle obstacle) {

    /** A name that has changed since it was published. */
    public record Renamed(String was, String now) {}

    /** What stands in the way. */
    public enum Obstacle {
        /** More than names has changed, so it needs a review. */
        OTHER_CHANGES,
        /** It is in review or approved already, and goes out that way. */
        IN_REVIEW,
        /** An embargo was set since. */
        EMBARGO,
        /** It is meant for fewer people than it is published to. */
        AUDIENCE,
        /** Something is missing that publishing needs. */
        NOT_READY,
        /** The caller doesn't approve visits of this project. */
        NOT_YOURS,
        /** The caller has changed the name, so somebody else must publish it. */
        OWN_WORK,
        /** Somebody has changed it since the caller looked. */
        CHANGED
    }
}
