package org.sojourn.web.refusal;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What goes wrong while a request is being read, before anything of ours has seen it. The framework throws whatever it
 * stumbled over; it is the sender's mistake all the same, or the sender has left.
 */
final class BrokenRequest {

    private static final String FRAMEWORK = "org.jboss.resteasy.reactive.server.";

    /** What reads bodies and takes forms apart. */
    private static final String BODY = FRAMEWORK + "vertx.VertxInputStream";

    private static final String FORM = FRAMEWORK + "core.multipart.";

    /** Where the framework counts fields. */
    private static final String FIELDS = FORM + "FormData";

    /** How deep below the reader the failure may have begun, in the JDK for example. */
    private static final int DEPTH = 6;

    private BrokenRequest() {}

    /** Which status says it; none if the failure is something else. */
    static OptionalInt status(Throwable failure) {
        return Failures.within(failure).stream()
                .map(BrokenRequest::of)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    private static OptionalInt of(Throwable failure) {
        boolean tooLarge = failure instanceof IOException && "Request too large".equals(failure.getMessage());
        if (tooLarge || began(failure, 1, FIELDS)) {
            return OptionalInt.of(413);
        }
        return began(failure, DEPTH, BODY) || began(failure, DEPTH, FORM) ? OptionalInt.of(400) : OptionalInt.empty();
    }

    private static boolean began(Throwable failure, int depth, String where) {
        return Arrays.stream(failure.getStackTrace())
                .limit(depth)
                .anyMatch(frame -> frame.getClassName().startsWith(where));
    }
}
