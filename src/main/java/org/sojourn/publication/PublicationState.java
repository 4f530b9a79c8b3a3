package org.sojourn.publication;

/** Where a visit stands, in one word. */
public enum PublicationState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    PUBLISHED_WITH_CHANGES,
    WITHDRAWN
}
