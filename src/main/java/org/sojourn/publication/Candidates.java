package org.sojourn.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sojourn.visit.VisitRecord.Audience;

/** What was approved and waits to be published. */
@ApplicationScoped
class Candidates implements PanacheRepositoryBase<Candidate, Candidate.Key> {

    void keep(UUID visitId, Document forPublic, Document forDonors) {
        remove(visitId);
        persist(new Candidate(visitId, Audience.PUBLIC, forPublic), new Candidate(visitId, Audience.DONOR, forDonors));
        flush();
    }

    Document of(UUID visitId, Audience audience) {
        return findByIdOptional(new Candidate.Key(visitId, audience))
                .orElseThrow()
                .document();
    }

    void remove(UUID visitId) {
        list("visitId", visitId).forEach(this::delete);
        flush();
    }
}
