package org.sojourn.account;

/** What somebody is told about a visit. */
public enum NoticeKind {
    /** It waits for their review. */
    REVIEW_ASKED,
    /** It came back to them with a comment. */
    RETURNED,
    /** It was approved. */
    APPROVED,
    /** It was published. */
    PUBLISHED,
    /** A reader says that something is wrong on a page that is theirs. */
    ERROR_REPORTED
}
