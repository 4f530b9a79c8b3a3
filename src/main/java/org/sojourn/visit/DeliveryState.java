package org.sojourn.visit;

import java.util.Set;

/**
 * How far the visit itself has come. People set these; that a confirmed visit is under way or over follows from its
 * dates and is never stored.
 */
public enum DeliveryState {
    PROPOSED,
    PLANNED,
    CONFIRMED,
    POSTPONED,
    CANCELLED,
    /** It took place and all that was agreed is done or dropped. */
    CLOSED;

    /** Where a manager may take it from here. */
    public Set<DeliveryState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(PLANNED, CONFIRMED, CANCELLED);
            case PLANNED -> Set.of(CONFIRMED, POSTPONED, CANCELLED);
            case CONFIRMED -> Set.of(CLOSED, POSTPONED, CANCELLED);
            case POSTPONED -> Set.of(PLANNED, CONFIRMED, CANCELLED);
            case CANCELLED, CLOSED -> Set.of();
        };
    }

    /** Only an administrator brings these back. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
