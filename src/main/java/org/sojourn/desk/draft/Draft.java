package org.sojourn.desk.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sojourn.desk.Basis;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;

/**
 * A form as somebody has typed it, kept for them alone until they save or discard it.
 *
 * @param key of the form it was typed into; no other form of the same record overwrites it
 * @param version of the record that the form was drawn from
 * @param tree its fields
 */
public record Draft(String key, long version, ObjectNode tree, Instant keptAt) {

    /** Which record somebody types into. */
    public record Place(String kind, UUID recordId, boolean isNew) {}

    public Form form() {
        return new Form(tree, List.of());
    }

    public Basis basis() {
        return new Basis(version, key, null);
    }

    /** As it would be sent. */
    public Posted posted() {
        return new Posted(tree, List.of(), "", version, key, Map.of());
    }

    /** What tells it from other new records: what was typed for its title or name, in any language. */
    public String called() {
        for (String field : List.of("title", "name")) {
            var texts = tree.path(field).elements();
            if (texts.hasNext()) {
                return texts.next().asText();
            }
        }
        return "";
    }
}
