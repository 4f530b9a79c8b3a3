package org.sojourn.base;

import java.util.List;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the body; empty for the whole
 * @param code what, as a stable word; its sentence comes from the message bundle {@code refusal}
 * @param args what the sentence names, in the order of its placeholders
 */
public record Problem(String pointer, String code, List<String> args) {

    public static Problem at(String pointer, String code, Object... args) {
        return new Problem(
                pointer, code, List.of(args).stream().map(String::valueOf).toList());
    }
}
