package org.sojourn.web;

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

/** What fails before or outside an endpoint is answered in the same words as what fails inside. */
@ApplicationScoped
public class FrameworkFailures {

    private static final Logger LOG = Logger.getLogger(FrameworkFailures.class);

    private final Answers answers;

    private final CurrentVertxRequest current;

    FrameworkFailures(Answers answers, CurrentVertxRequest current) {
        this.answers = answers;
        this.current = current;
    }

    void register(@Observes Router router) {
        IntStream.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 503)
                .forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    /** Answers what failed on the way to an endpoint: the database being away, or our own mistake. */
    @ActivateRequestContext
    public void answer(RoutingContext context, Throwable cause) {
        boolean away =
                Stream.iterate(cause, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::says);
        if (!away) {
            LOG.errorf(cause, "%s %s failed", context.request().method(), context.normalizedPath());
        }
        answer(context, away ? 503 : 500);
    }

    @ActivateRequestContext
    public void answer(RoutingContext context, int status) {
        if (context.failure() != null && status >= 500) {
            LOG.errorf(context.failure(), "%s %s failed", context.request().method(), context.normalizedPath());
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
