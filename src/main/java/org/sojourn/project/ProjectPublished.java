package org.sojourn.project;

import java.util.UUID;

/** A visit of the project was published, and the project with it; fired inside the transaction that publishes it. */
public record ProjectPublished(UUID projectId) {}
