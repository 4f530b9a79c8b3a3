package org.sojourn.publication.followup;

import java.util.Locale;

/** Which follow-ups somebody looks for, as a condition on the follow-up {@code f} of the visit {@code v}. */
public enum FollowUpFilter {
    OPEN("f.state = 'OPEN' and v.deliveryState <> 'CANCELLED'"),
    /** Within thirty days. */
    DUE(OPEN, "f.due between :today and :soon"),
    OVERDUE(OPEN, "f.due < :today"),
    DONE("f.state = 'DONE'"),
    DROPPED("f.state = 'DROPPED'"),
    /** What was agreed on a visit that doesn't take place waits for nobody, until it is planned again. */
    CANCELLED("f.state = 'OPEN' and v.deliveryState = 'CANCELLED'");

    /** The days of {@link #DUE}. */
    static final int SOON = 30;

    private final String condition;

    FollowUpFilter(String condition) {
        this.condition = condition;
    }

    FollowUpFilter(FollowUpFilter among, String condition) {
        this(String.join(" and ", among.condition, condition));
    }

    String condition() {
        return condition;
    }

    /** What it is called in the bundle {@code followups}. */
    public String key() {
        return "filter_" + name().toLowerCase(Locale.ROOT);
    }
}
