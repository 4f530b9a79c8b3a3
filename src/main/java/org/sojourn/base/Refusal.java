package org.sojourn.base;

import java.util.List;

/** The registry says no, for a reason a person can act upon. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no; {@code web.Statuses} alone knows which HTTP status that is. */
    public enum Reason {
        /** There is no such thing, or the caller may not know of it. */
        MISSING,
        /** There was such a thing in public; it has been withdrawn. */
        GONE,
        /** It contradicts what the registry already holds. */
        CONFLICT,
        /** It was understood and breaks a rule. */
        INVALID,
        /** It could not be understood. */
        MALFORMED,
        /** The caller isn't signed in. */
        ANONYMOUS,
        /** The caller's roles don't reach that far. */
        FORBIDDEN,
        /** The record has changed since the caller saw it. */
        STALE,
        /** A change must say which version it is based on. */
        UNCONDITIONAL,
        /** Too many attempts; try again later. */
        THROTTLED
    }

    private final Reason reason;
    private final transient List<Problem> problems;

    private Refusal(Reason reason, List<Problem> problems) {
        super(
                reason + " "
                        + problems.stream()
                                .map(p -> p.pointer() + ":" + p.code())
                                .toList(),
                null,
                false,
                false);
        this.reason = reason;
        this.problems = problems;
    }

    public static Refusal missing(String kind) {
        return because(Reason.MISSING, "missing-" + kind);
    }

    public static Refusal conflict(String code, Object... args) {
        return because(Reason.CONFLICT, code, args);
    }

    public static Refusal forbidden(String code, Object... args) {
        return because(Reason.FORBIDDEN, code, args);
    }

    public static Refusal invalid(String pointer, String code, Object... args) {
        return invalid(List.of(Problem.at(pointer, code, args)));
    }

    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Reason.INVALID, problems);
    }

    public static Refusal malformed(String pointer, String code, Object... args) {
        return new Refusal(Reason.MALFORMED, List.of(Problem.at(pointer, code, args)));
    }

    /** The record moved on; {@code differences} name the fields that did, each with its value now. */
    public static Refusal stale(List<Problem> differences) {
        return new Refusal(Reason.STALE, differences);
    }

    public static Refusal because(Reason reason, String code, Object... args) {
        return new Refusal(reason, List.of(Problem.at("", code, args)));
    }

    public Reason reason() {
        return reason;
    }

    /** Never empty; the first says what the refusal as a whole is about. */
    public List<Problem> problems() {
        return problems;
    }
}
