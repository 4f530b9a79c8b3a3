package org.sojourn.desk.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in: back to a page of ours, never anywhere else. */
final class Destination {

    private Destination() {}

    /** The path if it is one of ours that makes sense to come back to, or else the other one. */
    static String or(@Nullable String next, String otherwise) {
        return next != null
                        && isOurs(next)
                        && !next.matches("(/[a-z]{2})?/(signin|signout|setup|forgotten|link)([/?].*)?")
                ? next
                : otherwise;
    }

    /** Browsers take {@code //host}, {@code /\\host} and tabs in between for an address elsewhere. */
    static boolean isOurs(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.length() > 2_000) {
            return false;
        }
        if (path.chars().anyMatch(c -> c == '\\' || c <= ' ' || c == 0x7F)) {
            return false;
        }
        try {
            var uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }
}
