package org.sojourn.publication.followup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.storage.JobLock;

/**
 * Sends reminders once a day, on one node at a time. What was sent is remembered, so that a restart repeats nothing.
 */
@ApplicationScoped
class ReminderClock {

    private final JobLock lock;
    private final ReminderService reminders;

    ReminderClock(JobLock lock, ReminderService reminders) {
        this.lock = lock;
        this.reminders = reminders;
    }

    @Scheduled(every = "24h", delayed = "12m")
    void strike() {
        lock.alone("reminders", reminders::send);
    }
}
