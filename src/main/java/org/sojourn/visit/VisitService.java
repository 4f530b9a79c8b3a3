package org.sojourn.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Problem;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.project.ProjectService;
import org.sojourn.storage.ChangeLog;
import org.sojourn.web.Slice;
import org.sojourn.web.reading.ReadOnly;

/**
 * Records visits and keeps them. A manager edits a visit through a grant on any of its projects, and adds or removes a
 * project only with a grant on that one; a visit out of reach is as if it weren't there.
 */
@ApplicationScoped
@Transactional
public class VisitService {

    /** The kind under which the change log knows visits. */
    public static final String KIND = "visit";

    private final Visits visits;
    private final OrganisationService organisations;
    private final ProjectService projects;
    private final Rules rules;
    private final ChangeLog changes;
    private final Caller caller;
    private final Event<VisitChanged> changed;
    private final Clock clock;

    VisitService(
            Visits visits,
            OrganisationService organisations,
            ProjectService projects,
            Rules rules,
            ChangeLog changes,
            Caller caller,
            Event<VisitChanged> changed,
            Clock clock) {
        this.visits = visits;
        this.organisations = organisations;
        this.projects = projects;
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    public VisitRecord create(VisitRecord form) {
        return create(form, null);
    }

    /** @param original the visit that it is a copy of */
    VisitRecord create(VisitRecord form, @Nullable VisitRecord original) {
        caller.require(Role.MANAGER);
        ReadOnly.absent("/id", form.id());
        ReadOnly.absent("/version", form.version());
        ReadOnly.absent("/reference", form.reference());
        check(form, Set.of());
        var visit = Visit.of(form, visits.nextReference(today().getYear()), caller.id());
        visit.clonedFrom = original == null ? null : original.id();
        visits.persistAndFlush(visit);
        return saved(visit, original == null ? null : "copied-from " + original.reference());
    }

    /** Replaces the whole visit, if it is still the version the caller saw. */
    public VisitRecord replace(String idOrReference, long version, VisitRecord form) {
        return replace(idOrReference, version, form, null);
    }

    /** @param reason why, where there is something to say */
    public VisitRecord replace(String idOrReference, long version, VisitRecord form, @Nullable String reason) {
        var visit = requireReplaceable(idOrReference, version, form);
        visit.become(form, caller.is(Role.ADMINISTRATOR));
        visits.flush();
        return visit.version == version ? visit.record() : saved(visit, reason);
    }

    /** Refuses what {@link #replace} would refuse for what the form says, and saves nothing. */
    public void check(String idOrReference, long version, VisitRecord form) {
        requireReplaceable(idOrReference, version, form);
    }

    private Visit requireReplaceable(String idOrReference, long version, VisitRecord form) {
        var visit = requireEditable(idOrReference);
        if (visit.version != version) {
            throw changes.outdated(KIND, visit.id, version, visit.record());
        }
        ReadOnly.same("/id", form.id(), visit.id);
        ReadOnly.same("/version", form.version(), version);
        ReadOnly.same("/reference", form.reference(), visit.reference);
        check(form, Set.copyOf(visit.record().projectIds()));
        return visit;
    }

    public VisitRecord get(String idOrReference) {
        return requireReadable(idOrReference).record();
    }

    public Slice<VisitRecord> list(@Nullable String cursor, int limit) {
        var reach = Reach.of(caller, Role.MANAGER, Role.APPROVER);
        return Slice.of(visits.reached(reach, Slice.idAfter(cursor), limit + 1), limit, v -> v.id.toString())
                .map(Visit::record);
    }

    /** Refuses what the caller may not edit: as missing where they may not even read it. */
    public void requireEditable(UUID visitId) {
        requireEditable(visitId.toString());
    }

    /** Refuses as missing what the caller may not read. */
    public void requireReadable(UUID visitId) {
        requireReadable(visitId.toString());
    }

    /** Those of these visits that the caller may edit. */
    public Set<UUID> editable(Collection<UUID> ids) {
        return within(ids, Reach.of(caller, Role.MANAGER));
    }

    /** Those of these visits that the caller may read. */
    public Set<UUID> readable(Collection<UUID> ids) {
        return within(ids, Reach.of(caller, Role.MANAGER, Role.APPROVER));
    }

    private Set<UUID> within(Collection<UUID> ids, Reach reach) {
        return visits.withIds(ids).stream()
                .filter(visit -> reach.holds(visit.record().projectIds(), visit.createdBy))
                .map(visit -> visit.id)
                .collect(Collectors.toSet());
    }

    /** The visit whoever asks; for rooms that have done their own asking. */
    public VisitRecord known(UUID visitId) {
        return visits.findByIdOptional(visitId)
                .orElseThrow(() -> Refusal.missing(KIND))
                .record();
    }

    private VisitRecord saved(Visit visit, @Nullable String reason) {
        var record = visit.record();
        changes.append(KIND, visit.id, visit.version, caller.id(), reason, record);
        changed.fire(new VisitChanged(visit.id));
        return record;
    }

    /** What the caller may read and not edit isn't missing: editing isn't for them. */
    private Visit requireEditable(String idOrReference) {
        var visit = requireReadable(idOrReference);
        if (!Reach.of(caller, Role.MANAGER).holds(visit.record().projectIds(), visit.createdBy)) {
            throw Refusal.forbidden("not-allowed");
        }
        return visit;
    }

    private Visit requireReadable(String idOrReference) {
        var reach = Reach.of(caller, Role.MANAGER, Role.APPROVER);
        return visits.called(idOrReference)
                .filter(visit -> reach.holds(visit.record().projectIds(), visit.createdBy))
                .orElseThrow(() -> Refusal.missing(KIND));
    }

    /** What the visit contradicts by itself, before anybody asks what it names. */
    public List<Problem> broken(VisitRecord form) {
        var shape = rules.broken(form);
        return shape.isEmpty() ? VisitRules.broken(form, today()) : shape;
    }

    private void check(VisitRecord form, Set<UUID> projectsSoFar) {
        var problems = new Problems().addAll(broken(form));
        organisations.check(organisationsOf(form), problems);
        checkProjects(form, projectsSoFar, problems);
        problems.refuse();
    }

    private void checkProjects(VisitRecord form, Set<UUID> soFar, Problems problems) {
        var known = projects.withIds(form.projectIds()).keySet();
        for (int i = 0; i < form.projects().size(); i++) {
            UUID project = form.projects().get(i).projectId();
            if (!known.contains(project)) {
                problems.add("/projects/" + i + "/projectId", "project-unknown");
            } else if (!soFar.contains(project) && !caller.may(Role.MANAGER, List.of(project))) {
                problems.add("/projects/" + i + "/projectId", "not-your-project");
            }
        }
        if (!soFar.stream().allMatch(p -> form.projectIds().contains(p) || caller.may(Role.MANAGER, List.of(p)))) {
            problems.add("/projects", "visit-project-of-others-removed");
        }
        boolean outOfReach = !caller.may(Role.MANAGER, form.projectIds());
        boolean without = form.projects().isEmpty() && soFar.isEmpty();
        if (outOfReach && !without && !problems.any()) {
            problems.add("/projects", "visit-needs-your-project");
        }
    }

    /** Every organisation the visit names, by where it names it. */
    private static Map<String, UUID> organisationsOf(VisitRecord form) {
        var named = new java.util.LinkedHashMap<String, UUID>();
        for (int i = 0; i < form.delegations().size(); i++) {
            var delegation = form.delegations().get(i);
            put(named, "/delegations/" + i + "/leadOrganisationId", delegation.leadOrganisationId());
            for (int m = 0; m < delegation.memberOrganisationIds().size(); m++) {
                put(
                        named,
                        "/delegations/" + i + "/memberOrganisationIds/" + m,
                        delegation.memberOrganisationIds().get(m));
            }
        }
        for (int i = 0; i < form.hosts().size(); i++) {
            put(named, "/hosts/" + i + "/organisationId", form.hosts().get(i).organisationId());
        }
        for (int i = 0; i < form.stops().size(); i++) {
            put(named, "/stops/" + i + "/organisationId", form.stops().get(i).organisationId());
        }
        for (int i = 0; i < form.costs().size(); i++) {
            put(named, "/costs/" + i + "/organisationId", form.costs().get(i).organisationId());
        }
        for (int i = 0; i < form.followUps().size(); i++) {
            put(
                    named,
                    "/followUps/" + i + "/ownerOrganisationId",
                    form.followUps().get(i).ownerOrganisationId());
        }
        for (int i = 0; i < form.derogations().size(); i++) {
            put(
                    named,
                    "/derogations/" + i + "/organisationId",
                    form.derogations().get(i).organisationId());
        }
        return named;
    }

    private static void put(Map<String, UUID> named, String pointer, @Nullable UUID id) {
        if (id != null) {
            named.put(pointer, id);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
