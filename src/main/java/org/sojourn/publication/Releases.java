package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.project.ProjectPublished;
import org.sojourn.visit.VisitRecord.Audience;

/** Lets approved documents out and takes them back: the only one who writes revisions. */
@ApplicationScoped
class Releases {

    private final Revisions revisions;
    private final Candidates candidates;
    private final CurrentVisits current;
    private final Addresses addresses;
    private final Event<ProjectPublished> projects;
    private final Gate gate;
    private final Clock clock;

    Releases(
            Revisions revisions,
            Candidates candidates,
            CurrentVisits current,
            Addresses addresses,
            Event<ProjectPublished> projects,
            Gate gate,
            Clock clock) {
        this.revisions = revisions;
        this.candidates = candidates;
        this.current = current;
        this.addresses = addresses;
        this.projects = projects;
        this.gate = gate;
        this.clock = clock;
    }

    /** Publishes exactly the bytes that were approved: both documents, or the funders' alone. */
    void release(Publication publication, Audience audience, @Nullable UUID by) {
        UUID visitId = publication.visitId;
        long visitVersion = Objects.requireNonNull(publication.approvedVersion);
        var audiences = audience == Audience.PUBLIC ? List.of(Audience.DONOR, Audience.PUBLIC) : List.of(audience);
        int number = 0;
        for (Audience each : audiences) {
            number = revisions.latest(visitId, each).map(last -> last.number).orElse(0) + 1;
            var document = candidates.of(visitId, each);
            var revision = Revision.of(each, visitId, number, visitVersion, document, clock.instant(), by);
            revisions.persistAndFlush(revision);
            var visit = Document.read(document.bytes());
            current.put(revision.sequence, visit);
            if (each == Audience.PUBLIC) {
                addresses.give(visitId, visit);
                Addresses.Named.in(visit).forEach(addresses::name);
                visit.projects().forEach(project -> projects.fire(new ProjectPublished(project.id())));
            }
        }
        candidates.remove(visitId);
        publication.published(audience, number, visitVersion, clock.instant());
    }

    /** Takes every revision away; what was public answers 410 from now on. */
    void withdraw(Publication publication, String reason, @Nullable UUID by) {
        publication.withdraw();
        candidates.remove(publication.visitId);
        current.remove(publication.visitId);
        if (publication.live == Publication.Live.WITHDRAWN) {
            gate.withhold(publication.visitId, reason, by);
        }
    }

    void rename(UUID visitId, String slug) {
        addresses.rename(visitId, slug);
    }
}
