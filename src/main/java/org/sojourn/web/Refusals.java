package org.sojourn.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.sojourn.base.Refusal;

/**
 * The one place where a failure becomes an answer: every exception that leaves an endpoint passes here, and only here a
 * reason becomes an HTTP status.
 */
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return answers.to(refusal).response();
    }

    @ServerExceptionMapper
    Response unreadable(JsonMappingException cause) {
        return answers.to(Unreadable.refusal(cause)).response();
    }

    /** Said apart, because the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException cause) {
        return answers.to(Unreadable.refusal(cause)).response();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException cause) {
        return answers.to(Unreadable.refusal(cause)).response();
    }

    @ServerExceptionMapper
    Response anonymous(UnauthorizedException cause) {
        return answers.to(Refusal.because(Refusal.Reason.ANONYMOUS, "sign-in-needed"))
                .response();
    }

    @ServerExceptionMapper
    Response anonymous(AuthenticationFailedException cause) {
        return answers.to(Refusal.because(Refusal.Reason.ANONYMOUS, "sign-in-needed"))
                .response();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException cause) {
        return answers.to(Refusal.forbidden("not-allowed")).response();
    }

    /** What JAX-RS itself refuses: an unknown path, method or media type, a parameter that doesn't parse. */
    @ServerExceptionMapper
    Response byTheFramework(WebApplicationException cause) {
        int status = cause.getResponse().getStatus();
        if (cause.getCause() instanceof JsonProcessingException unreadable) {
            return answers.to(Unreadable.refusal(unreadable)).response();
        }
        if (cause.getCause() instanceof Refusal refusal) {
            return answers.to(refusal).response();
        }
        return status < 400 ? cause.getResponse() : answers.of(status).response();
    }

    /** Two people saved at the same moment; the second sees what the first did. */
    @ServerExceptionMapper
    Response outrun(OptimisticLockException cause) {
        return answers.to(Refusal.because(Refusal.Reason.STALE, "changed-meanwhile"))
                .response();
    }

    /** Anything else: what the database refused by a constraint of ours, its absence, or our own mistake. */
    @ServerExceptionMapper
    Response failed(Throwable cause) {
        for (Throwable t : allOf(cause)) {
            if (t instanceof Refusal refusal) {
                return answers.to(refusal).response();
            }
            if (t instanceof OptimisticLockException) {
                return answers.to(Refusal.because(Refusal.Reason.STALE, "changed-meanwhile"))
                        .response();
            }
            String constraint = constraint(t);
            if (constraint != null) {
                LOG.debugf("The database refused by %s", constraint);
                return answers.to(Refusal.conflict(constraint.replace('_', '-')))
                        .response();
            }
            if (DatabaseAway.says(t)) {
                LOG.warnf("The database can't be reached: %s", t.getMessage());
                return answers.of(503).response();
            }
        }
        String reference = answers.reference();
        LOG.errorf(cause, "Request %s failed", reference);
        return answers.of(500, reference).response();
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
    private static List<Throwable> allOf(Throwable failure) {
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
