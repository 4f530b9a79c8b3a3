package org.sojourn.web.refusal;

import org.sojourn.base.Refusal;

/** Which HTTP status a reason is; nobody else knows. */
public final class Statuses {

    private Statuses() {}

    public static int of(Refusal.Reason reason) {
        return switch (reason) {
            case MISSING -> 404;
            case GONE -> 410;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case MALFORMED -> 400;
            case ANONYMOUS -> 401;
            case FORBIDDEN -> 403;
            case STALE -> 412;
            case UNCONDITIONAL -> 428;
            case THROTTLED -> 429;
        };
    }
}
