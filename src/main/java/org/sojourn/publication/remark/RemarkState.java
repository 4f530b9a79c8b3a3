package org.sojourn.publication.remark;

/** What became of a remark. */
public enum RemarkState {
    /** Nobody has seen to it yet. */
    OPEN,
    /** The page was mended, or the reader got an answer. */
    ANSWERED,
    /** There was nothing to mend. */
    DISMISSED
}
