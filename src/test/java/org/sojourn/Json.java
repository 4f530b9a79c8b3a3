package org.sojourn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON bodies, short to write. */
public final class Json {

    private Json() {}

    /** Names and values by turns. */
    public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    public static List<@Nullable Object> list(@Nullable Object... items) {
        return Arrays.asList(items);
    }

    public static Map<String, @Nullable Object> english(String text) {
        return object("en", text);
    }

    /** The same with a field set, added or (null) taken out. */
    public static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> object, String name, @Nullable Object value) {
        var copy = new LinkedHashMap<String, @Nullable Object>(object);
        if (value == null) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return copy;
    }
}
