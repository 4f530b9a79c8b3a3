package org.sojourn.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;
import org.sojourn.visit.VisitRecord.Cost;
import org.sojourn.visit.VisitRecord.Delegation;
import org.sojourn.visit.VisitRecord.FollowUp;
import org.sojourn.visit.VisitRecord.FollowUpState;
import org.sojourn.visit.VisitRecord.ProjectLink;
import org.sojourn.visit.VisitRecord.ProjectRole;
import org.sojourn.visit.VisitRecord.Stop;

/** A new visit made of chosen parts of another. */
final class VisitCopy {

    private final VisitRecord original;
    private final Set<VisitPart> parts;
    private final List<ProjectLink> projects;

    /** @param mayUse whether the copy may belong to a project */
    VisitCopy(VisitRecord original, Set<VisitPart> parts, Predicate<UUID> mayUse) {
        this.original = original;
        this.parts = parts;
        this.projects = ifChosen(VisitPart.PROJECTS, original.projects()).stream()
                .filter(link -> mayUse.test(link.projectId()))
                .toList();
    }

    VisitRecord record() {
        boolean texts = parts.contains(VisitPart.TEXTS);
        boolean dates = parts.contains(VisitPart.DATES);
        return new VisitRecord(
                null,
                null,
                null,
                original.type(),
                original.modality(),
                texts ? original.title() : LocalizedText.EMPTY,
                texts ? original.summary() : LocalizedText.EMPTY,
                texts ? original.objectives() : LocalizedText.EMPTY,
                day(original.start()),
                day(original.end()),
                dates ? original.datePrecision() : DatePrecision.UNKNOWN,
                dates ? original.dateSource() : null,
                original.zone(),
                DeliveryState.PLANNED,
                original.audience(),
                null,
                delegations(),
                ifChosen(VisitPart.HOSTS, original.hosts()),
                stops(),
                primary(),
                ifChosen(VisitPart.THEMES, original.themes()),
                costs(),
                ifChosen(VisitPart.OUTCOMES, original.outcomes()),
                followUps(),
                ifChosen(VisitPart.DEROGATIONS, original.derogations()),
                List.of());
    }

    private <T> List<T> ifChosen(VisitPart part, List<T> rows) {
        return parts.contains(part) ? rows : List.of();
    }

    private @Nullable LocalDate day(@Nullable LocalDate day) {
        return parts.contains(VisitPart.DATES) ? day : null;
    }

    private List<Delegation> delegations() {
        boolean counted = parts.contains(VisitPart.HEADCOUNTS);
        return ifChosen(VisitPart.DELEGATIONS, original.delegations()).stream()
                .map(d -> counted
                        ? d
                        : new Delegation(
                                d.countryCode(),
                                d.leadOrganisationId(),
                                d.memberOrganisationIds(),
                                null,
                                null,
                                null,
                                null,
                                d.seniority()))
                .toList();
    }

    private List<Stop> stops() {
        return ifChosen(VisitPart.STOPS, original.stops()).stream()
                .map(s -> new Stop(
                        s.countryCode(),
                        s.city(),
                        s.site(),
                        s.organisationId(),
                        day(s.from()),
                        day(s.to()),
                        s.audience()))
                .toList();
    }

    /** A copy whose only project is one that contributed to the original has it for its own. */
    private List<ProjectLink> primary() {
        return projects.size() == 1
                ? List.of(new ProjectLink(projects.get(0).projectId(), ProjectRole.PRIMARY))
                : projects;
    }

    private List<Cost> costs() {
        var own = projects.stream().map(ProjectLink::projectId).collect(Collectors.toSet());
        return ifChosen(VisitPart.COSTS, original.costs()).stream()
                .filter(cost -> cost.projectId() == null || own.contains(cost.projectId()))
                .toList();
    }

    private List<FollowUp> followUps() {
        return ifChosen(VisitPart.FOLLOW_UPS, original.followUps()).stream()
                .map(f -> new FollowUp(f.commitment(), f.ownerOrganisationId(), null, FollowUpState.OPEN))
                .toList();
    }
}
