package org.sojourn.web.request;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where a request came from, and what it is called.
 *
 * @param address the internet address of whoever sent it; that of a proxy only where no trusted one says more
 * @param request the number of the request: in its log lines, its answer, and what a person quotes when it failed
 */
public record Sender(String address, String request) {

    public static final String KEY = "sojourn.sender";

    public static Sender of(RoutingContext context) {
        Sender known = context.get(KEY);
        return known == null ? new Sender("", number()) : known;
    }

    static String number() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
    }
}
