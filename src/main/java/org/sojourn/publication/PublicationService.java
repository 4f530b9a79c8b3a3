package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.JsonDiff.Difference;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.publication.Composer.Composed;
import org.sojourn.storage.ChangeLog;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;

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
    private final Addresses addresses;
    private final VisitService visits;
    private final ChangeLog changes;
    private final Caller caller;
    private final PublicationNotices notices;
    private final FourEyes fourEyes;
    private final RecordingWatch watch;
    private final PublicationViews views;
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
            FourEyes fourEyes,
            RecordingWatch watch,
            PublicationViews views,
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
        this.fourEyes = fourEyes;
        this.watch = watch;
        this.views = views;
        this.database = database;
        this.clock = clock;
    }

    /** Where the visit stands and what it still needs. */
    public PublicationView view(String idOrReference) {
        var visit = visits.get(idOrReference);
        return views.of(visit, publications.standing(visit.savedId()));
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
        fourEyes.refuseOwnWork(publication, composed.forDonors());
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
        if (Publication.embargoOf(visit).isAfter(now())) {
            publication.waitFor(Publication.embargoOf(visit), audience);
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
        watch.refresh(visitId);
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
        return views.of(visit, publications.of(visit.savedId()));
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

    private PublicationView noted(VisitRecord visit, Publication publication, @Nullable String reason) {
        log(publication, caller.id(), reason);
        return views.of(visit, publication);
    }

    /** Each step of a visit through the door is a line in the one log of changes. */
    private void log(Publication publication, @Nullable UUID by, @Nullable String reason) {
        database.flush();
        changes.append(KIND, publication.visitId, publication.version, by, reason, publication.step());
    }

    private void refuseIfBlocked(VisitRecord visit, Composed composed) {
        var blocking = comparison.readiness(visit, composed).blocking();
        if (!blocking.isEmpty()) {
            throw Refusal.invalid(blocking.stream()
                    .map(want -> Problem.at(want.pointer(), "not-ready-" + want.code()))
                    .toList());
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
