package org.sojourn.publication.followup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.FollowUpState;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Slice;
import org.sojourn.web.reading.Reading;

/** What was agreed on the visits within the caller's reach, and what became of it. */
@ApplicationScoped
@Transactional
public class FollowUpService {

    private final FollowUps followUps;
    private final VisitService visits;
    private final ObjectMapper json;
    private final Clock clock;

    FollowUpService(FollowUps followUps, VisitService visits, ObjectMapper json, Clock clock) {
        this.followUps = followUps;
        this.visits = visits;
        this.json = json;
        this.clock = clock;
    }

    /** The earliest due first, those without a day after all others. */
    public Slice<FollowUpLine> find(FollowUpFilter filter, @Nullable UUID project, @Nullable String cursor, int limit) {
        return followUps.find(filter, project, today(), Slice.rowAfter(cursor), limit);
    }

    public long overdue() {
        return followUps.count(FollowUpFilter.OVERDUE, today());
    }

    /** The projects of visits on which something was agreed. */
    public Set<UUID> projects() {
        return followUps.projects();
    }

    /** Those of these visits whose follow-ups the caller may mark. */
    public Set<UUID> markable(Collection<UUID> visitIds) {
        return followUps.managed(visitIds);
    }

    /**
     * Notes what became of a follow-up: saves its visit, as the form of the visit does.
     *
     * @param seen the version of the visit for which the position holds
     */
    public VisitRecord mark(String idOrReference, long seen, int position, FollowUpState state) {
        var visit = visits.get(idOrReference);
        visits.requireEditable(visit.savedId());
        ObjectNode tree = json.valueToTree(visit);
        if (tree.path("followUps").path(position) instanceof ObjectNode followUp) {
            followUp.put("state", state.name());
        } else if (visit.savedVersion() == seen) {
            throw Refusal.malformed("", "value-unreadable");
        }
        return visits.replace(idOrReference, seen, Reading.of(tree, VisitRecord.class, json));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
