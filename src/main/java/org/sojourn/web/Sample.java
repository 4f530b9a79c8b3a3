package org.sojourn.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;

/**
 * Whether the sample registry stands in this one. While it does, every page says so and search engines are told to look
 * elsewhere. It only ever comes into an empty registry at its start: once it isn't there, it never will be.
 */
@Named("sample")
@ApplicationScoped
public class Sample {

    private final EntityManager database;
    private volatile boolean present;

    Sample(EntityManager database) {
        this.database = database;
    }

    public boolean isPresent() {
        return present;
    }

    void begin(@Observes StartupEvent started) {
        look();
    }

    /** Another node may have removed it. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        if (present) {
            look();
        }
    }

    /** Asks the database; for whoever has just removed it as well. */
    public void look() {
        present = QuarkusTransaction.requiringNew()
                .call(() -> (Boolean) database.createNativeQuery("select exists (select from sample_record)")
                        .getSingleResult());
    }
}
