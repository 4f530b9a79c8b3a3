package org.sojourn.publication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.storage.JobLock;

/** Lets out what an embargo held back, on one node at a time. */
@ApplicationScoped
class EmbargoClock {

    private final JobLock lock;
    private final PublicationService publications;

    EmbargoClock(JobLock lock, PublicationService publications) {
        this.lock = lock;
        this.publications = publications;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void strike() {
        lock.alone("embargo", publications::releaseDue);
    }
}
