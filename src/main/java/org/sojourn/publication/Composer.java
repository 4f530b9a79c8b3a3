package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.announcement.AnnouncementService;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.organisation.OrganisationRecord.Funding;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectService;
import org.sojourn.publication.PublishedVisit.Agency;
import org.sojourn.testimonial.TestimonialService;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;

/** Composes what an audience would see of a visit today, from everything the recording side knows of it. */
@ApplicationScoped
class Composer {

    private final OrganisationService organisations;
    private final ProjectService projects;
    private final AnnouncementService announcements;
    private final TestimonialService testimonials;

    Composer(
            OrganisationService organisations,
            ProjectService projects,
            AnnouncementService announcements,
            TestimonialService testimonials) {
        this.organisations = organisations;
        this.projects = projects;
        this.announcements = announcements;
        this.testimonials = testimonials;
    }

    /**
     * Both documents of a visit.
     *
     * @param acknowledged whether each funder that has acknowledgement rules has its sentence or gave leave
     */
    record Composed(PublishedVisit forPublic, PublishedVisit forDonors, boolean acknowledged) {
        PublishedVisit document(Audience audience) {
            return audience == Audience.PUBLIC ? forPublic : forDonors;
        }
    }

    /** @param before what each audience sees until then, if it sees anything */
    Composed compose(VisitRecord visit, Function<Audience, @Nullable PublishedVisit> before, LocalDate today) {
        var sources = new Sources(visit, today);
        return new Composed(
                sources.document(Audience.PUBLIC, before.apply(Audience.PUBLIC)),
                sources.document(Audience.DONOR, before.apply(Audience.DONOR)),
                sources.acknowledged());
    }

    /** Everything one composition reads, read once. */
    private final class Sources {
        private final VisitRecord visit;
        private final LocalDate today;
        private final Map<UUID, ProjectRecord> linked;
        private final List<AnnouncementRecord> published;
        private final Map<UUID, OrganisationRecord> named;

        Sources(VisitRecord visit, LocalDate today) {
            this.visit = visit;
            this.today = today;
            linked = projects.withIds(visit.projectIds());
            published = announcements.ofVisit(visit.savedId());
            named = organisations.withIds(organisationIds());
        }

        private Set<UUID> organisationIds() {
            var ids = new LinkedHashSet<UUID>();
            visit.delegations().forEach(d -> {
                add(ids, d.leadOrganisationId());
                ids.addAll(d.memberOrganisationIds());
            });
            visit.hosts().forEach(host -> ids.add(host.organisationId()));
            visit.stops().forEach(stop -> add(ids, stop.organisationId()));
            visit.followUps().forEach(followUp -> add(ids, followUp.ownerOrganisationId()));
            linked.values().forEach(project -> project.participations().forEach(p -> ids.add(p.organisationId())));
            published.forEach(announcement -> add(ids, announcement.publisherId()));
            return ids;
        }

        PublishedVisit document(Audience audience, @Nullable PublishedVisit before) {
            boolean forDonors = audience == Audience.DONOR;
            var start = visit.start() == null ? LocalDate.EPOCH : visit.start();
            return new PublishedVisit(
                    PublishedVisit.SCHEMA,
                    visit.savedId(),
                    visit.reference() == null ? "" : visit.reference(),
                    audience,
                    visit.type().name(),
                    visit.modality().name(),
                    visit.title(),
                    visit.summary(),
                    visit.objectives(),
                    start,
                    visit.end() == null ? start : visit.end(),
                    visit.datePrecision(),
                    visit.dateSource(),
                    visit.zone(),
                    before == null ? null : before.start().equals(start) ? before.previousStart() : before.start(),
                    visit.deliveryState().name(),
                    visit.delegations().stream()
                            .map(d -> delegation(d, forDonors))
                            .toList(),
                    visit.hosts().stream()
                            .flatMap(host -> agency(host.organisationId())
                                    .map(o -> new PublishedVisit.Host(
                                            o, host.role().name())))
                            .toList(),
                    hostCountries(forDonors),
                    stops(forDonors).map(this::stop).toList(),
                    visit.projects().stream()
                            .flatMap(link -> project(link, forDonors))
                            .toList(),
                    acknowledgements(),
                    visit.themes().stream()
                            .map(t -> new PublishedVisit.Theme(t.vocabulary(), t.code(), t.percent()))
                            .toList(),
                    visit.outcomes().stream().map(Sources::outcome).toList(),
                    published.stream().map(this::announcement).toList(),
                    testimonials.ofVisit(visit.savedId()).stream()
                            .map(t -> new PublishedVisit.Testimonial(
                                    t.savedId(),
                                    t.kind().name(),
                                    t.title(),
                                    t.provider().name(),
                                    t.availability().name(),
                                    t.publishedOn()))
                            .toList(),
                    forDonors ? visit.followUps().stream().map(this::followUp).toList() : List.of(),
                    forDonors
                            ? visit.costs().stream()
                                    .map(c -> new PublishedVisit.Cost(
                                            c.projectId(),
                                            c.organisationId(),
                                            c.amount(),
                                            c.currency(),
                                            c.budgetLine()))
                                    .toList()
                            : List.of(),
                    visit.notRecorded().stream().map(Enum::name).toList());
        }

