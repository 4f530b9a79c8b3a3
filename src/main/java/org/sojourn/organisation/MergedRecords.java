package org.sojourn.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sojourn.account.Caller;
import org.sojourn.account.Grant;
import org.sojourn.account.GrantService;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.storage.ChangeLog;

/** Moves what the organisations themselves, their parts and the accounts of their donors say, and puts it back. */
@ApplicationScoped
class MergedRecords {

    private static final String ACCOUNT = "account";

    private final Organisations organisations;
    private final GrantService grants;
    private final Rules rules;
    private final ChangeLog changes;
    private final Caller caller;

    MergedRecords(Organisations organisations, GrantService grants, Rules rules, ChangeLog changes, Caller caller) {
        this.organisations = organisations;
        this.grants = grants;
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
    }

    /** What an account may do, and nothing of the person. */
    record Granted(List<Grant> grants) {}

    void merged(Merging merging) {
        var merged = require(merging.from());
        var survivor = require(merging.into());
        var was = merged.record();
        var absorbed = Merges.absorbed(survivor.record(), was);
        Merges.check(absorbed, rules, merging);
        move(merging, merged, Merges.emptied(was, survivor.record()));
        move(merging, survivor, absorbed);
        organisations
                .partsOf(merging.from())
                .forEach(part ->
                        move(merging, part, merging.swapped(part.record(), OrganisationRecord.class, tree -> tree)));
        grants.readingFor(merging.from()).forEach((account, held) -> {
            var now = held.stream()
                    .map(grant -> instead(grant, merging))
                    .distinct()
                    .toList();
            merging.move(
                    ACCOUNT,
                    account,
                    new Granted(held),
                    new Granted(now),
                    () -> grants.regrant(account, now, merging.why()));
        });
    }

    void unmerged(Unmerging unmerging) {
        unmerging.restore(
                OrganisationService.KIND,
                OrganisationRecord.class,
                id -> require(id).record(),
                organisation -> organisation.name().plain("en"),
                (id, back) -> become(require(id), back, unmerging.why()));
        unmerging.restore(
                ACCOUNT,
                Granted.class,
                id -> new Granted(grants.of(id)),
                granted -> ACCOUNT,
                (id, back) -> grants.regrant(id, back.grants(), unmerging.why()));
    }

    private void move(Merging merging, Organisation organisation, OrganisationRecord now) {
        merging.move(
                OrganisationService.KIND,
                organisation.id,
                organisation.record(),
                now,
                () -> become(organisation, now, merging.why()));
    }

    private void become(Organisation organisation, OrganisationRecord now, String why) {
        long version = organisation.version;
        organisation.become(now);
        organisations.flush();
        if (organisation.version != version) {
            changes.append(
                    OrganisationService.KIND,
                    organisation.id,
                    organisation.version,
                    caller.id(),
                    why,
                    organisation.record());
        }
    }

    private static Grant instead(Grant grant, Merging merging) {
        return Objects.equals(grant.organisationId(), merging.from())
                ? new Grant(grant.role(), grant.projectId(), merging.into(), grant.until())
                : grant;
    }

    private Organisation require(UUID id) {
        return organisations.findByIdOptional(id).orElseThrow(() -> Refusal.missing(OrganisationService.KIND));
    }
}
