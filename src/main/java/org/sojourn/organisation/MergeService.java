package org.sojourn.organisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.storage.ChangeLog;

/**
 * Makes two organisations one where one was recorded twice: everything that names the one names the other from then on,
 * in one transaction, and its names lead there. It can be taken back until either is changed. What was published stays
 * as it was published.
 */
@ApplicationScoped
@Transactional
public class MergeService {

    private final Organisations organisations;
    private final OrganisationMerges merges;
    private final MergedRecords records;
    private final ChangeLog changes;
    private final Caller caller;
    private final Event<Merging> merging;
    private final Event<Unmerging> unmerging;
    private final ObjectMapper json;
    private final Clock clock;

    MergeService(
            Organisations organisations,
            OrganisationMerges merges,
            MergedRecords records,
            ChangeLog changes,
            Caller caller,
            Event<Merging> merging,
            Event<Unmerging> unmerging,
            ObjectMapper json,
            Clock clock) {
        this.organisations = organisations;
        this.merges = merges;
        this.records = records;
        this.changes = changes;
        this.caller = caller;
        this.merging = merging;
        this.unmerging = unmerging;
        this.json = json;
        this.clock = clock;
    }

    /** What would become of it; changes nothing. */
    public MergeRecord ahead(UUID from, UUID into) {
        caller.require(Role.ADMINISTRATOR);
        var merged = require(organisations.findByIdOptional(from));
        refuseItself(from, into);
        var survivor = organisations
                .findByIdOptional(into)
                .orElseThrow(() -> Refusal.invalid("/into", "organisation-unknown"));
        refuseUnfit(merged, survivor);
        var walk = walk(merged, survivor, true);
        return Merges.ahead(merged.record(), survivor.record(), walk);
    }

    /**
     * Merges them.
     *
     * @param seen the version of the one that goes
     * @param seenSurvivor the version of the one that stays; any, if absent
     */
    public MergeRecord merge(UUID from, long seen, UUID into, @Nullable Long seenSurvivor) {
        caller.require(Role.ADMINISTRATOR);
        refuseItself(from, into);
        lock(from, into);
        var merged = require(organisations.findByIdOptional(from));
        var survivor = organisations
                .findByIdOptional(into)
                .orElseThrow(() -> Refusal.invalid("/into", "organisation-unknown"));
        refuseOutdated(merged, seen);
        refuseOutdated(survivor, seenSurvivor == null ? survivor.version : seenSurvivor);
        refuseUnfit(merged, survivor);
        var one = merged.record();
        var other = survivor.record();
        var walk = walk(merged, survivor, false);
        if (!walk.conflicts().isEmpty()) {
            throw Refusal.invalid(walk.conflicts());
        }
        var merge = new OrganisationMerge(merged, survivor, walk.moves(), clock.instant(), caller.id());
        merges.persistAndFlush(merge);
        return Merges.done(Merges.ahead(one, other, walk), merge);
    }

    /** Takes the merge back as long as neither has been changed since. */
    public MergeRecord undo(UUID from, long seen) {
        caller.require(Role.ADMINISTRATOR);
        var merge = merges.standing(require(organisations.findByIdOptional(from)).id)
                .orElseThrow(() -> Refusal.conflict("merge-none"));
        lock(from, merge.survivorId);
        var merged = require(organisations.findByIdOptional(from));
        var survivor = require(organisations.findByIdOptional(merge.survivorId));
        refuseOutdated(merged, seen);
        if (merge.undoneAt != null || !merge.isUndoable(merged, survivor)) {
            throw Refusal.conflict("merge-undo-edited", survivor.name.plain("en"));
        }
        var back = new Unmerging(merge.moves(), name(survivor) + " → " + name(merged), json);
        records.unmerged(back);
        unmerging.fire(back);
        merge.undo(clock.instant(), caller.id());
        merges.flush();
        return Merges.undone(merge, merged.record(), survivor.record());
    }

    /** The merge that made it another name only. */
    public Optional<MergeRecord> standing(UUID merged) {
        return merges.standing(merged).map(merge -> {
            var one = require(organisations.findByIdOptional(merge.mergedId));
            var other = require(organisations.findByIdOptional(merge.survivorId));
            return Merges.of(merge, one.record(), other.record(), merge.isUndoable(one, other));
        });
    }

    private Merging walk(Organisation merged, Organisation survivor, boolean ahead) {
        var walk = new Merging(merged.id, survivor.id, name(merged) + " → " + name(survivor), ahead, json);
        records.merged(walk);
        merging.fire(walk);
        return walk;
    }

    /** Always in the same order, so that two who merge them crosswise wait for each other. */
    private void lock(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(organisations::locked);
    }

    private static void refuseItself(UUID from, UUID into) {
        if (from.equals(into)) {
            throw Refusal.invalid("/into", "organisation-merge-of-two");
        }
    }

    private void refuseUnfit(Organisation merged, Organisation survivor) {
        var problems = new Problems();
        for (Organisation each : List.of(merged, survivor)) {
            if (each.mergedIntoId != null) {
                var into = require(organisations.findByIdOptional(each.mergedIntoId));
                throw Refusal.conflict("organisation-merged", name(into));
            }
        }
        if (organisations.isWithin(merged.id, survivor.id) || organisations.isWithin(survivor.id, merged.id)) {
            problems.add("/into", "merge-within-family");
        }
        problems.refuse();
    }

    private void refuseOutdated(Organisation organisation, long seen) {
        if (organisation.version != seen) {
            throw changes.outdated(OrganisationService.KIND, organisation.id, seen, organisation.record());
        }
    }

    private static Organisation require(Optional<Organisation> organisation) {
        return organisation.orElseThrow(() -> Refusal.missing(OrganisationService.KIND));
    }

    private static String name(Organisation organisation) {
        return organisation.name.plain("en");
    }
}
