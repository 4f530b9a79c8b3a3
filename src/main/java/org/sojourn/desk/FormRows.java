package org.sojourn.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The repeating rows in a form's tree: its buttons add, remove and move them, and blank ones aren't saved. */
public final class FormRows {

    private static final Pattern ROW = Pattern.compile("(.+)/(\\d{1,6})/(remove|up|down)");

    private FormRows() {}

    /** Adds, removes or moves a row; false if the button was something else. */
    public static boolean rearrange(ObjectNode tree, String act) {
        if (act.endsWith("/add")) {
            rows(tree, act.substring(0, act.length() - "/add".length())).addObject();
            return true;
        }
        var move = ROW.matcher(act);
        if (!move.matches()) {
            return false;
        }
        var rows = rows(tree, move.group(1));
        int at = Integer.parseInt(move.group(2));
        int to = move.group(3).equals("up") ? at - 1 : at + 1;
        if (at < rows.size()) {
            var row = rows.remove(at);
            if (!move.group(3).equals("remove")) {
                rows.insert(Math.max(0, Math.min(to, rows.size())), row);
            }
        }
        return true;
    }

    /**
     * Drops the rows nobody filled in.
     *
     * @param preset what a fresh row already holds, so that it says nothing about whether somebody did
     */
    public static void dropBlank(ObjectNode tree, Set<String> preset) {
        for (JsonNode child : tree) {
            if (child instanceof ArrayNode rows) {
                for (JsonNode row : rows) {
                    if (row instanceof ObjectNode below) {
                        dropBlank(below, preset);
                    }
                }
                for (int i = rows.size() - 1; i >= 0; i--) {
                    if (rows.get(i) instanceof ObjectNode row && isBlank(row, preset)) {
                        rows.remove(i);
                    }
                }
            }
        }
    }

    private static boolean isBlank(ObjectNode row, Set<String> preset) {
        var names = new ArrayList<String>();
        row.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !preset.contains(name) && !name.endsWith("New"))
                .allMatch(
                        name -> row.get(name).isContainerNode() && row.get(name).isEmpty());
    }

    /** What stands at a name, empty if there is nothing. */
    public static ObjectNode at(ObjectNode tree, String name) {
        return tree.at("/" + name) instanceof ObjectNode found ? found : JsonNodeFactory.instance.objectNode();
    }

    /** Goes through the form and every row in it, each with its name and a slash. */
    public static void walk(ObjectNode tree, BiConsumer<String, ObjectNode> visit) {
        walk("", tree, visit);
    }

    private static void walk(String name, JsonNode node, BiConsumer<String, ObjectNode> visit) {
        if (node instanceof ObjectNode object) {
            visit.accept(name, object);
            var below = new ArrayList<Map.Entry<String, JsonNode>>();
            object.fields().forEachRemaining(below::add);
            below.forEach(field -> walk(name + field.getKey() + "/", field.getValue(), visit));
        } else if (node instanceof ArrayNode rows) {
            for (int i = 0; i < rows.size(); i++) {
                walk(name + i + "/", rows.get(i), visit);
            }
        }
    }

    private static ArrayNode rows(ObjectNode tree, String name) {
        int slash = name.lastIndexOf('/');
        var parent = slash < 0 ? tree : at(tree, name.substring(0, slash));
        String key = name.substring(slash + 1);
        return parent.get(key) instanceof ArrayNode rows ? rows : parent.putArray(key);
    }
}
