package org.sojourn.web.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.base.Refusal;
import org.sojourn.web.reading.Unreadable;

/** The one place where a failure becomes an answer: every exception that leaves an endpoint passes here. */
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

    /** Anything else: what the database refused by a constraint of ours, its absence, or our own mistake. */
    @ServerExceptionMapper
    Response failed(Throwable cause) {
        var refusal = Failures.refusal(cause);
        if (refusal.isPresent()) {
            return answers.to(refusal.get()).response();
        }
        var broken = BrokenRequest.status(cause);
        if (broken.isPresent()) {
            return answers.of(broken.getAsInt()).response();
        }
        if (Failures.within(cause).stream().anyMatch(DatabaseAway::says)) {
            LOG.warnf("The database can't be reached: %s", cause.getMessage());
            return answers.of(503).response();
        }
        LOG.error("The request failed", cause);
        return answers.of(500).response();
    }

    /** Said apart, because the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    Response outrun(OptimisticLockException cause) {
        return failed(cause);
    }
}
