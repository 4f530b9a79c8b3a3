package org.sojourn.web.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type {@code about:blank}; what it is stands in {@code code}
 * @param title the status in words
 * @param status the HTTP status
 * @param detail a sentence for a person
 * @param instance the path that was asked for
 * @param requestId the number of the request, by which the operator finds it in the log
 * @param code a stable word for a program
 * @param errors each thing that is wrong, with where
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String requestId,
        String code,
        List<Error> errors) {

    /** One thing that is wrong: an RFC 6901 pointer into the body, a stable word, a sentence. */
    public record Error(String pointer, String code, String message) {}
}
