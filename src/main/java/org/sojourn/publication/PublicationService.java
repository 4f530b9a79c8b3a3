package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** The kind under which the change log knows the steps of a visit through the door. */
    static final String KIND = "publication";

    private final Publications publications;
    private final Candidates candidates;
    private final Comparison comparison;
    private final Releases releases;
    private final Gate gate;
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
            Gate gate,
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
        this.gate = gate;
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
        return noted(visit, publication, null);
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
        return noted(visit, publication, note.strip());
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
        publication.requireInReview();
        var composed = comparison.today(visit);
        refuseOwnWork(publication, composed.forDonors());
        refuseIfBlocked(visit, composed);
        var forDonors = Document.of(composed.forDonors());
        if (candidate != null && !candidate.equals(forDonors.sha256())) {
            throw Refusal.because(Refusal.Reason.STALE, "changed-meanwhile");
        }
        publication.approve(caller.id(), visit.savedVersion(), now());
        candidates.keep(visit.savedId(), Document.of(composed.forPublic()), forDonors);
        notices.approved(visit, publication.submittedBy);
        return noted(visit, publication, null);
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
        return noted(visit, publication, null);
    }

    private void publishApproved(VisitRecord visit, Publication publication, Audience audience) {
        if (!Objects.equals(publication.approvedVersion, visit.savedVersion())) {
            throw Refusal.because(Refusal.Reason.STALE, "publication-approval-outdated");
        }
        if (embargo(visit).isAfter(now())) {
            publication.waitFor(embargo(visit), audience);
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

    private static Instant embargo(VisitRecord visit) {
        return visit.embargoUntil() == null
                ? Instant.MIN
                : visit.embargoUntil().atZone(ZoneId.of(visit.zone())).toInstant();
    }

    /** What an embargo held back and may now go out. */
    List<UUID> due() {
        return publications.due(now());
    }

    /** Publishes it, unless somebody has held it back meanwhile. */
    void releaseDue(UUID visitId) {
        var publication = publications.of(visitId);
        if (publication.publishAt != null && !publication.publishAt.isAfter(now())) {
            var approver = publication.approvedBy;
            release(visitId, publication, Objects.requireNonNull(publication.publishAudience), approver);
            log(publication, approver, null);
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
        return noted(visit, publication, reason.strip());
    }

    /** Gives the visit another public address; the one before redirects. */
    public PublicationView rename(String idOrReference, long seen, String slug) {
        var visit = current(idOrReference, seen);
        requireApprover(visit);
        if (addresses.of(Addresses.Kind.VISIT, visit.savedId()).isEmpty()) {
            throw Refusal.conflict("publication-not-live");
        }
        releases.rename(visit.savedId(), slug);
        return view(visit, publications.of(visit.savedId()));
    }

    /**
     * What a publication would change, leaf by leaf.
     *
     * @param all for whoever sees it
     * @param forPublic for everybody; the rest is for the funders alone
     */
    public record Changes(List<Difference> all, List<Difference> forPublic) {}

    public Changes changes(String idOrReference) {
        var visit = visits.get(idOrReference);
        var publication = publications.standing(visit.savedId());
        var composed = comparison.today(visit);
        return new Changes(comparison.changes(publication, composed), comparison.publicChanges(publication, composed));
    }

    /** What an audience would see if the visit were published now. */
    public PublishedVisit preview(String idOrReference, Audience audience) {
        return comparison.today(visits.get(idOrReference)).document(audience);
    }

    void visitChanged(@Observes VisitChanged event) {
        publications.ifAny(event.visitId()).ifPresent(publication -> {
            publication.lapse();
            reconsider(publication, visits.known(event.visitId()));
        });
        refresh(event.visitId());
    }

    /** Exactly the approved bytes wait for the end of an embargo; that it holds longer or ends is said on the visit. */
    private void reconsider(Publication publication, VisitRecord visit) {
        boolean narrower = visit.audience() == Audience.INTERNAL
                || (visit.audience() == Audience.DONOR && publication.publishAudience == Audience.PUBLIC);
        if (publication.isScheduled() && narrower) {
            publication.callOff();
            candidates.remove(publication.visitId);
        } else {
            publication.holdUntil(embargo(visit));
        }
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
                .ifAny(visitId)
                .filter(p -> p.live == Publication.Live.PUBLISHED)
                .ifPresent(p -> {
                    database.flush();
                    p.pending = !comparison
                            .changes(p, comparison.today(visits.known(visitId)))
                            .isEmpty();
                });
    }

    private PublicationView noted(VisitRecord visit, Publication publication, @Nullable String reason) {
        log(publication, caller.id(), reason);
        return view(visit, publication);
    }

    /** Each step of a visit through the door is a line in the one log of changes. */
    private void log(Publication publication, @Nullable UUID by, @Nullable String reason) {
        database.flush();
        changes.append(KIND, publication.visitId, publication.version, by, reason, publication.step());
    }

    private PublicationView view(VisitRecord visit, Publication publication) {
        var composed = comparison.today(visit);
        var readiness = comparison.readiness(visit, composed);
        var slug = addresses.of(Addresses.Kind.VISIT, visit.savedId()).orElse(null);
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
                publication.live == Publication.Live.WITHDRAWN ? gate.reason(visit.savedId()) : null,
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

    /**
     * Four eyes: who approves has neither submitted it, nor written any of its texts since what is live was approved
     * (whenever that was, of a text that is new in it), nor changed what it names since the submission.
     */
    private void refuseOwnWork(Publication publication, PublishedVisit document) {
        if (!config.fourEyes()) {
            return;
        }
        var live = comparison.live(publication.visitId);
        var known = live == null ? Set.<UUID>of() : live.written();
        var fresh = new HashSet<>(document.written());
        fresh.removeAll(known);
        var since = publication.publishedAsOf == null ? Instant.EPOCH : publication.publishedAsOf;
        var submitted = publication.submittedAt == null ? since : publication.submittedAt;
        boolean wroteIt = changes.touched(caller.id(), fresh, Instant.EPOCH, KIND)
                || changes.touched(caller.id(), document.written(), since, KIND)
                || changes.touched(caller.id(), document.named(), submitted, KIND);
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
        if (!caller.may(Role.APPROVER, visit.projectIds())) {
            visits.requireEditable(visit.savedId());
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
