package org.sojourn.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.storage.ChangeLog;
import org.sojourn.web.Slice;
import org.sojourn.web.reading.ReadOnly;

/** Keeps the register of organisations. Everybody on the staff reads it; managers and administrators write it. */
@ApplicationScoped
@Transactional
public class OrganisationService {

    /** The kind under which the change log knows organisations. */
    public static final String KIND = "organisation";

    private final Organisations organisations;
    private final Rules rules;
    private final ChangeLog changes;
    private final Caller caller;

    OrganisationService(Organisations organisations, Rules rules, ChangeLog changes, Caller caller) {
        this.organisations = organisations;
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
    }

    public OrganisationRecord create(OrganisationRecord form) {
        caller.require(Role.MANAGER);
        ReadOnly.absent("/id", form.id());
        ReadOnly.absent("/version", form.version());
        ReadOnly.absent("/mergedInto", form.mergedInto());
        check(form, null);
        var organisation = Organisation.of(form);
        organisations.persistAndFlush(organisation);
        return logged(organisation, null);
    }

    /** Replaces the whole organisation, if it is still the version the caller saw. */
    public OrganisationRecord replace(UUID id, long version, OrganisationRecord form) {
        return replace(id, version, form, null);
    }

    /** @param reason why, where there is something to say */
    public OrganisationRecord replace(UUID id, long version, OrganisationRecord form, @Nullable String reason) {
        caller.require(Role.MANAGER);
        var organisation = require(id);
        if (organisation.version != version) {
            throw changes.outdated(KIND, id, version, organisation.record());
        }
        ReadOnly.same("/id", form.id(), id);
        ReadOnly.same("/version", form.version(), version);
        ReadOnly.same("/mergedInto", form.mergedInto(), organisation.mergedIntoId);
        if (organisation.mergedIntoId != null) {
            throw Refusal.conflict("organisation-merged", nameOf(organisation.mergedIntoId));
        }
        check(form, id);
        organisation.become(form);
        organisations.flush();
        return organisation.version == version ? organisation.record() : logged(organisation, reason);
    }

    public OrganisationRecord get(UUID id) {
        return require(id).record();
    }

    /** The organisations with these ids; unknown ids are simply not in it. */
    public Map<UUID, OrganisationRecord> withIds(Collection<UUID> ids) {
        return organisations.withIds(ids).stream()
                .map(Organisation::record)
                .collect(Collectors.toMap(OrganisationRecord::savedId, Function.identity()));
    }

    /** These and whatever was merged with them, so that what was published under either name is found under each. */
    public Set<UUID> withMerged(Collection<UUID> ids) {
        var family = new HashSet<>(ids);
        family.addAll(organisations.withMerged(ids));
        return Set.copyOf(family);
    }

    /** The organisation of which this one is only another name now, if it is. */
    public Optional<UUID> mergedInto(UUID id) {
        return organisations.findByIdOptional(id).map(organisation -> organisation.mergedIntoId);
    }

    /**
     * Refuses what a record names and isn't there, or no longer by itself. A merge that is under way is waited for, and
     * waits until the record is saved.
     *
     * @param named by where the record names it
     */
    public void check(Map<String, UUID> named, Problems problems) {
        var standing = organisations.standing(Set.copyOf(named.values()));
        named.forEach((pointer, id) -> {
            if (!standing.containsKey(id)) {
                problems.add(pointer, "organisation-unknown");
            } else if (!standing.get(id).equals(id)) {
                problems.add(pointer, "organisation-merged", nameOf(standing.get(id)));
            }
        });
    }

    private String nameOf(UUID id) {
        return require(id).name.plain("en");
    }

    /** Those found under these words, the nearest first. */
    public List<OrganisationRecord> named(String words, int limit) {
        return organisations.named(words, limit).stream()
                .map(Organisation::record)
                .toList();
    }

    public Slice<OrganisationRecord> list(@Nullable String cursor, int limit) {
        UUID after = Slice.idAfter(cursor);
        return Slice.of(organisations.from(after, limit + 1), limit, o -> o.id.toString())
                .map(Organisation::record);
    }

    /** The register as people leaf through it: by name, all of it or those found under these words. */
    public Slice<OrganisationRecord> find(@Nullable String words, String language, @Nullable String cursor, int limit) {
        UUID after = Slice.idAfter(cursor);
        var found = organisations.found(words == null ? "" : words, language, after, limit + 1);
        return Slice.of(found, limit, o -> o.id.toString()).map(Organisation::record);
    }

    /** Those that are directly a part of this one. */
    public List<OrganisationRecord> partsOf(UUID id) {
        return organisations.partsOf(id).stream().map(Organisation::record).toList();
    }

    private OrganisationRecord logged(Organisation organisation, @Nullable String reason) {
        var saved = organisation.record();
        changes.append(KIND, organisation.id, organisation.version, caller.id(), reason, saved);
        return saved;
    }

    private Organisation require(UUID id) {
        return organisations.findByIdOptional(id).orElseThrow(() -> Refusal.missing(KIND));
    }

    private void check(OrganisationRecord form, @Nullable UUID self) {
        var problems = new Problems().addAll(rules.broken(form));
        problems.refuse();
        if (form.isMerged()) {
            problems.add("/status", "organisation-merged-whole");
        }
        if (form.type().needsCountry() && form.countryCode() == null) {
            problems.add("/countryCode", "organisation-country-required");
        }
        checkParent(form.parentId(), self, problems);
        for (int i = 0; i < form.identifiers().size(); i++) {
            var identifier = form.identifiers().get(i);
            boolean twice = form.identifiers().indexOf(identifier) < i;
            var holder = organisations.holderOf(identifier.scheme(), identifier.value());
            if (twice || holder.isPresent() && !holder.get().equals(self)) {
                problems.add("/identifiers/" + i + "/value", "organisation-identifier-taken");
            }
        }
        for (int i = 0; i < form.acknowledgements().size(); i++) {
            var rule = form.acknowledgements().get(i);
            if (rule.validFrom() != null
                    && rule.validTo() != null
                    && rule.validTo().isBefore(rule.validFrom())) {
                problems.add("/acknowledgements/" + i + "/validTo", "end-before-start");
            }
        }
        problems.refuse();
    }

    private void checkParent(@Nullable UUID parent, @Nullable UUID self, Problems problems) {
        if (parent == null) {
            return;
        }
        var found = organisations.findByIdOptional(parent);
        if (found.isEmpty()) {
            problems.add("/parentId", "organisation-parent-unknown");
        } else if (found.get().mergedIntoId != null) {
            problems.add("/parentId", "organisation-merged", nameOf(found.get().mergedIntoId));
        } else if (self != null && organisations.isWithin(parent, self)) {
            problems.add("/parentId", "organisation-parent-cycle");
        }
    }
}
