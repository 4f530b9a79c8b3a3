package org.sojourn.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What changed between two JSON documents, leaf by leaf; lists are compared position by position. */
public final class JsonDiff {

    private JsonDiff() {}

    /** A leaf that differs; a side that doesn't have it is a missing node. */
    public record Difference(String pointer, JsonNode was, JsonNode now) {}

    public static List<Difference> between(JsonNode was, JsonNode now) {
        var found = new ArrayList<Difference>();
        compare("", was, now, found);
        return found;
    }

    private static void compare(String pointer, JsonNode was, JsonNode now, List<Difference> found) {
        if (was.equals(now) || (isNothing(was) && isNothing(now)) || isSameNumber(was, now)) {
            return;
        }
        if (was.isValueNode() && now.isValueNode()) {
            found.add(new Difference(pointer, was, now));
            return;
        }
        var names = new LinkedHashSet<String>();
        was.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            compare(below, was.path(name), now.path(name), found);
        }
        if (was.isArray() || now.isArray()) {
            for (int i = 0; i < Math.max(was.size(), now.size()); i++) {
                compare(pointer + "/" + i, was.path(i), now.path(i), found);
            }
        } else if (names.isEmpty()) {
            found.add(new Difference(pointer, was, now));
        }
    }

    /** What was read back from the database may be of another Java type, or have more zeros. */
    private static boolean isSameNumber(JsonNode was, JsonNode now) {
        return was.isNumber() && now.isNumber() && was.decimalValue().compareTo(now.decimalValue()) == 0;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    /** The side that isn't there. */
    public static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
