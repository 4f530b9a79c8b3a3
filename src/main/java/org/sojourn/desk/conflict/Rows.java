package org.sojourn.desk.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sojourn.base.JsonDiff;

/**
 * A list that both changed. Rows with an id are recognised by it. Others are recognised by their place as long as
 * nobody removed or moved any; else the list is one thing to choose.
 */
final class Rows {

    private final Merge merge;
    private final String pointer;

    Rows(Merge merge, String pointer) {
        this.merge = merge;
        this.pointer = pointer;
    }

    JsonNode merged(JsonNode base, JsonNode mine, JsonNode theirs) {
        if (Stream.of(base, mine, theirs).flatMap(Rows::each).anyMatch(row -> row.has("id"))) {
            return byId(base, mine, theirs);
        }
        return isSteady(base, mine) && isSteady(base, theirs)
                ? byPlace(base, mine, theirs)
                : merge.clash(pointer, base, mine, theirs);
    }

    /** Whether every row of the base is still in its place, whatever became of it. */
    private static boolean isSteady(JsonNode base, JsonNode side) {
        return side.size() >= base.size()
                && IntStream.range(0, base.size())
                        .filter(i -> !Merge.same(base.get(i), side.get(i)))
                        .noneMatch(i -> each(base).anyMatch(row -> Merge.same(row, side.get(i))));
    }

    private JsonNode byPlace(JsonNode base, JsonNode mine, JsonNode theirs) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < base.size(); i++) {
            rows.add(merge.whole(pointer + "/" + i, base.get(i), mine.get(i), theirs.get(i)));
        }
        for (int i = base.size(); i < theirs.size(); i++) {
            rows.add(added(i, JsonDiff.nothing(), theirs.get(i)));
        }
        for (int i = base.size(); i < mine.size(); i++) {
            JsonNode row = mine.get(i);
            if (each(rows).noneMatch(other -> Merge.same(other, row))) {
                rows.add(added(i, row, JsonDiff.nothing()));
            }
        }
        return rows;
    }

    private JsonNode added(int at, JsonNode mine, JsonNode theirs) {
        return merge.whole(pointer + "/" + at, JsonDiff.nothing(), mine, theirs);
    }

    private JsonNode byId(JsonNode base, JsonNode mine, JsonNode theirs) {
        var rows = JsonNodeFactory.instance.arrayNode();
        Set<String> seen = new HashSet<>();
        int at = 0;
        for (JsonNode row : mine) {
            String id = row.path("id").asText("");
            seen.add(id);
            row(at++, id, base, row, theirs).ifPresent(rows::add);
        }
        for (JsonNode row : theirs) {
            if (!seen.contains(row.path("id").asText(""))) {
                row(at++, row.path("id").asText(""), base, JsonDiff.nothing(), theirs)
                        .ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** One row with what became of it on either side; it stands on the version that is saved by now. */
    private Optional<JsonNode> row(int at, String id, JsonNode base, JsonNode mine, JsonNode theirs) {
        JsonNode saved = called(theirs, id);
        JsonNode merged = merge.whole(pointer + "/" + at, called(base, id), mine, saved);
        if (merged instanceof ObjectNode row && saved.has("version")) {
            return Optional.of(row.deepCopy().set("version", saved.get("version")));
        }
        return merged.isMissingNode() ? Optional.empty() : Optional.of(merged);
    }

    private static JsonNode called(JsonNode rows, String id) {
        return id.isEmpty()
                ? JsonDiff.nothing()
                : each(rows)
                        .filter(row -> row.path("id").asText("").equals(id))
                        .findFirst()
                        .orElse(JsonDiff.nothing());
    }

    private static Stream<JsonNode> each(JsonNode rows) {
        return rows instanceof ArrayNode ? StreamSupport.stream(rows.spliterator(), false) : Stream.empty();
    }
}
