package org.sojourn.web.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sojourn.web.refusal.FrameworkFailures;

/** A body that came packed isn't unpacked: nobody can say beforehand how large it becomes. */
@ApplicationScoped
class Packing {

    private final FrameworkFailures failures;

    Packing(FrameworkFailures failures) {
        this.failures = failures;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 840);
    }

    private void check(RoutingContext context) {
        String packing = context.request().getHeader("Content-Encoding");
        if (packing == null || packing.isBlank() || packing.equalsIgnoreCase("identity")) {
            context.next();
            return;
        }
        // RFC 9110, 12.5.3: what it may be packed with instead
        context.response().putHeader("Accept-Encoding", "identity");
        failures.answer(context, 415);
    }
}
