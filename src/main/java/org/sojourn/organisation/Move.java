package org.sojourn.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.base.JsonDiff;

/**
 * What a merge alters in one record.
 *
 * @param kind as the change log knows it
 * @param before the fields that are altered, as they were; null where there was nothing
 * @param after the same fields as the merge left them
 */
record Move(String kind, UUID recordId, ObjectNode before, ObjectNode after) {

    private static final String VERSION = "version";

    static Move of(String kind, UUID recordId, JsonNode was, JsonNode now) {
        var before = JsonNodeFactory.instance.objectNode();
        var after = JsonNodeFactory.instance.objectNode();
        now.fieldNames().forEachRemaining(name -> {
            if (!name.equals(VERSION) && differ(was.path(name), now.path(name))) {
                before.set(name, was.get(name));
                after.set(name, now.get(name));
            }
        });
        was.fieldNames().forEachRemaining(name -> {
            if (!name.equals(VERSION) && !now.has(name)) {
                before.set(name, was.get(name));
                after.putNull(name);
            }
        });
        return new Move(kind, recordId, before, after);
    }

    /** The record as it was, unless somebody has altered any of these fields since. */
    Optional<ObjectNode> undone(ObjectNode present) {
        var names = after.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (differ(after.path(name), present.path(name))) {
                return Optional.empty();
            }
        }
        return Optional.of(present.deepCopy().setAll(before));
    }

    private static boolean differ(JsonNode one, JsonNode other) {
        return !JsonDiff.between(one, other).isEmpty();
    }
}
