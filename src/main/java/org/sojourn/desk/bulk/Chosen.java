package org.sojourn.desk.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Posted;

/** A visit that somebody chose, in the version they saw. */
public record Chosen(UUID id, long version) {

    /** As many as are changed in one act. */
    public static final int MOST = 500;

    private static final String VISITS = "visits";

    /** Those of a form: each a field {@code visits/<id>} that holds the version. */
    static List<Chosen> of(Posted posted) {
        var visits = posted.tree().path(VISITS);
        if (visits.isEmpty()) {
            throw Refusal.invalid("", "bulk-nothing-chosen");
        }
        if (visits.size() > MOST) {
            throw Refusal.invalid("", "bulk-too-many", MOST, visits.size());
        }
        var chosen = new LinkedHashMap<UUID, Chosen>();
        visits.fields().forEachRemaining(visit -> {
            var one = of(visit.getKey(), visit.getValue());
            chosen.put(one.id, one);
        });
        if (chosen.size() < visits.size()) {
            throw Refusal.malformed("", "value-unreadable");
        }
        return List.copyOf(chosen.values());
    }

    private static Chosen of(String id, JsonNode version) {
        try {
            return new Chosen(UUID.fromString(id), Long.parseLong(version.asText()));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.malformed("", "value-unreadable");
        }
    }
}
