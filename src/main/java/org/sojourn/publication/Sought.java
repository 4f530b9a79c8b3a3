package org.sojourn.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, read from what they typed.
 *
 * @param flaw why nothing can be looked for; absent if something can
 * @param wanted words, and several in a row, that must occur
 * @param named words that mean something only as a name, such as WHO: they must occur in one
 * @param unwanted what must not occur
 * @param exact all of it in a row, which is what is shown first; absent where that says nothing
 */
public record Sought(
        String typed,
        @Nullable Flaw flaw,
        List<String> wanted,
        List<String> named,
        List<String> unwanted,
        @Nullable String exact) {

    /** What one types at most. */
    public static final int LONGEST = 200;

    /** Why something can't be looked for. */
    public enum Flaw {
        TOO_LONG,
        NO_WORD
    }

    static Sought not(String typed, Flaw flaw) {
        return new Sought(typed, flaw, List.of(), List.of(), List.of(), null);
    }

    /** The same without a first place for all of it in a row. */
    Sought inAnyOrder() {
        return new Sought(typed, flaw, wanted, named, unwanted, null);
    }

    /** As SQL over a column of words, with its {@link #terms} to be bound. */
    String condition(String column) {
        if (flaw != null) {
            return "false";
        }
        return terms().keySet().stream()
                .map(name -> (isUnwanted(name) ? "!! " : "") + term(name))
                .collect(Collectors.joining(" && ", column + " @@ (", ")"));
    }

    /** Each term by the name of its parameter. */
    Map<String, String> terms() {
        var terms = new LinkedHashMap<String, String>();
        Stream.of(Map.entry("wanted", wanted), Map.entry("named", named), Map.entry("unwanted", unwanted))
                .forEach(kind -> {
                    for (int i = 0; i < kind.getValue().size(); i++) {
                        terms.put(kind.getKey() + i, kind.getValue().get(i));
                    }
                });
        return terms;
    }

    static boolean isUnwanted(String name) {
        return name.startsWith("unwanted");
    }

    /** What must or must not occur, as SQL, by the name of its parameter. */
    static String term(String name) {
        return (name.startsWith("named") ? "search_name(:" : "search_term(:") + name + ")";
    }
}
