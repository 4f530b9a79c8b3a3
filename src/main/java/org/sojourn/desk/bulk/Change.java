package org.sojourn.desk.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One change that many visits get: a row that a list of theirs has from now on, or no longer, or another value.
 *
 * @param wanted the row as the record has it, or the value under its name
 */
record Change(Act act, ObjectNode wanted) {

    /**
     * Makes it in a visit, given as the API shows it. A row that is there already keeps what nobody asked to change.
     */
    void in(ObjectNode visit) {
        if (!act.isList()) {
            visit.setAll(wanted);
            return;
        }
        var rows = (ArrayNode) visit.get(act.field());
        int at = place(rows);
        if (act.isRemoving() && at >= 0) {
            rows.remove(at);
        } else if (!act.isRemoving() && at >= 0) {
            ((ObjectNode) rows.get(at)).setAll(wanted);
        } else if (!act.isRemoving()) {
            rows.add(wanted.deepCopy());
        }
        if (act.withShare() && wanted.has(Shares.PERCENT)) {
            Shares.leave(rows, wanted);
        }
    }

    /** Where the list has the row, -1 if it hasn't. */
    private int place(ArrayNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (isSame(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSame(JsonNode row) {
        return act.keys().stream().allMatch(key -> row.path(key).equals(wanted.path(key)));
    }
}
