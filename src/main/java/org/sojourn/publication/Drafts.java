package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;

/** What is about to be published, for those outside who were asked to look at it first. */
@ApplicationScoped
public class Drafts {

    private final VisitService visits;
    private final Publications publications;
    private final Comparison comparison;

    Drafts(VisitService visits, Publications publications, Comparison comparison) {
        this.visits = visits;
        this.publications = publications;
        this.comparison = comparison;
    }

    /** What everybody would see of a visit, if it is meant for everybody, ready, and not withdrawn. */
    public Optional<PublishedVisit> forEverybody(UUID visitId) {
        var visit = visits.known(visitId);
        if (visit.audience() != Audience.PUBLIC || publications.standing(visitId).live == Publication.Live.WITHDRAWN) {
            return Optional.empty();
        }
        var composed = comparison.today(visit);
        boolean ready = comparison.readiness(visit, composed).blocking().isEmpty();
        return ready ? Optional.of(composed.forPublic()) : Optional.empty();
    }
}
