package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.announcement.AnnouncementChanged;
import org.sojourn.base.JsonDiff.Difference;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.publication.Composer.Composed;
import org.sojourn.storage.ChangeLog;
import org.sojourn.testimonial.TestimonialChanged;
import org.sojourn.visit.VisitChanged;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;
import org.sojourn.web.RegistryConfig;

/**
 * The door. Nothing is locked while it is reviewed: every step says which version it saw and is refused as stale if the
 * visit has moved since. What is approved is stored as bytes, and exactly those are published.
 */
@ApplicationScoped
@Transactional
public class PublicationService {

    private final Publications publications;
    private final Candidates candidates;
    private final Comparison comparison;
    private final Releases releases;
    private final Addresses addresses;
    private final VisitService visits;
    private final ChangeLog changes;
    private final Caller caller;
    private final PublicationNotices notices;
    private final PublicationConfig config;
    private final RegistryConfig registry;
    private final EntityManager database;
    private final Clock clock;

    PublicationService(
            Publications publications,
            Candidates candidates,
            Comparison comparison,
            Releases releases,
            Addresses addresses,
            VisitService visits,
            ChangeLog changes,
            Caller caller,
            PublicationNotices notices,
            PublicationConfig config,
            RegistryConfig registry,
            EntityManager database,
            Clock clock) {
        this.publications = publications;
        this.candidates = candidates;
        this.comparison = comparison;
        this.releases = releases;
        this.addresses = addresses;
        this.visits = visits;
        this.changes = changes;
        this.caller = caller;
        this.notices = notices;
        this.config = config;
        this.registry = registry;
        this.database = database;
        this.clock = clock;
    }

    /** Where the visit stands and what it still needs. */
    public PublicationView view(String idOrReference) {
        var visit = visits.get(idOrReference);
        return view(visit, publications.standing(visit.savedId()));
    }

    /** Asks for a review of this version. */
    public PublicationView submit(String idOrReference, long seen) {
        visits.requireEditable(visits.get(idOrReference).savedId());
        var visit = current(idOrReference, seen);
        var publication = publications.of(visit.savedId());
        refuseIfBlocked(visit, comparison.today(visit));
        publication.submit(caller.id(), visit.savedVersion(), now());
        notices.reviewAsked(visit);
        return view(visit, publication);
    }

    /** Sends it back to its author with a note. */
    public PublicationView sendBack(String idOrReference, long seen, String note) {
        var visit = current(idOrReference, seen);
        requireApprover(visit);
        if (note.isBlank() || note.length() > 5_000) {
            throw Refusal.invalid("/note", note.isBlank() ? "value-missing" : "text-too-long", 5_000);
        }
        var publication = publications.of(visit.savedId());
        publication.sendBack(note.strip());
        candidates.remove(visit.savedId());
        notices.returned(visit, publication.submittedBy);
        return view(visit, publication);
    }

    /**
     * Approves what the approver saw.
     *
     * @param candidate SHA-256 of the document that was seen; absent where only the version is known
     */
    public PublicationView approve(String idOrReference, long seen, @Nullable String candidate) {
        var visit = current(idOrReference, seen);
        requireApprover(visit);
        var publication = publications.of(visit.savedId());
        refuseOwnWork(visit.savedId(), publication);
        var composed = comparison.today(visit);
        refuseIfBlocked(visit, composed);
        var forDonors = Document.of(composed.forDonors());
        if (candidate != null && !candidate.equals(forDonors.sha256())) {
            throw Refusal.because(Refusal.Reason.STALE, "changed-meanwhile");
        }
        publication.approve(caller.id(), visit.savedVersion(), now());
        candidates.keep(visit.savedId(), Document.of(composed.forPublic()), forDonors);
        notices.approved(visit, publication.submittedBy);
        return view(visit, publication);
    }

    /**
     * Publishes what was approved, or changes so light that they need no approval. Under an embargo it waits for its
     * end. Publishing what is already out changes nothing.
     */
    public PublicationView publish(String idOrReference, long seen, Audience audience) {
        var visit = current(idOrReference, seen);
        requireStaff(visit);
        var publication = publications.of(visit.savedId());
        if (audience == Audience.INTERNAL || (audience == Audience.PUBLIC && visit.audience() != Audience.PUBLIC)) {
            throw Refusal.invalid("/audience", "publication-audience-too-wide");
        }
        if (publication.live == Publication.Live.PUBLISHED
                && publication.audience == Audience.PUBLIC
                && audience == Audience.DONOR) {
            throw Refusal.conflict("publication-narrower");
        }
        if (publication.review == Publication.Review.APPROVED) {
            publishApproved(visit, publication, audience);
        } else if (publication.live == Publication.Live.PUBLISHED && publication.audience == audience) {
            publishLight(visit, publication, audience);
        } else {
            throw Refusal.conflict("publication-not-approved");
        }
        return view(visit, publication);
    }

    private void publishApproved(VisitRecord visit, Publication publication, Audience audience) {
        if (!Objects.equals(publication.approvedVersion, visit.savedVersion())) {
            throw Refusal.because(Refusal.Reason.STALE, "publication-approval-outdated");
        }
        var embargo = visit.embargoUntil() == null
                ? now()
                : visit.embargoUntil().atZone(ZoneId.of(visit.zone())).toInstant();
        if (embargo.isAfter(now())) {
            publication.waitFor(embargo, audience);
        } else {
            release(visit.savedId(), publication, audience, caller.id());
        }
    }

