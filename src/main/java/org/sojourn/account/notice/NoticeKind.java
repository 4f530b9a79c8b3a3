package org.sojourn.account.notice;

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
    ERROR_REPORTED,
    /** Something that was agreed on it is due within thirty days. */
    FOLLOW_UP_SOON,
    /** It is due now. */
    FOLLOW_UP_DUE,
    /** It was due a fortnight ago. */
    FOLLOW_UP_OVERDUE,
    /** Six months after it ended, nobody has said what came of it. */
    EVIDENCE_HALF_YEAR,
    /** The same after twelve months. */
    EVIDENCE_YEAR
}
