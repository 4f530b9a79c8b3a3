package org.sojourn.web.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.PlainText;
import org.sojourn.base.Refusal;

/**
 * A posted form as a JSON tree: a field named {@code hosts/0/role} is the value at that RFC 6901 pointer, so that forms
 * and the API fill the same record. Blank fields are absent; list positions close up in their order; names that start
 * with {@code _} are buttons, not data.
 */
public final class FormTree {

    /** As deep as a form nests, and as many rows as a list of it may have. */
    private static final int DEEPEST = 8;

    private static final int LONGEST_LIST = 200;

    private FormTree() {}

    public static ObjectNode of(Map<String, ? extends Collection<String>> fields) {
        var root = new Branch();
        fields.forEach((name, values) -> {
            if (!name.startsWith("_") && !values.isEmpty()) {
                root.put(name.split("/"), safe(name, values));
            }
        });
        return root.object();
    }

    /** The text at a pointer, blank if there is none. */
    public static String text(JsonNode tree, String pointer) {
        return tree.at(pointer).asText("");
    }

    /** One level of the tree while it grows; its keys are field names or list positions. */
    private static final class Branch {
        private final Map<String, Object> below = new TreeMap<>(Branch::inOrder);

        void put(String[] steps, Collection<String> values) {
            if (steps.length > DEEPEST) {
                throw Refusal.malformed("", "form-too-deep");
            }
            if (steps.length == 0) {
                throw Refusal.malformed("", "form-contradictory");
            }
            Branch at = this;
            for (int i = 0; i < steps.length - 1; i++) {
                Object next = at.below.computeIfAbsent(name(steps[i]), step -> new Branch());
                if (!(next instanceof Branch branch)) {
                    throw Refusal.malformed("/" + String.join("/", steps), "form-contradictory");
                }
                at = branch;
            }
            if (at.below.putIfAbsent(name(steps[steps.length - 1]), List.copyOf(values)) != null) {
                throw Refusal.malformed("/" + String.join("/", steps), "form-contradictory");
            }
        }

        ObjectNode object() {
            var node = JsonNodeFactory.instance.objectNode();
            below.forEach((name, value) -> {
                var child = json(value);
                if (child != null) {
                    node.set(name, child);
                }
            });
            return node;
        }

        private @Nullable JsonNode json(Object value) {
            if (value instanceof Branch branch) {
                return branch.isList() ? branch.list() : branch.object();
            }
            var texts = ((List<?>) value).stream().map(String::valueOf).toList();
            String last = texts.get(texts.size() - 1);
            return last.isBlank() ? null : JsonNodeFactory.instance.textNode(last);
        }

        private boolean isList() {
            return !below.isEmpty() && below.keySet().stream().allMatch(key -> key.matches("\\d{1,6}"));
        }

        /** A row stays even when nothing was typed into it yet. */
        private ArrayNode list() {
            var rows = JsonNodeFactory.instance.arrayNode();
            if (below.size() > LONGEST_LIST) {
                throw Refusal.malformed("", "form-too-long");
            }
            for (Object row : below.values()) {
                var child = json(row);
                if (child != null) {
                    rows.add(child);
                }
            }
            return rows;
        }

        private static String name(String step) {
            return step.replace("~1", "/").replace("~0", "~");
        }

        /** Positions by their number and before names, so that the order is one. */
        private static int inOrder(String one, String other) {
            int order = Integer.compare(position(one), position(other));
            return order != 0 ? order : one.compareTo(other);
        }

        private static int position(String key) {
            return key.matches("\\d{1,6}") ? Integer.parseInt(key) : Integer.MAX_VALUE;
        }
    }

    private static List<String> safe(String name, Collection<String> values) {
        if (!PlainText.isSafe(name)) {
            throw Refusal.malformed("", "text-unsafe");
        }
        if (!values.stream().allMatch(PlainText::isSafe)) {
            throw Refusal.malformed("/" + name, "text-unsafe");
        }
        return values.stream().map(value -> value.replace("\r\n", "\n")).toList();
    }
}