    private void publishLight(VisitRecord visit, Publication publication, Audience audience) {
        var composed = comparison.today(visit);
        if (comparison.changes(publication, composed).isEmpty()) {
            return;
        }
        if (!comparison.isLight(publication, composed)) {
            throw Refusal.conflict("publication-not-approved");
        }
        candidates.keep(visit.savedId(), Document.of(composed.forPublic()), Document.of(composed.forDonors()));
        publication.approvedVersion = visit.savedVersion();
        release(visit.savedId(), publication, audience, caller.id());
    }

    /** Publishes what an embargo held back, once it has passed. */
    void releaseDue() {
        for (UUID visitId : publications.due(now())) {
            var publication = publications.of(visitId);
            release(visitId, publication, Objects.requireNonNull(publication.publishAudience), publication.approvedBy);
        }
    }

    private void release(UUID visitId, Publication publication, Audience audience, @Nullable UUID by) {
        releases.release(publication, audience, by);
        refresh(visitId);
        notices.published(visits.known(visitId), publication.submittedBy);
    }

    /** Takes every revision away at once, without review. What was public answers 410 from now on. */
    public PublicationView withdraw(String idOrReference, @Nullable Long seen, String reason) {
        var visit = seen == null ? visits.get(idOrReference) : current(idOrReference, seen);
        requireStaff(visit);
        if (reason.isBlank() || reason.length() > 2_000) {
            throw Refusal.invalid("/reason", reason.isBlank() ? "value-missing" : "text-too-long", 2_000);
        }
        var publication = publications.of(visit.savedId());
        releases.withdraw(publication, reason.strip(), caller.id());
        return view(visit, publication);
    }

    /** Gives the visit another public address; the one before redirects. */
    public PublicationView rename(String idOrReference, long seen, String slug) {
        var visit = current(idOrReference, seen);
        requireApprover(visit);
        if (addresses.ofVisit(visit.savedId()).isEmpty()) {
            throw Refusal.conflict("publication-not-live");
        }
        releases.rename(visit.savedId(), slug);
        return view(visit, publications.of(visit.savedId()));
    }

    /** What a publication would change for the funders, who see the most: leaf by leaf. */
    public List<Difference> changes(String idOrReference) {
        var visit = visits.get(idOrReference);
        return comparison.changes(publications.standing(visit.savedId()), comparison.today(visit));
    }

    /** What an audience would see if the visit were published now. */
    public PublishedVisit preview(String idOrReference, Audience audience) {
        return comparison.today(visits.get(idOrReference)).document(audience);
    }

    void visitChanged(@Observes VisitChanged event) {
        refresh(event.visitId());
    }

    void announcementChanged(@Observes AnnouncementChanged event) {
        event.visitIds().forEach(this::refresh);
    }

    void testimonialChanged(@Observes TestimonialChanged event) {
        refresh(event.visitId());
    }

    /** Notes whether the recording side has moved away from what is live. */
    private void refresh(UUID visitId) {
        publications
                .findByIdOptional(visitId)
                .filter(p -> p.live == Publication.Live.PUBLISHED)
                .ifPresent(p -> {
                    database.flush();
                    p.pending = !comparison
                            .changes(p, comparison.today(visits.known(visitId)))
                            .isEmpty();
                });
    }

    private PublicationView view(VisitRecord visit, Publication publication) {
        var composed = comparison.today(visit);
        var readiness = comparison.readiness(visit, composed);
        var slug = addresses.ofVisit(visit.savedId()).orElse(null);
        boolean live = publication.live == Publication.Live.PUBLISHED && publication.audience == Audience.PUBLIC;
        return new PublicationView(
                visit.savedId(),
                visit.savedVersion(),
                publication.state(),
                slug,
                live && slug != null ? registry.absolute("/visits/" + slug) : null,
                publication.live == Publication.Live.PUBLISHED ? publication.audience : null,
                publication.revision,
                publication.publishedAt,
                publication.publishAt,
                publication.submittedBy,
                publication.returnedNote,
                publication.state() == PublicationState.PUBLISHED_WITH_CHANGES
                        && comparison.isLight(publication, composed),
                Document.of(composed.forDonors()).sha256(),
                readiness.blocking(),
                readiness.warnings());
    }

    private void refuseIfBlocked(VisitRecord visit, Composed composed) {
        var blocking = comparison.readiness(visit, composed).blocking();
        if (!blocking.isEmpty()) {
            throw Refusal.invalid(blocking.stream()
                    .map(want -> Problem.at(want.pointer(), "not-ready-" + want.code()))
                    .toList());
        }
    }

    /** Four eyes: whoever wrote or submitted what is to be approved can't be the one who approves it. */
    private void refuseOwnWork(UUID visitId, Publication publication) {
        if (!config.fourEyes()) {
            return;
        }
        long since = publication.publishedVersion == null ? -1 : publication.publishedVersion;
        boolean wroteIt = changes.history(VisitService.KIND, visitId).stream()
                .filter(entry -> entry.version() > since)
                .anyMatch(entry -> Objects.equals(entry.by(), caller.id()));
        if (wroteIt || Objects.equals(publication.submittedBy, caller.id())) {
            throw Refusal.forbidden("publication-own-work");
        }
    }

    private VisitRecord current(String idOrReference, long seen) {
        var visit = visits.get(idOrReference);
        if (visit.savedVersion() != seen) {
            throw changes.outdated(VisitService.KIND, visit.savedId(), seen, visit);
        }
        return visit;
    }

    private void requireApprover(VisitRecord visit) {
        if (!caller.may(Role.APPROVER, visit.projectIds())) {
            throw Refusal.forbidden("not-allowed");
        }
    }

    private void requireStaff(VisitRecord visit) {
        if (!caller.may(Role.APPROVER, visit.projectIds()) && !caller.may(Role.MANAGER, visit.projectIds())) {
            throw Refusal.forbidden("not-allowed");
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
