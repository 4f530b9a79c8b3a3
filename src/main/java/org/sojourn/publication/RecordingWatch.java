package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.sojourn.announcement.AnnouncementChanged;
import org.sojourn.testimonial.TestimonialChanged;
import org.sojourn.visit.VisitChanged;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;

/**
 * Sees to what a save on the recording side means for an approval, an embargo and what is live; joins its transaction.
 */
@ApplicationScoped
class RecordingWatch {

    private final Publications publications;
    private final Candidates candidates;
    private final Comparison comparison;
    private final VisitService visits;
    private final EntityManager database;

    RecordingWatch(
            Publications publications,
            Candidates candidates,
            Comparison comparison,
            VisitService visits,
            EntityManager database) {
        this.publications = publications;
        this.candidates = candidates;
        this.comparison = comparison;
        this.visits = visits;
        this.database = database;
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
            publication.holdUntil(Publication.embargoOf(visit));
        }
    }

    void announcementChanged(@Observes AnnouncementChanged event) {
        event.visitIds().forEach(this::refresh);
    }

    void testimonialChanged(@Observes TestimonialChanged event) {
        refresh(event.visitId());
    }

    /** Notes whether the recording side has moved away from what is live. */
    void refresh(UUID visitId) {
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
}
