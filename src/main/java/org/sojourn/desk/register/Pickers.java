package org.sojourn.desk.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.base.PlainText;
import org.sojourn.desk.FormRows;

/**
 * The names that people type into a kind of form where its record holds ids: {@code hosts/0/organisation} beside
 * {@code hosts/0/organisationId}.
 *
 * @param registers each name's last word, and the register it belongs to: {@code organisation} or {@code project}
 */
public record Pickers(Map<String, String> registers) {

    /** One name in a form that stands for something in a register. */
    public record Picker(ObjectNode row, String key, String name, String register) {
        public String typed() {
            return row.path(key).asText("");
        }

        /** Whether something was typed, and nobody has said yet what it means. */
        public boolean isOpen() {
            return row.path(key + "Id").asText("").isEmpty() && !typed().isEmpty();
        }

        public void choose(UUID id, String label) {
            row.put(key + "Id", id.toString());
            row.put(key, label);
            row.remove(key + "New");
        }

        /** Whether the input still says what was chosen; programs send the id alone. */
        boolean isStill(String label) {
            return !row.has(key) || PlainText.folded(typed()).equals(PlainText.folded(label));
        }

        void forget() {
            row.remove(key + "Id");
        }

        Optional<UUID> chosen() {
            try {
                return Optional.of(UUID.fromString(row.path(key + "Id").asText("")));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }
    }

    /** Those of a form, in the order they stand. */
    public List<Picker> in(ObjectNode tree) {
        var found = new ArrayList<Picker>();
        FormRows.walk(
                tree,
                (name, row) -> registers.forEach((key, register) -> {
                    if (row.has(key) || row.has(key + "Id")) {
                        found.add(new Picker(row, key, name + key, register));
                    }
                }));
        return found;
    }

    /** Leaves the ids only, as the record has it. */
    public ObjectNode withoutNames(ObjectNode tree) {
        FormRows.walk(
                tree,
                (name, row) -> registers.keySet().forEach(key -> {
                    row.remove(key);
                    row.remove(key + "New");
                }));
        return tree;
    }

    /** The input in which the name is typed, for the field that holds its id. */
    public String field(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith("Id") && registers.containsKey(last.substring(0, last.length() - 2))
                ? name.substring(0, name.length() - 2)
                : name;
    }
}
