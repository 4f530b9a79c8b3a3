package org.sojourn.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what the last event of each announcement said. */
@ApplicationScoped
class AnnouncementsSeen {

    private final Map<UUID, Set<UUID>> visits = new ConcurrentHashMap<>();

    void changed(@Observes AnnouncementChanged event) {
        visits.put(event.announcementId(), event.visitIds());
    }

    Set<UUID> visitsOf(UUID announcement) {
        return visits.getOrDefault(announcement, Set.of());
    }
}
