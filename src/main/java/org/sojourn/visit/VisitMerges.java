package org.sojourn.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sojourn.account.Caller;
import org.sojourn.base.Refusal;
import org.sojourn.organisation.Merging;
import org.sojourn.organisation.Unmerging;
import org.sojourn.storage.ChangeLog;

/** Lets visits name the survivor where two organisations become one, and puts it back. */
@ApplicationScoped
class VisitMerges {

    private static final String MEMBERS = "memberOrganisationIds";

    private final Visits visits;
    private final ChangeLog changes;
    private final Caller caller;
    private final Event<VisitChanged> changed;

    VisitMerges(Visits visits, ChangeLog changes, Caller caller, Event<VisitChanged> changed) {
        this.visits = visits;
        this.changes = changes;
        this.caller = caller;
        this.changed = changed;
    }

    void merged(@Observes Merging merging) {
        var altered = new ArrayList<Visit>();
        for (Visit visit : visits.naming(merging.from())) {
            var was = visit.record();
            refuseTwoLeaves(was, merging);
            var now = merging.swapped(was, VisitRecord.class, VisitMerges::tidied);
            merging.move(VisitService.KIND, visit.id, was, now, () -> {
                visit.become(now, false);
                altered.add(visit);
            });
        }
        save(altered, merging.why());
    }

    void unmerged(@Observes Unmerging unmerging) {
        var altered = new ArrayList<Visit>();
        unmerging.restore(
                VisitService.KIND,
                VisitRecord.class,
                id -> require(id).record(),
                visit -> String.valueOf(visit.reference()),
                (id, back) -> {
                    var visit = require(id);
                    visit.become(back, false);
                    altered.add(visit);
                });
        save(altered, unmerging.why());
    }

    private void save(List<Visit> altered, String why) {
        visits.flush();
        altered.forEach(visit -> {
            changes.append(VisitService.KIND, visit.id, visit.version, caller.id(), why, visit.record());
            changed.fire(new VisitChanged(visit.id));
        });
    }

    /** Two leaves of what is one funder contradict each other, or one of them is too much. */
    private static void refuseTwoLeaves(VisitRecord visit, Merging merging) {
        boolean both = visit.derogations().stream()
                        .filter(d -> d.organisationId().equals(merging.from())
                                || d.organisationId().equals(merging.into()))
                        .count()
                > 1;
        if (both) {
            merging.conflict("merge-two-derogations", String.valueOf(visit.reference()));
        }
    }

    /** A host in the same role once, a member once, and none that leads its own delegation. */
    private static ObjectNode tidied(ObjectNode visit) {
        Merging.once(visit.path("hosts"));
        for (JsonNode delegation : visit.path("delegations")) {
            Merging.once(delegation.path(MEMBERS));
            if (delegation.path(MEMBERS) instanceof ArrayNode members) {
                var others = new ArrayList<JsonNode>();
                members.forEach(member -> {
                    if (!member.equals(delegation.path("leadOrganisationId"))) {
                        others.add(member);
                    }
                });
                members.removeAll();
                members.addAll(others);
            }
        }
        return visit;
    }

    private Visit require(UUID id) {
        return visits.findByIdOptional(id).orElseThrow(() -> Refusal.missing(VisitService.KIND));
    }
}
