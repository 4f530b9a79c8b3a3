package org.sojourn.web.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sojourn.web.refusal.FrameworkFailures;

/** A body that says it is too large is refused in our words; the framework would do it without any. */
@ApplicationScoped
class SizeLimit {

    private final long most;

    private final FrameworkFailures failures;

    SizeLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, FrameworkFailures failures) {
        this.most = most.asLongValue();
        this.failures = failures;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 850);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= most) {
            context.next();
            return;
        }
        // nobody reads the rest of it
        context.response().putHeader("Connection", "close");
        context.addEndHandler(sent -> context.request().connection().close());
        failures.answer(context, 413);
    }
}
