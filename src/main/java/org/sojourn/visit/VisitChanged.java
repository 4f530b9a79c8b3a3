package org.sojourn.visit;

import java.util.UUID;

/** A visit was saved; fired inside the transaction that saves it. */
public record VisitChanged(UUID visitId) {}
