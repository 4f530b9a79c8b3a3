package org.sojourn.site.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sojourn.base.Countries;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisit.Agency;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.publication.PublishedVisitService.Filter;
import org.sojourn.site.Named;
import org.sojourn.site.Reader;
import org.sojourn.site.SiteMessages;
import org.sojourn.site.VisitCard;
import org.sojourn.site.subject.SubjectView.Fact;
import org.sojourn.site.subject.SubjectView.Group;

/** Makes the pages of projects and organisations from the visits that name them, under their newest names. */
final class Subjects {

    private static final int VISITS = 50;

    private final PublishedVisitService published;
    private final Reader reader;
    private final SiteMessages words;
    private final LocalDate today;

    Subjects(PublishedVisitService published, Reader reader, Clock clock) {
        this.published = published;
        this.reader = reader;
        this.words = reader.words();
        this.today = LocalDate.now(clock);
    }

    Optional<SubjectView> project(UUID id, String slug) {
        return newest(Filter.ofProject(id)).map(visit -> {
            var project = visit.projects().stream()
                    .filter(p -> p.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            var funders = project.funders().stream()
                    .map(PublishedVisit.Funder::organisation)
                    .toList();
            var slugs = published.slugs(funders.stream().map(Agency::id).toList());
            var facts = new ArrayList<>(List.of(new Fact(words.project_code(), project.code())));
            if (project.iatiIdentifier() != null) {
                facts.add(new Fact(words.iati_identifier(), project.iatiIdentifier()));
            }
            return new SubjectView(
                    "/projects/" + slug,
                    words.project(),
                    reader.said(project.title(), project.code()),
                    null,
                    facts,
                    funders.stream()
                            .map(agency -> Named.of(agency, reader, slugs))
                            .toList(),
                    visit.acknowledgements().stream().anyMatch(a -> isOf(a, funders))
                            ? VisitCard.credits(visit, reader)
                            : List.of(),
                    List.of(new Group(words.visits(), cards(visits(Filter.ofProject(id)), v -> true))),
                    reader.path("/visits?project=" + slug),
                    null);
        });
    }

    Optional<SubjectView> organisation(UUID id, String slug) {
        return newest(Filter.ofOrganisation(id)).map(visit -> {
            var same = published.sameAs(List.of(id));
            var agency = visit.agencies().stream()
                    .filter(a -> same.contains(a.id()))
                    .findFirst()
                    .orElseThrow();
            var facts = new ArrayList<Fact>();
            if (agency.countryCode() != null) {
                facts.add(new Fact(words.country(), Countries.name(agency.countryCode(), reader.locale())));
            }
            var named = Named.of(agency, reader, Map.of());
            return new SubjectView(
                    "/organisations/" + slug,
                    words.organisation(),
                    named.name(),
                    named.acronym(),
                    facts,
                    List.of(),
                    List.of(),
                    groups(same, visits(Filter.ofOrganisation(id))),
                    reader.path("/visits?organisation=" + slug),
                    agency.type());
        });
    }

    private List<Group> groups(Set<UUID> ids, List<Edition> visits) {
        return Stream.of(
                        new Group(words.sent(), cards(visits, visit -> sent(visit, ids))),
                        new Group(words.received(), cards(visits, visit -> received(visit, ids))),
                        new Group(words.funded(), cards(visits, visit -> funded(visit, ids))))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }

    private Optional<PublishedVisit> newest(Filter filter) {
        return published.latest(filter, 1).stream().map(Edition::visit).findFirst();
    }

    private List<Edition> visits(Filter filter) {
        return published.find(filter, VISITS).items();
    }

    private List<VisitCard> cards(List<Edition> visits, Predicate<PublishedVisit> which) {
        return visits.stream()
                .filter(edition -> which.test(edition.visit()))
                .map(edition -> VisitCard.of(edition, reader, today))
                .toList();
    }

    private static boolean isOf(PublishedVisit.Acknowledgement acknowledgement, List<Agency> funders) {
        return funders.stream().anyMatch(funder -> funder.id().equals(acknowledgement.funderId()));
    }

    private static boolean sent(PublishedVisit visit, Set<UUID> ids) {
        return visit.delegations().stream()
                .flatMap(d -> Stream.concat(Stream.ofNullable(d.lead()), d.members().stream()))
                .anyMatch(agency -> ids.contains(agency.id()));
    }

    private static boolean received(PublishedVisit visit, Set<UUID> ids) {
        return Stream.concat(
                        visit.hosts().stream().map(PublishedVisit.Host::organisation),
                        visit.stops().stream().flatMap(stop -> Stream.ofNullable(stop.organisation())))
                .anyMatch(agency -> ids.contains(agency.id()));
    }

    private static boolean funded(PublishedVisit visit, Set<UUID> ids) {
        return visit.projects().stream()
                .flatMap(project -> project.funders().stream())
                .anyMatch(funder -> ids.contains(funder.organisation().id()));
    }
}
