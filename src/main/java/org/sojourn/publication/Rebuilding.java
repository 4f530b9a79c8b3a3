package org.sojourn.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.storage.JobLock;
import org.sojourn.visit.VisitRecord.Audience;

/**
 * Makes the table of current visits anew when somebody asked for it or the rule changed by which it is derived; nothing
 * but revisions and gate is read. It goes through the visits a few at a time, each few in a transaction and locked
 * against the steps that alter them, so that readers and publishers never wait for all of it. A node that stops in the
 * middle leaves it to be begun again.
 */
@ApplicationScoped
class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);

    private static final int FEW = 200;

    private static final Duration LONGEST = Duration.ofHours(12);

    /** What failed is not tried again at once. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final EntityManager database;
    private final CurrentVisits current;
    private final Addresses addresses;
    private final PublishedNames names;
    private final JobLock lock;
    private final Clock clock;
    private volatile Instant notBefore = Instant.EPOCH;

    Rebuilding(
            EntityManager database,
            CurrentVisits current,
            Addresses addresses,
            PublishedNames names,
            JobLock lock,
            Clock clock) {
        this.clock = clock;
        this.database = database;
        this.current = current;
        this.addresses = addresses;
        this.names = names;
        this.lock = lock;
    }

    /**
     * How far it is.
     *
     * @param askedAt when it was asked for last; absent if it never was
     * @param made how many revisions were gone through
     * @param doneAt when it was done; absent before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record State(
            @Nullable Instant askedAt, int made, @Nullable Instant doneAt) {}

    /** Once for every change of the rule, when the registry starts with it. */
    void renew(@Observes StartupEvent started) {
        boolean older = QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("select 1 from published_visit where derivation < ?1 limit 1")
                        .setParameter(1, SearchColumns.DERIVATION)
                        .getResultList()
                        .isEmpty());
        if (older) {
            LOG.info("What published visits are found by will be made anew.");
            ask();
        }
    }

    /** Has it done soon; once, however often it is asked for before it is done. */
    State ask() {
        update("""
                insert into rebuild (asked_at) values (clock_timestamp())
                on conflict (id) do update set asked_at = excluded.asked_at, made = 0, done_at = null
                where rebuild.done_at is not null
                """);
        return state();
    }

    @SuppressWarnings("unchecked")
    State state() {
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select asked_at, made, done_at from rebuild")
                        .getResultList());
        return rows.stream()
                .findFirst()
                .map(row -> new State((Instant) row[0], ((Number) row[1]).intValue(), (Instant) row[2]))
                .orElse(new State(null, 0, null));
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (clock.instant().isBefore(notBefore) || !isDue()) {
            return;
        }
        notBefore = clock.instant().plus(PAUSE);
        lock.alone("rebuild", LONGEST, () -> {
            if (isDue()) {
                run();
            }
        });
        notBefore = Instant.EPOCH;
    }

    private boolean isDue() {
        var state = state();
        return state.askedAt() != null && state.doneAt() == null;
    }

    private void run() {
        update("update rebuild set made = 0");
        QuarkusTransaction.requiringNew().run(names::forget);
        var pages = new HashMap<Page, Seen>();
        for (var few = after(new UUID(0, 0), pages); few.last() != null; few = after(few.last(), pages)) {
            update("update rebuild set made = made + " + few.made());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> pages.values().stream().sorted().map(Seen::named).forEach(addresses::name));
        update("update rebuild set done_at = clock_timestamp()");
        LOG.infof("Published visits were made anew from their revisions: %d.", state().made());
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
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
