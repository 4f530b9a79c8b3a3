package org.sojourn.desk.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.JsonDiff;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Posted;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Created;
import org.sojourn.web.IdempotencyService;
import org.sojourn.web.reading.Reading;
import org.sojourn.web.refusal.Failures;

/** Makes one change in many visits, each by itself, so that one that can't have it holds up no other. */
@ApplicationScoped
class BulkService {

    private final VisitService visits;
    private final IdempotencyService idempotency;
    private final ObjectMapper json;

    BulkService(VisitService visits, IdempotencyService idempotency, ObjectMapper json) {
        this.visits = visits;
        this.idempotency = idempotency;
        this.json = json;
    }

    /**
     * What comes of the change in one visit.
     *
     * @param was the field before
     * @param now the field after it
     * @param obstacles why it can't be; none if it can
     */
    record Outcome(Chosen visit, JsonNode was, JsonNode now, List<Problem> obstacles) {

        static Outcome refused(Chosen visit, Refusal refusal) {
            // what else somebody changed in the meantime is no reason of its own
            var obstacles = refusal.reason() == Refusal.Reason.STALE
                    ? refusal.problems().subList(0, 1)
                    : refusal.problems();
            return new Outcome(visit, JsonDiff.nothing(), JsonDiff.nothing(), obstacles);
        }
    }

    /** What would come of it; nothing is saved. */
    List<Outcome> ahead(List<Chosen> chosen, Change change) {
        return each(chosen, visit -> QuarkusTransaction.requiringNew().call(() -> outcome(visit, change)));
    }

    /** Makes it. Sent again with the same key it gives the same answer and changes nothing. */
    List<Outcome> apply(List<Chosen> chosen, Change change, Posted posted) {
        String reason = chosen.size() == 1 ? null : "changed-with " + (chosen.size() - 1);
        return each(chosen, visit -> {
            String key = posted.key().isEmpty() ? "" : posted.key() + "\n" + visit.id();
            idempotency.once(key, BulkPages.PATH, posted.tree(), () -> save(visit, change, reason));
            return new Outcome(visit, JsonDiff.nothing(), JsonDiff.nothing(), List.of());
        });
    }

    private Created save(Chosen visit, Change change, @Nullable String reason) {
        outcome(visit, change);
        var saved = visits.replace(visit.id().toString(), visit.version(), changed(tree(visit.id()), change), reason);
        return Created.in("/desk/visits", saved);
    }

    private Outcome outcome(Chosen visit, Change change) {
        var was = tree(visit.id());
        var now = changed(was, change);
        visits.check(visit.id().toString(), visit.version(), now);
        var outcome = new Outcome(
                visit,
                was.path(change.act().field()),
                json.<ObjectNode>valueToTree(now).path(change.act().field()),
                List.of());
        if (outcome.was().equals(outcome.now())) {
            throw Refusal.conflict("bulk-already-so");
        }
        return outcome;
    }

    private ObjectNode tree(UUID id) {
        return json.valueToTree(visits.get(id.toString()));
    }

    private VisitRecord changed(ObjectNode visit, Change change) {
        var copy = visit.deepCopy();
        change.in(copy);
        return Reading.of(copy, VisitRecord.class, json);
    }

    private static List<Outcome> each(List<Chosen> chosen, Function<Chosen, Outcome> work) {
        return chosen.stream().flatMap(visit -> Stream.of(tried(visit, work))).toList();
    }

    private static Outcome tried(Chosen visit, Function<Chosen, Outcome> work) {
        try {
            return work.apply(visit);
        } catch (RuntimeException failure) {
            return Outcome.refused(visit, Failures.refusal(failure).orElseThrow(() -> failure));
        }
    }
}
