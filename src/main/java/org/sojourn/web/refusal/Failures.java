package org.sojourn.web.refusal;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.sojourn.base.Refusal;

/** What a failure says to a person: a refusal may lie deep in it, and the database refuses in its own words. */
public final class Failures {

    private Failures() {}

    /** The refusal in a failure, if it is one and not a mistake of ours. */
    public static Optional<Refusal> refusal(Throwable failure) {
        return within(failure).stream().flatMap(Failures::said).findFirst();
    }

    private static Stream<Refusal> said(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Stream.of(refusal);
        }
        if (failure instanceof OptimisticLockException) {
            // two people saved at the same moment; the second sees what the first did
            return Stream.of(Refusal.because(Refusal.Reason.STALE, "changed-meanwhile"));
        }
        return Stream.ofNullable(constraint(failure)).map(name -> Refusal.conflict(name.replace('_', '-')));
    }

    /** The constraint by which the database refused: while it wrote or, where the check is deferred, at the end. */
    private static @Nullable String constraint(Throwable cause) {
        if (cause instanceof ConstraintViolationException violation) {
            return violation.getConstraintName();
        }
        if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
            return refused.getServerErrorMessage().getConstraint();
        }
        return null;
    }

    /** The causes, and what the transaction manager only tells as suppressed. */
    static List<Throwable> within(Throwable failure) {
        var found = new ArrayList<Throwable>();
        collect(failure, found);
        return found;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> found) {
        if (failure == null || found.contains(failure)) {
            return;
        }
        found.add(failure);
        collect(failure.getCause(), found);
        for (Throwable suppressed : failure.getSuppressed()) {
            collect(suppressed, found);
        }
    }
}
