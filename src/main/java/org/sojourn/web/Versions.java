package org.sojourn.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.base.Saved;

/** A record's version as a strong entity tag: {@code "7"} (RFC 9110, section 8.8.3). */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The record with its entity tag. */
    public static Response answer(Saved record) {
        return Response.ok(record).tag(tag(record.savedVersion())).build();
    }

    /** The version a change is based on, from {@code If-Match}; refuses a change that doesn't say. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.because(Refusal.Reason.UNCONDITIONAL, "if-match-missing");
        }
        try {
            return Long.parseLong(ifMatch.strip().replaceAll("^\"(.*)\"$", "$1"));
        } catch (NumberFormatException notOurs) {
            throw Refusal.because(Refusal.Reason.STALE, "if-match-unknown");
        }
    }
}
