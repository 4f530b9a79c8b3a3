package org.sojourn.web.refusal;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.web.request.PageHeaders;
import org.sojourn.web.request.Sender;
import org.sojourn.web.request.Senders;

/** What fails before or outside an endpoint is answered in the same words as what fails inside. */
@ApplicationScoped
public class FrameworkFailures {

    private static final Logger LOG = Logger.getLogger(FrameworkFailures.class);

    private final Answers answers;
    private final Senders senders;
    private final PageHeaders headers;
    private final CurrentVertxRequest current;

    FrameworkFailures(Answers answers, Senders senders, PageHeaders headers, CurrentVertxRequest current) {
        this.answers = answers;
        this.senders = senders;
        this.headers = headers;
        this.current = current;
    }

    void register(@Observes Router router) {
        // before the platform's own, which would write the whole address into the log
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        IntStream.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 503)
                .forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    private void failed(RoutingContext context) {
        var cause = context.failure();
        if (cause == null || isAboutSignIn(cause)) {
            context.next();
            return;
        }
        if (context.get(Sender.KEY) == null) {
            // it failed before any of ours had seen it: a request without a Host, for example
            senders.note(context);
            headers.note(context);
        }
        if (context.response().ended() && context.response().getStatusCode() < 500) {
            LOG.debug("The sender was told already", cause);
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            answer(context, context.statusCode());
        } else {
            answer(context, cause);
        }
    }

    private static boolean isAboutSignIn(Throwable cause) {
        return cause instanceof UnauthorizedException
                || cause instanceof AuthenticationFailedException
                || cause instanceof ForbiddenException;
    }

    /** Answers what failed on the way to an endpoint: the database being away, or our own mistake. */
    @ActivateRequestContext
    public void answer(RoutingContext context, Throwable cause) {
        boolean away =
                Stream.iterate(cause, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::says);
        send(context, away ? 503 : 500, away ? null : cause);
    }

    @ActivateRequestContext
    public void answer(RoutingContext context, int status) {
        send(context, status, status >= 500 ? context.failure() : null);
    }

    private void send(RoutingContext context, int status, @Nullable Throwable mistake) {
        if (mistake != null) {
            LOG.error("The request failed", mistake);
        }
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        current.setCurrent(context);
        var answer = answers.of(status);
        answer.headers().forEach(context.response()::putHeader);
        context.response().setStatusCode(answer.status()).end(answer.body());
    }
}
