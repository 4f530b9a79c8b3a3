package org.sojourn.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.JsonDiff;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;

/**
 * The one log of changes: each save of a record appends its JSON snapshot. History, the base of a conflict, undo and
 * audit all read here. The database refuses to update or delete a row.
 */
@ApplicationScoped
public class ChangeLog implements PanacheRepositoryBase<Change, Long> {

    private final ObjectMapper json;
    private final Clock clock;

    ChangeLog(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** A line of a record's history. */
    public record Entry(
            long version,
            Instant at,
            @Nullable UUID by,
            @Nullable String reason,
            JsonNode snapshot) {}

    /**
     * Joins the transaction that saves the record, so that neither is kept without the other. A save that altered
     * nothing has no version of its own and leaves no line.
     */
    public void append(String kind, UUID recordId, long version, @Nullable UUID by, Object snapshot) {
        append(kind, recordId, version, by, null, snapshot);
    }

    /** @param reason why, where somebody had to say it */
    public void append(
            String kind, UUID recordId, long version, @Nullable UUID by, @Nullable String reason, Object snapshot) {
        if (snapshot(kind, recordId, version).isPresent()) {
            return;
        }
        persist(new Change(kind, recordId, version, clock.instant(), by, reason, json.valueToTree(snapshot)));
    }

    /** Whether somebody has changed any of these records since a moment, in whatever way but one. */
    public boolean touched(@Nullable UUID by, Collection<UUID> records, Instant since, String butNotAs) {
        String condition = "changedBy = ?1 and recordId in ?2 and changedAt > ?3 and kind <> ?4";
        return !records.isEmpty() && count(condition, by, records, since, butNotAs) > 0;
    }

    /** What the record was at that version, if it ever was. */
    public Optional<JsonNode> snapshot(String kind, UUID recordId, long version) {
        return find("kind = ?1 and recordId = ?2 and version = ?3", kind, recordId, version)
                .firstResultOptional()
                .map(change -> change.snapshot);
    }

    /** The refusal for who changes an older version than the present one: it names each field that has moved since. */
    public Refusal outdated(String kind, UUID recordId, long seen, Object present) {
        JsonNode now = json.valueToTree(present);
        var moved = snapshot(kind, recordId, seen).map(was -> JsonDiff.between(was, now)).orElse(List.of()).stream()
                .filter(difference -> !difference.pointer().equals("/version"))
                .map(difference -> Problem.at(
                        difference.pointer(),
                        "changed-meanwhile-to",
                        difference.now().isMissingNode()
                                ? "–"
                                : difference.now().asText()));
        return Refusal.stale(Stream.concat(Stream.of(Problem.at("", "changed-meanwhile")), moved)
                .toList());
    }

    /** The record's history before a version, latest first. */
    public List<Entry> history(String kind, UUID recordId, long before, int limit) {
        return find("kind = ?1 and recordId = ?2 and version < ?3", Sort.descending("version"), kind, recordId, before)
                .page(0, limit)
                .list()
                .stream()
                .map(c -> new Entry(c.version, c.changedAt, c.changedBy, c.reason, c.snapshot))
                .toList();
    }
}
