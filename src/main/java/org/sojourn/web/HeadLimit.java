package org.sojourn.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sojourn.web.refusal.FrameworkFailures;

/**
 * What stands before a body: an address or headers that are too long, and two hosts at once, are refused in our words.
 * The platform takes somewhat more, so that it needn't refuse them without any.
 */
@ApplicationScoped
class HeadLimit {

    /** The longest address, which leaves room for a search nobody meant to type. */
    private static final int ADDRESS = 16 * 1024;

    private static final int HEADERS = 20 * 1024;

    /** Between a name and its value, and after it. */
    private static final int SIGNS = ": \r\n".length();

    private final FrameworkFailures failures;

    HeadLimit(FrameworkFailures failures) {
        this.failures = failures;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 950);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (String.valueOf(request.uri()).length() > ADDRESS) {
            failures.answer(context, 414);
        } else if (size(request) > HEADERS) {
            failures.answer(context, 431);
        } else if (request.headers().getAll("Host").size() > 1) {
            failures.answer(context, 400);
        } else {
            context.next();
        }
    }

    private static int size(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length() + SIGNS)
                .sum();
    }
}
