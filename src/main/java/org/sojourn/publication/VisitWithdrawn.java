package org.sojourn.publication;

import java.util.UUID;

/** A visit that was published is shown to nobody any more; said within the transaction that takes it away. */
public record VisitWithdrawn(UUID visitId) {}
