package org.sojourn.publication.followup;

import java.util.Locale;

/** Which follow-ups somebody looks for, as a condition on the follow-up {@code f}. */
public enum FollowUpFilter {
    OPEN("f.state = 'OPEN'"),
    /** Within thirty days. */
    DUE("f.state = 'OPEN' and f.due between :today and :soon"),
    OVERDUE("f.state = 'OPEN' and f.due < :today"),
    DONE("f.state = 'DONE'"),
    DROPPED("f.state = 'DROPPED'");

    /** The days of {@link #DUE}. */
    static final int SOON = 30;

    private final String condition;

    FollowUpFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** What it is called in the bundle {@code followups}. */
    public String key() {
        return "filter_" + name().toLowerCase(Locale.ROOT);
    }
}
