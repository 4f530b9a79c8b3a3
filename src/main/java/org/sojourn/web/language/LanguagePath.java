package org.sojourn.web.language;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.refusal.FrameworkFailures;

/**
 * Reads the language off the path before anything else looks at it: {@code /ar/visits} becomes {@code /visits} in
 * Arabic. The default language has no prefix, and its prefixed addresses redirect to the plain ones.
 */
@ApplicationScoped
public class LanguagePath {

    public static final String KEY = "sojourn.language";

    private final RegistryConfig registry;

    private final FrameworkFailures failures;

    LanguagePath(RegistryConfig registry, FrameworkFailures failures) {
        this.registry = registry;
        this.failures = failures;
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, 900);
    }

    private void read(RoutingContext context) {
        String path = context.request().path();
        int end = path.indexOf('/', 1);
        String first = path.startsWith("/") ? path.substring(1, end < 0 ? path.length() : end) : "";
        int known = context.get(KEY) == null ? registry.languages().indexOf(first) : -1;
        if (known < 0) {
            context.next();
            return;
        }
        // one slash only: two would lead to another site
        String rest = end < 0 ? "/" : path.substring(end).replaceFirst("^[/\\\\]+", "/");
        String query =
                context.request().query() == null ? "" : "?" + context.request().query();
        if (known == 0) {
            context.response()
                    .setStatusCode(308)
                    .putHeader("Location", rest + query)
                    .end();
        } else if (existsInOneLanguage(rest)) {
            failures.answer(context, 404);
        } else {
            context.put(KEY, first);
            context.reroute(context.request().method(), rest + query);
        }
    }

    /** Pages that speak the language of the account. */
    public static boolean isOfTheSignedIn(String path) {
        return path.matches("/(desk|reports|signout)(/.*)?");
    }

    /** Programs' addresses, those of the signed-in, and files exist unprefixed only. */
    private static boolean existsInOneLanguage(String path) {
        return isOfTheSignedIn(path) || path.matches("/(api|assets|oembed)(/.*)?|.*\\.[a-z0-9]{2,6}");
    }
}
