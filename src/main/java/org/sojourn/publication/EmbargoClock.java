package org.sojourn.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sojourn.storage.JobLock;

/** Lets out what an embargo held back, on one node at a time. */
@ApplicationScoped
class EmbargoClock {

    private static final Logger LOG = Logger.getLogger(EmbargoClock.class);

    private final JobLock lock;
    private final PublicationService publications;

    EmbargoClock(JobLock lock, PublicationService publications) {
        this.lock = lock;
        this.publications = publications;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void strike() {
        lock.alone("embargo", () -> publications.due().forEach(this::release));
    }

    /** Each by itself, so that one that fails holds up no other. */
    private void release(UUID visitId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> publications.releaseDue(visitId));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The visit %s could not be published at the end of its embargo", visitId);
        }
    }
}
