package org.sojourn.web.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Sample;

/** The security headers of every answer, by kind of page. Nothing else sets them. */
@ApplicationScoped
public class PageHeaders {

    private static final String PAGE = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static final String STAFF = "(/[a-z]{2})?/(desk|signin|signout|setup|forgotten|link|api|reports)(/.*)?";

    /** What only some people outside were asked to look at. */
    private static final String PREVIEW = "(/[a-z]{2})?/preview/.*";

    private final RegistryConfig registry;
    private final Sample sample;

    PageHeaders(RegistryConfig registry, Sample sample) {
        this.registry = registry;
        this.sample = sample;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    note(context);
                    context.next();
                },
                1000);
    }

    public void note(RoutingContext context) {
        // as the router reads it: "/embed/../desk" is the desk
        String path = String.valueOf(context.normalizedPath());
        context.addHeadersEndHandler(ended -> {
            var headers = context.response().headers();
            if (path.startsWith("/assets/") && context.response().getStatusCode() < 400) {
                asset(headers, context.request().query() != null);
            } else if (path.matches("(/[a-z]{2})?/embed/.*")) {
                embed(headers);
            } else if (path.startsWith("/logo/") && context.response().getStatusCode() < 400) {
                logo(headers);
            } else {
                if (path.matches(PREVIEW)) {
                    headers.set("X-Robots-Tag", "noindex");
                }
                page(headers, path.matches(STAFF + "|" + PREVIEW));
            }
            headers.set("X-Content-Type-Options", "nosniff");
            if (sample.isPresent()) {
                headers.set("X-Robots-Tag", "noindex");
            }
            headers.set(Senders.NUMBER, Sender.of(context).request());
            if ("https".equals(registry.publicUrl().getScheme())) {
                headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
        });
    }

    private static void page(MultiMap headers, boolean forFew) {
        headers.set("Content-Security-Policy", PAGE + "'none'");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", forFew ? "no-referrer" : "strict-origin-when-cross-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (!headers.contains("Cross-Origin-Resource-Policy")) {
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
        }
        if (forFew || !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    /** Any https site may frame an embed, and a page under development on the same machine. */
    private static void embed(MultiMap headers) {
        headers.set("Content-Security-Policy", PAGE + "https: http://localhost:* http://127.0.0.1:*");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Robots-Tag", "noindex");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    /** An SVG that somebody opens by itself is a page: it may colour itself, and nothing else. */
    private static void logo(MultiMap headers) {
        asset(headers, true);
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    }

    /** Embeds load them from an opaque origin. */
    private static void asset(MultiMap headers, boolean addressedByHash) {
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        headers.set("Cache-Control", addressedByHash ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    }
}
