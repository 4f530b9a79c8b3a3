package org.sojourn.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Lets a recurring job run on one node at a time: whoever holds PostgreSQL's advisory lock of that name. */
@ApplicationScoped
public class JobLock {

    /** As long as any other transaction. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private final EntityManager database;

    JobLock(EntityManager database) {
        this.database = database;
    }

    /** Does the work in a transaction of its own, or nothing if another node is at it. */
    public void alone(String job, Runnable work) {
        alone(job, USUAL, work);
    }

    /** The same for work that may take long. */
    public void alone(String job, Duration longest, Runnable work) {
        QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).run(() -> {
            Object free = database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:job, 1))")
                    .setParameter("job", job)
                    .getSingleResult();
            if (Boolean.TRUE.equals(free)) {
                work.run();
            }
        });
    }
}
