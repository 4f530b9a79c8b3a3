package org.sojourn.desk.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sojourn.account.Caller;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Posted;
import org.sojourn.desk.draft.Draft.Place;

/**
 * Keeps what people type before they save it. A draft is its author's alone: it is in no log, no search and no answer
 * to a program, and nobody else reads it.
 */
@ApplicationScoped
@Transactional
public class DraftService {

    /** After that long nobody comes back to it. */
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    /** As large as the text of a draft may be, and as many as one account may leave behind. */
    private static final int LARGEST = 1_000_000;

    private static final int MOST = 100;

    private final EntityManager database;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    DraftService(EntityManager database, Caller caller, ObjectMapper json, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a form as it is; false if another window holds something unsaved of the same record. */
    public boolean keep(Place place, Posted posted) {
        String content = posted.tree().toString();
        if (content.length() > LARGEST || isFull(place)) {
            throw Refusal.malformed("", "form-too-long");
        }
        var insert = database.createNativeQuery("""
                insert into draft as d (account_id, kind, record_id, is_new, form_key, version, content, kept_at)
                values (:account, :kind, :record, :new, :key, :version, cast(:content as jsonb), :now)
                on conflict (account_id, kind, record_id) do update set
                    version = excluded.version, content = excluded.content, kept_at = excluded.kept_at
                    where d.form_key = excluded.form_key
                """);
        return at(insert, place)
                        .setParameter("new", place.isNew())
                        .setParameter("key", posted.key())
                        .setParameter("version", posted.version())
                        .setParameter("content", content)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    private boolean isFull(Place place) {
        var others = at(
                database.createNativeQuery("select count(*) from draft where account_id = :account"
                        + " and not (kind = :kind and record_id = :record)"),
                place);
        return ((Number) others.getSingleResult()).intValue() >= MOST;
    }

    /** What the caller has typed into the form of a record and not saved. */
    public Optional<Draft> of(Place place) {
        return drafts(at(
                        database.createNativeQuery("select form_key, version, cast(content as text), kept_at from draft"
                                + " where account_id = :account and kind = :kind and record_id = :record"),
                        place))
                .stream()
                .findFirst();
    }

    /** The new records of a kind that the caller has typed and not saved, the latest first. */
    public List<Draft> unsaved(String kind) {
        return drafts(database.createNativeQuery("select form_key, version, cast(content as text), kept_at from draft"
                        + " where account_id = :account and kind = :kind and is_new order by kept_at desc limit 5")
                .setParameter("account", caller.required())
                .setParameter("kind", kind));
    }

    /** Forgets what was typed into this form: it is saved, or isn't wanted. */
    public void drop(Place place, String key) {
        at(
                        database.createNativeQuery("delete from draft where account_id = :account and kind = :kind"
                                + " and record_id = :record and form_key = :key"),
                        place)
                .setParameter("key", key)
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        database.createNativeQuery("delete from draft where kept_at < :before")
                .setParameter("before", clock.instant().minus(KEPT_FOR))
                .executeUpdate();
    }

    private Query at(Query query, Place place) {
        return query.setParameter("account", caller.required())
                .setParameter("kind", place.kind())
                .setParameter("record", place.recordId());
    }

    private List<Draft> drafts(Query query) {
        var found = new ArrayList<Draft>();
        for (Object row : query.getResultList()) {
            found.add(draft((Object[]) row));
        }
        return found;
    }

    private Draft draft(Object[] row) {
        try {
            return new Draft(
                    (String) row[0],
                    ((Number) row[1]).longValue(),
                    (ObjectNode) json.readTree((String) row[2]),
                    (Instant) row[3]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
