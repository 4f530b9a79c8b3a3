package org.sojourn.announcement;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write an address, so that a page is recorded once: scheme and host in lower case, no default port, no
 * fragment, none of the parameters that newsletters and social media hang on.
 */
final class CanonicalUrl {

    private static final String TRACKING = "(utm_[^=]*|fbclid|gclid)(=.*)?";

    private CanonicalUrl() {}

    /** What isn't a web address comes back as it is; the rules refuse it. */
    static String of(String address) {
        try {
            var uri = new URI(address.strip());
            if (uri.getScheme() == null || uri.getHost() == null) {
                return address.strip();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return scheme + "://" + user + uri.getHost().toLowerCase(Locale.ROOT) + port(scheme, uri.getPort()) + path
                    + query(uri.getRawQuery());
        } catch (URISyntaxException notAnAddress) {
            return address.strip();
        }
    }

    private static String port(String scheme, int port) {
        boolean usual = port == -1 || (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
        return usual ? "" : ":" + port;
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.matches(TRACKING))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
