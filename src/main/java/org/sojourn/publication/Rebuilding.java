package org.sojourn.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.visit.VisitRecord.Audience;

/**
 * Makes the table of current visits anew; nothing but revisions and gate is asked. It goes through the visits a few at
 * a time, each few in a transaction and locked against the steps that alter them, so that readers and publishers never
 * wait for all of it.
 */
@ApplicationScoped
class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);

    private static final int FEW = 200;

    private final EntityManager database;
    private final CurrentVisits current;
    private final Addresses addresses;
    private final PublishedNames names;

    Rebuilding(EntityManager database, CurrentVisits current, Addresses addresses, PublishedNames names) {
        this.database = database;
        this.current = current;
        this.addresses = addresses;
        this.names = names;
    }

    /** Once for every change of the rule by which the table is derived, when the registry starts with it. */
    void renew(@Observes StartupEvent started) {
        boolean older = QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("select 1 from published_visit where derivation < ?1 limit 1")
                        .setParameter(1, SearchColumns.DERIVATION)
                        .getResultList()
                        .isEmpty());
        if (older) {
            LOG.infof("What published visits are found by was made anew: %d documents.", run());
        }
    }

    /** How many revisions are current. */
    int run() {
        QuarkusTransaction.requiringNew().run(names::forget);
        var pages = new HashMap<Page, Seen>();
        int made = 0;
        for (var few = after(new UUID(0, 0), pages); few.last() != null; few = after(few.last(), pages)) {
            made += few.made();
        }
        QuarkusTransaction.requiringNew()
                .run(() -> pages.values().stream().sorted().map(Seen::named).forEach(addresses::name));
        return made;
    }

    /** A project's or an organisation's page; in the end it stands under the name that was published last. */
    private record Page(Addresses.Kind kind, UUID id) {}

    private record Seen(long sequence, Addresses.Named named) implements Comparable<Seen> {
        @Override
        public int compareTo(Seen other) {
            return Long.compare(sequence, other.sequence);
        }
    }

    /** The visits that were gone through, ending with the last. */
    private record Few(int made, @Nullable UUID last) {}

    private Few after(UUID last, Map<Page, Seen> pages) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var visits = locked(last);
            if (visits.isEmpty()) {
                return new Few(0, null);
            }
            database.createNativeQuery("delete from published_visit where visit_id in (?1)")
                    .setParameter(1, visits)
                    .executeUpdate();
            var revisions = latest(visits);
            for (var revision : revisions) {
                var visit = Document.read(revision.document());
                current.put(revision.sequence(), visit);
                if (visit.audience() == Audience.PUBLIC) {
                    see(revision.sequence(), visit, pages);
                }
            }
            return new Few(revisions.size(), visits.get(visits.size() - 1));
        });
    }

    private static void see(long sequence, PublishedVisit visit, Map<Page, Seen> pages) {
        Addresses.Named.in(visit)
                .forEach(named -> pages.merge(
                        new Page(named.kind(), named.id()),
                        new Seen(sequence, named),
                        BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> locked(UUID last) {
        return database.createNativeQuery("""
                        select visit_id from publication where visit_id > ?1 order by visit_id limit ?2 for update
                        """)
                .setParameter(1, last)
                .setParameter(2, FEW)
                .getResultList();
    }

    /** Rows, not entities: there may be very many. */
    private record Latest(long sequence, byte[] document) {}

    @SuppressWarnings("unchecked")
    private List<Latest> latest(List<UUID> visits) {
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select distinct on (r.record_id, r.audience) r.sequence, r.document from revision r
                         where r.kind = 'VISIT' and r.document is not null and r.record_id in (?1) and\s""" + Gate.LETS_THROUGH + " order by r.record_id, r.audience, r.number desc")
                .setParameter(1, visits)
                .getResultList();
        return rows.stream()
                .map(row -> new Latest(((Number) row[0]).longValue(), (byte[]) row[1]))
                .toList();
    }
}
