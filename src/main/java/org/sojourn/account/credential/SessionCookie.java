package org.sojourn.account.credential;

import jakarta.ws.rs.core.NewCookie;

/** The cookie of a session. The prefix makes browsers insist that it is Secure, for this host and for every path. */
public final class SessionCookie {

    public static final String NAME = "__Host-sojourn";

    private SessionCookie() {}

    /** Without a date: it goes when the browser closes, if not before. */
    public static NewCookie holding(String secret) {
        return cookie(secret).build();
    }

    public static NewCookie gone() {
        return cookie("").maxAge(0).build();
    }

    private static NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