        private PublishedVisit.Delegation delegation(VisitRecord.Delegation d, boolean forDonors) {
            return new PublishedVisit.Delegation(
                    d.countryCode(),
                    agency(d.leadOrganisationId()).findFirst().orElse(null),
                    d.memberOrganisationIds().stream().flatMap(this::agency).toList(),
                    d.headcount(),
                    forDonors ? d.women() : null,
                    forDonors ? d.men() : null,
                    forDonors ? d.undisclosed() : null,
                    d.seniority() == null ? null : d.seniority().name());
        }

        private Stream<VisitRecord.Stop> stops(boolean forDonors) {
            return visit.stops().stream()
                    .filter(s -> s.audience() == Audience.PUBLIC || (forDonors && s.audience() == Audience.DONOR));
        }

        /** Where the stops that this audience sees are; without any, where the hosts are at home. */
        private List<String> hostCountries(boolean forDonors) {
            var visited = stops(forDonors)
                    .map(VisitRecord.Stop::countryCode)
                    .distinct()
                    .toList();
            return !visited.isEmpty()
                    ? visited
                    : visit.hosts().stream()
                            .flatMap(host -> Stream.ofNullable(named.get(host.organisationId())))
                            .flatMap(host -> Stream.ofNullable(host.countryCode()))
                            .distinct()
                            .toList();
        }

        private PublishedVisit.Stop stop(VisitRecord.Stop stop) {
            return new PublishedVisit.Stop(
                    stop.countryCode(),
                    stop.city(),
                    stop.site(),
                    agency(stop.organisationId()).findFirst().orElse(null),
                    stop.from(),
                    stop.to());
        }

        private Stream<PublishedVisit.Project> project(VisitRecord.ProjectLink link, boolean forDonors) {
            return Stream.ofNullable(linked.get(link.projectId()))
                    .map(p -> new PublishedVisit.Project(
                            p.savedId(),
                            p.code(),
                            p.title(),
                            link.role().name(),
                            p.iatiIdentifier(),
                            forDonors ? p.begins() : null,
                            forDonors ? p.ends() : null,
                            p.funding()
                                    .flatMap(f -> agency(f.organisationId())
                                            .map(o -> new PublishedVisit.Funder(
                                                    o, f.sharePercent(), forDonors ? f.grantReference() : null)))
                                    .toList()));
        }

        private Set<UUID> funders() {
            return visit.projects().stream()
                    .flatMap(link -> Stream.ofNullable(linked.get(link.projectId())))
                    .flatMap(ProjectRecord::funding)
                    .map(ProjectRecord.Participation::organisationId)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** By funder, by whether it paid alone, by the day of publication; a funder that gave leave is left out. */
        private List<PublishedVisit.Acknowledgement> acknowledgements() {
            return funders().stream()
                    .filter(funder -> !hasLeave(funder))
                    .flatMap(this::rule)
                    .toList();
        }

        private Stream<PublishedVisit.Acknowledgement> rule(UUID funder) {
            var kind = funders().size() > 1 ? Funding.CO_FUNDED : Funding.FUNDED;
            return Stream.ofNullable(named.get(funder))
                    .flatMap(o -> o.acknowledgements().stream())
                    .filter(rule -> rule.kind() == kind && rule.inForceOn(today))
                    .limit(1)
                    .map(rule ->
                            new PublishedVisit.Acknowledgement(funder, kind.name(), rule.text(), rule.disclaimer()));
        }

        private boolean hasLeave(UUID funder) {
            return visit.derogations().stream().anyMatch(d -> d.organisationId().equals(funder));
        }

        boolean acknowledged() {
            return funders().stream()
                    .filter(funder -> !hasLeave(funder))
                    .filter(funder -> named.containsKey(funder)
                            && !named.get(funder).acknowledgements().isEmpty())
                    .allMatch(funder -> rule(funder).findAny().isPresent());
        }

        private static PublishedVisit.Outcome outcome(VisitRecord.Outcome o) {
            return new PublishedVisit.Outcome(
                    o.type(), o.statement(), o.measure(), o.unit(), o.baseline(), o.target(), o.actual(), o.asOf());
        }

        private PublishedVisit.Announcement announcement(AnnouncementRecord a) {
            var relation = a.links().stream()
                    .filter(link -> visit.savedId().equals(link.visitId()))
                    .findFirst()
                    .orElseThrow();
            return new PublishedVisit.Announcement(
                    a.savedId(),
                    a.url(),
                    a.type().name(),
                    a.title(),
                    a.language(),
                    a.publishedOn(),
                    a.precision().name(),
                    agency(a.publisherId()).findFirst().orElse(null),
                    relation.relation().name());
        }

        private PublishedVisit.FollowUp followUp(VisitRecord.FollowUp f) {
            return new PublishedVisit.FollowUp(
                    f.commitment(),
                    agency(f.ownerOrganisationId()).findFirst().orElse(null),
                    f.due(),
                    f.state().name());
        }

        private Stream<Agency> agency(@Nullable UUID id) {
            return Stream.ofNullable(id)
                    .flatMap(known -> Stream.ofNullable(named.get(known)))
                    .map(o -> new Agency(
                            o.savedId(), o.name(), o.acronym(), o.type().code(), o.countryCode()));
        }
    }

    private static void add(Collection<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
