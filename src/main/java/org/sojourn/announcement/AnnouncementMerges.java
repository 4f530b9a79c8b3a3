package org.sojourn.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.sojourn.account.Caller;
import org.sojourn.base.Refusal;
import org.sojourn.organisation.Merging;
import org.sojourn.organisation.Unmerging;
import org.sojourn.storage.ChangeLog;

/** Lets announcements name the survivor where two organisations become one, and puts it back. */
@ApplicationScoped
class AnnouncementMerges {

    private final Announcements announcements;
    private final ChangeLog changes;
    private final Caller caller;
    private final Event<AnnouncementChanged> changed;

    AnnouncementMerges(
            Announcements announcements, ChangeLog changes, Caller caller, Event<AnnouncementChanged> changed) {
        this.announcements = announcements;
        this.changes = changes;
        this.caller = caller;
        this.changed = changed;
    }

    void merged(@Observes Merging merging) {
        for (Announcement announcement : announcements.ofPublisher(merging.from())) {
            var was = announcement.record();
            var now = merging.swapped(was, AnnouncementRecord.class, tree -> tree);
            merging.move(
                    AnnouncementService.KIND,
                    announcement.id,
                    was,
                    now,
                    () -> become(announcement, now, merging.why()));
        }
    }

    void unmerged(@Observes Unmerging unmerging) {
        unmerging.restore(
                AnnouncementService.KIND,
                AnnouncementRecord.class,
                id -> require(id).record(),
                AnnouncementRecord::title,
                (id, back) -> become(require(id), back, unmerging.why()));
    }

    private void become(Announcement announcement, AnnouncementRecord now, String why) {
        announcement.become(now);
        announcements.flush();
        var saved = announcement.record();
        changes.append(AnnouncementService.KIND, announcement.id, announcement.version, caller.id(), why, saved);
        changed.fire(new AnnouncementChanged(announcement.id, saved.visitIds()));
    }

    private Announcement require(UUID id) {
        return announcements.findByIdOptional(id).orElseThrow(() -> Refusal.missing(AnnouncementService.KIND));
    }
}
