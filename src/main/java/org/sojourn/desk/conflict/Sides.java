package org.sojourn.desk.conflict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A record that two people have changed, as the change log has it and as one of them wants it.
 *
 * @param kind as the change log calls it
 * @param base what both began with; empty if nobody knows
 * @param mine what is about to be saved
 * @param theirs what is saved by now
 * @param version the version that is saved by now
 */
public record Sides(String kind, UUID id, ObjectNode base, ObjectNode mine, ObjectNode theirs, long version) {

    /** Whether what is about to be saved is what is saved by now. */
    public boolean isTheSame() {
        return Merge.same(mine, theirs);
    }

    /** Tells whether their side is still what somebody has seen of it. */
    public String seal() {
        return UUID.nameUUIDFromBytes(theirs.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
