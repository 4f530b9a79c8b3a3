package org.sojourn.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.sojourn.base.Refusal;

/** A merge taken back: each room that moved something is told of it and puts it back; it joins the transaction. */
public final class Unmerging {

    private final List<Move> moves;
    private final String why;
    private final ObjectMapper json;

    Unmerging(List<Move> moves, String why, ObjectMapper json) {
        this.moves = moves;
        this.why = why;
        this.json = json;
    }

    /** What the change log says of it. */
    public String why() {
        return why;
    }

    /**
     * Puts back the records of a kind, unless somebody has altered since what the merge had altered in one of them.
     *
     * @param present a record as it is now
     * @param name how people call it, for the refusal
     */
    public <T> void restore(
            String kind,
            Class<T> type,
            Function<UUID, T> present,
            Function<T, String> name,
            BiConsumer<UUID, T> change) {
        for (Move move : moves) {
            if (move.kind().equals(kind)) {
                T now = present.apply(move.recordId());
                ObjectNode back = move.undone(json.valueToTree(now))
                        .orElseThrow(() -> Refusal.conflict("merge-undo-record-edited", name.apply(now)));
                change.accept(move.recordId(), read(back, type));
            }
        }
    }

    private <T> T read(ObjectNode tree, Class<T> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
