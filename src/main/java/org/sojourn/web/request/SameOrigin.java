package org.sojourn.web.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.refusal.FrameworkFailures;

/**
 * No page of another site can act in a signed-in person's name: an unsafe request that could carry a cookie must say
 * that it comes from our own pages ({@code Sec-Fetch-Site}, or {@code Origin} from browsers without it). Requests with
 * a bearer token aren't made by a browser on its own and pass.
 */
@ApplicationScoped
class SameOrigin {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RegistryConfig registry;

    private final FrameworkFailures failures;

    SameOrigin(RegistryConfig registry, FrameworkFailures failures) {
        this.registry = registry;
        this.failures = failures;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 800);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        boolean byProgram =
                String.valueOf(context.normalizedPath()).startsWith("/api/") && request.getHeader("Cookie") == null;
        if (SAFE.contains(request.method()) || byProgram || isOurs(request)) {
            context.next();
        } else {
            failures.answer(context, 403);
        }
    }

    private boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        if (origin == null || origin.equals("null")) {
            return false;
        }
        try {
            String authority = new URI(origin).getAuthority();
            return authority != null
                    && (authority.equals(String.valueOf(request.authority()))
                            || authority.equals(registry.publicUrl().getAuthority()));
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }
}
