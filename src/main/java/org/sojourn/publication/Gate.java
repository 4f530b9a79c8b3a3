package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The only thing that changes a page after publication: it withholds revisions, and never gives one back. */
@ApplicationScoped
class Gate {

    /** Whether a {@code revision r} may be seen, as SQL. */
    static final String LETS_THROUGH =
            "not exists (select from withdrawal w where w.visit_id = r.record_id and w.through >= r.sequence)";

    private final EntityManager database;
    private final Clock clock;

    Gate(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Withholds whatever has been published of a visit so far. */
    void withhold(UUID visitId, String reason, @Nullable UUID by) {
        database.createNativeQuery("""
                        insert into withdrawal (visit_id, through, withdrawn_at, withdrawn_by, reason)
                        select :visit, max(sequence), :at, cast(:by as uuid), :reason from revision where record_id = :visit
                        """)
                .setParameter("visit", visitId)
                .setParameter("at", clock.instant())
                .setParameter("by", by == null ? null : by.toString())
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** Why a visit was withdrawn last. */
    @Nullable
    String reason(UUID visitId) {
        return (String)
                database.createNativeQuery("select reason from withdrawal where visit_id = ?1 order by id desc limit 1")
                        .setParameter(1, visitId)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }

    boolean letsThrough(Revision revision) {
        return !database.createNativeQuery("select 1 from revision r where r.sequence = ?1 and " + LETS_THROUGH)
                .setParameter(1, revision.sequence)
                .getResultList()
                .isEmpty();
    }

    /** The numbers of the public revisions that anybody may read, the latest first. */
    @SuppressWarnings("unchecked")
    List<Integer> open(UUID visitId) {
        return database.createNativeQuery("""
                        select r.number from revision r
                         where r.kind = 'VISIT' and r.record_id = ?1 and r.audience = 'PUBLIC' and r.document is not null
                           and\s""" + LETS_THROUGH + " order by r.number desc")
                .setParameter(1, visitId)
                .getResultList();
    }
}
