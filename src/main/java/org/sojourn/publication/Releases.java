package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.visit.VisitRecord.Audience;

/** Lets approved documents out and takes them back: the only one who writes revisions, and the gate's table. */
@ApplicationScoped
class Releases {

    private final Revisions revisions;
    private final Candidates candidates;
    private final CurrentVisits current;
    private final Addresses addresses;
    private final EntityManager database;
    private final Clock clock;

    Releases(
            Revisions revisions,
            Candidates candidates,
            CurrentVisits current,
            Addresses addresses,
            EntityManager database,
            Clock clock) {
        this.revisions = revisions;
        this.candidates = candidates;
        this.current = current;
        this.addresses = addresses;
        this.database = database;
        this.clock = clock;
    }

    /** Publishes exactly the bytes that were approved: both documents, or the funders' alone. */
    void release(Publication publication, Audience audience, @Nullable UUID by) {
        UUID visitId = publication.visitId;
        long visitVersion = Objects.requireNonNull(publication.approvedVersion);
        int number = publication.revision + 1;
        var audiences = audience == Audience.PUBLIC ? List.of(Audience.DONOR, Audience.PUBLIC) : List.of(audience);
        for (Audience each : audiences) {
            var document = candidates.of(visitId, each);
            var revision = Revision.of(each, visitId, number, visitVersion, document, clock.instant(), by);
            revisions.persistAndFlush(revision);
            var visit = Document.read(document.bytes());
            addresses.give(visitId, visit);
            current.put(revision.sequence, visit);
        }
        candidates.remove(visitId);
        publication.published(audience, number, visitVersion, clock.instant());
        lift(visitId);
    }

    /** Takes every revision away; what was public answers 410 from now on. */
    void withdraw(Publication publication, String reason, @Nullable UUID by) {
        publication.withdraw();
        candidates.remove(publication.visitId);
        current.remove(publication.visitId);
        if (publication.live == Publication.Live.WITHDRAWN) {
            database.createNativeQuery(
                            "insert into withdrawal (visit_id, withdrawn_at, withdrawn_by, reason) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, publication.visitId)
                    .setParameter(2, clock.instant())
                    .setParameter(3, by)
                    .setParameter(4, reason)
                    .executeUpdate();
            moveGate();
        }
    }

    void rename(UUID visitId, String slug) {
        addresses.rename(visitId, slug);
        moveGate();
    }

    private void lift(UUID visitId) {
        int lifted = database.createNativeQuery("delete from withdrawal where visit_id = ?1")
                .setParameter(1, visitId)
                .executeUpdate();
        if (lifted > 0) {
            moveGate();
        }
    }

    private void moveGate() {
        database.createNativeQuery("select nextval('gate_version')").getSingleResult();
    }
}
