package org.sojourn.web.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.sojourn.web.RegistryConfig;

/**
 * Notes who sends a request, before anything else looks at it. What a proxy says about it is believed if the proxy is a
 * trusted one; what anybody else says is theirs to make up.
 */
@ApplicationScoped
public class Senders {

    static final String NUMBER = "X-Request-Id";

    /** What the log calls the number. */
    private static final String IN_LOG = "request";

    /** The platform's word for the route of a request, by which it counts. */
    private static final String ROUTE = "UrlPathTemplate";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Proxies proxies;

    Senders(RegistryConfig registry) {
        proxies = new Proxies(registry.trustedProxies().orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    note(context);
                    context.next();
                },
                1100);
    }

    public void note(RoutingContext context) {
        if (context.get(Sender.KEY) != null) {
            return;
        }
        var sender = sender(context.request());
        context.put(Sender.KEY, sender);
        MDC.put(IN_LOG, sender.request());
        boolean asset = String.valueOf(context.request().path()).startsWith("/assets/");
        Vertx.currentContext().putLocal(ROUTE, asset ? RouteNames.ASSETS : RouteNames.ELSEWHERE);
    }

    private Sender sender(HttpServerRequest request) {
        var remote = request.remoteAddress();
        String neighbour = remote == null ? "" : String.valueOf(remote.hostAddress());
        if (!proxies.include(neighbour)) {
            return new Sender(neighbour, Sender.number());
        }
        String number = request.getHeader(NUMBER);
        return new Sender(
                proxies.origin(neighbour, request.headers().getAll("X-Forwarded-For")),
                number != null && HARMLESS.matcher(number).matches() ? number : Sender.number());
    }
}
