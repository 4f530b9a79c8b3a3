package org.sojourn.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.PlainText;
import org.sojourn.base.Problem;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.web.reading.FormTree;

/**
 * A form of the desk as it was posted.
 *
 * @param typed its fields as they are drawn again: without the characters that no text may hold
 * @param cleaned the fields that held such characters
 * @param act which button was pressed; blank for the first, which saves
 * @param version the version of the record it was drawn from
 * @param key makes sending it twice harmless; blank where it doesn't matter
 * @param aside what else it says and no record holds, by names that begin with {@code _}
 */
public record Posted(
        ObjectNode typed, List<Problem> cleaned, String act, long version, String key, Map<String, String> aside) {

    public static Posted of(MultipartFormDataInput input) {
        var fields = new LinkedHashMap<String, List<String>>();
        var cleaned = new Problems();
        input.getValues().forEach((name, values) -> {
            var texts = values.stream().map(Posted::text).toList();
            if (!texts.stream().allMatch(PlainText::isSafe)) {
                cleaned.add("/" + named(name), "text-cleaned");
            }
            fields.put(named(name), texts.stream().map(PlainText::safe).toList());
        });
        String act = last(fields.remove("act"));
        String version = last(fields.remove("version"));
        String key = last(fields.remove("_key"));
        var aside = new HashMap<String, String>();
        fields.forEach((name, values) -> {
            if (name.startsWith("_")) {
                aside.put(name, last(values));
            }
        });
        forgetCleared(fields);
        long seen = version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
        return new Posted(FormTree.of(fields), cleaned.list(), act, seen, key, aside);
    }

    /** Its fields as they are worked with; refused if one held characters that no text may hold. */
    public ObjectNode tree() {
        new Problems().addAll(cleaned).refuse();
        return typed;
    }

    /** The same form with other fields, on another version of the record; saving it is what is asked for. */
    public Posted becoming(ObjectNode tree, long onVersion) {
        return new Posted(tree, cleaned, "", onVersion, key, aside);
    }

    /** The same form and button with other fields, on another version of the record. */
    public Posted on(ObjectNode tree, long onVersion) {
        return new Posted(tree, cleaned, act, onVersion, key, aside);
    }

    /** What it was drawn from. */
    public Basis basis() {
        String brought = aside.getOrDefault("_brought", "");
        return new Basis(version, key, brought.matches("\\d{1,18}") ? Long.valueOf(brought) : null);
    }

    /** Who empties an input without a script means nothing by the id that still stands beside it. */
    private static void forgetCleared(Map<String, List<String>> fields) {
        fields.keySet()
                .removeIf(name -> name.endsWith("Id")
                        && fields.containsKey(name.substring(0, name.length() - 2))
                        && last(fields.get(name.substring(0, name.length() - 2)))
                                .isBlank());
    }

    private static String named(@Nullable String name) {
        if (name == null) {
            throw Refusal.malformed("", "value-unreadable");
        }
        return name;
    }

    private static String text(FormValue value) {
        if (value.isFileItem()) {
            throw Refusal.malformed("", "value-unreadable");
        }
        return value.getValue();
    }

    private static String last(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    /** A code from a query; what isn't one filters nothing. */
    public static <E extends Enum<E>> @Nullable E code(Class<E> codes, @Nullable String code) {
        for (E each : codes.getEnumConstants()) {
            if (each.name().equals(code)) {
                return each;
            }
        }
        return null;
    }

    /** An id in a field of the form; absent where what stands there is none. */
    public @Nullable UUID id(String field) {
        try {
            return UUID.fromString(typed.path(field).asText());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** A year from a query; what isn't one filters nothing. */
    public static @Nullable Integer year(@Nullable String year) {
        return year != null && year.matches("(19|20|21)\\d{2}") ? Integer.valueOf(year) : null;
    }

    /** Names and values as a query string, without those that are absent. */
    public static String query(@Nullable Object... namesAndValues) {
        var parts = new ArrayList<String>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                parts.add(namesAndValues[i] + "="
                        + URLEncoder.encode(String.valueOf(namesAndValues[i + 1]), StandardCharsets.UTF_8));
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
