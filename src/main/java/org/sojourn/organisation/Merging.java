package org.sojourn.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sojourn.base.Problem;
import org.sojourn.base.Saved;

/**
 * Two organisations becoming one. Each room that names organisations is told of it and moves what names the one to the
 * other; it joins the transaction. The same is done as a look ahead, which changes nothing.
 */
public final class Merging {

    private final UUID from;
    private final UUID into;
    private final String why;
    private final boolean ahead;
    private final ObjectMapper json;
    private final List<Move> moves = new ArrayList<>();
    private final List<Problem> conflicts = new ArrayList<>();

    Merging(UUID from, UUID into, String why, boolean ahead, ObjectMapper json) {
        this.from = from;
        this.into = into;
        this.why = why;
        this.ahead = ahead;
        this.json = json;
    }

    /** The one that will be another name only. */
    public UUID from() {
        return from;
    }

    /** The one that stays. */
    public UUID into() {
        return into;
    }

    /** What the change log says of it. */
    public String why() {
        return why;
    }

    /** The record with the one in the place of the other wherever an id stands. */
    public <T extends Saved> T swapped(T record, Class<T> type, UnaryOperator<ObjectNode> tidied) {
        ObjectNode tree = json.valueToTree(record);
        swap(tree);
        try {
            return json.treeToValue(tidied.apply(tree), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes down how a record changes and, unless this is a look ahead, changes it. */
    public void move(String kind, UUID recordId, Object was, Object now, Runnable change) {
        moves.add(Move.of(kind, recordId, json.valueToTree(was), json.valueToTree(now)));
        if (!ahead) {
            change.run();
        }
    }

    /** Something that can't be one: somebody has to decide about it first. */
    public void conflict(String code, Object... args) {
        conflicts.add(Problem.at("/into", code, args));
    }

    List<Move> moves() {
        return moves;
    }

    List<Problem> conflicts() {
        return conflicts;
    }

    /** Leaves out of a list what stands in it twice. */
    public static void once(JsonNode list) {
        if (list instanceof ArrayNode rows) {
            var seen = new ArrayList<JsonNode>();
            rows.forEach(row -> {
                if (!seen.contains(row)) {
                    seen.add(row);
                }
            });
            rows.removeAll();
            rows.addAll(seen);
        }
    }

    private void swap(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getKey().endsWith("Id") && isFrom(field.getValue())) {
                    field.setValue(TextNode.valueOf(into.toString()));
                } else if (field.getKey().endsWith("Ids")) {
                    swapAll(field.getValue());
                } else {
                    swap(field.getValue());
                }
            });
        } else if (node.isArray()) {
            node.forEach(this::swap);
        }
    }

    private void swapAll(JsonNode ids) {
        if (ids instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (isFrom(list.get(i))) {
                    list.set(i, TextNode.valueOf(into.toString()));
                }
            }
        }
    }

    private boolean isFrom(JsonNode value) {
        return value.asText().equals(from.toString());
    }
}
