package org.sojourn.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.storage.ChangeLog;
import org.sojourn.visit.VisitService;
import org.sojourn.web.ReadOnly;
import org.sojourn.web.Slice;

/**
 * Keeps what was published about visits and projects. Everybody on the staff reads it; a manager changes the words of
 * one that is about nothing but theirs, and ties it only to visits and projects of theirs.
 */
@ApplicationScoped
@Transactional
public class AnnouncementService {

    /** The kind under which the change log knows announcements. */
    public static final String KIND = "announcement";

    private final Announcements announcements;
    private final OrganisationService organisations;
    private final VisitService visits;
    private final Ties ties;
    private final Rules rules;
    private final ChangeLog changes;
    private final Caller caller;
    private final Event<AnnouncementChanged> changed;

    AnnouncementService(
            Announcements announcements,
            OrganisationService organisations,
            VisitService visits,
            Ties ties,
            Rules rules,
            ChangeLog changes,
            Caller caller,
            Event<AnnouncementChanged> changed) {
        this.announcements = announcements;
        this.organisations = organisations;
        this.visits = visits;
        this.ties = ties;
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
        this.changed = changed;
    }

    public AnnouncementRecord create(AnnouncementRecord form) {
        caller.require(Role.MANAGER);
        ReadOnly.absent("/id", form.id());
        ReadOnly.absent("/version", form.version());
        check(form, null);
        var announcement = Announcement.of(form);
        announcements.persistAndFlush(announcement);
        return saved(announcement, Set.of(), null);
    }

    /** Replaces the whole announcement, if it is still the version the caller saw. */
    public AnnouncementRecord replace(UUID id, long version, AnnouncementRecord form) {
        return replace(id, version, form, null);
    }

    /** @param reason why, for the history */
    public AnnouncementRecord replace(UUID id, long version, AnnouncementRecord form, @Nullable String reason) {
        caller.require(Role.MANAGER);
        var announcement = require(id);
        var present = announcement.record();
        if (!ties.reach(present)) {
            throw Refusal.missing(KIND);
        }
        if (announcement.version != version) {
            throw changes.outdated(KIND, id, version, present);
        }
        ReadOnly.same("/id", form.id(), id);
        ReadOnly.same("/version", form.version(), version);
        if (!present.saysTheSame(form) && !ties.own(present)) {
            throw Refusal.invalid("/title", "announcement-of-others");
        }
        check(form, present);
        announcement.become(form);
        announcements.flush();
        return announcement.version == version ? present : saved(announcement, present.visitIds(), reason);
    }

    /** Whether the caller may change every word of it. */
    public boolean mayEdit(AnnouncementRecord announcement) {
        return caller.isManager() && ties.reach(announcement) && ties.own(announcement);
    }

    /** The announcement that stands at an address, whichever way the address is written. */
    public Optional<AnnouncementRecord> at(String url) {
        return announcements.at(CanonicalUrl.of(url)).map(this::require).map(Announcement::record);
    }

    /** Says how an announcement relates to one visit of the caller's; its other links stay as they are. */
    public AnnouncementRecord tie(UUID id, UUID visitId, AnnouncementRecord.Relation relation) {
        return relink(id, visitId, Stream.of(new AnnouncementRecord.Link(visitId, null, relation)));
    }

    /** Takes an announcement off one visit of the caller's. */
    public AnnouncementRecord untie(UUID id, UUID visitId) {
        return relink(id, visitId, Stream.empty());
    }

    private AnnouncementRecord relink(UUID id, UUID visitId, Stream<AnnouncementRecord.Link> link) {
        visits.requireEditable(visitId);
        var announcement = require(id);
        var present = announcement.record();
        var others = present.links().stream().filter(l -> !visitId.equals(l.visitId()));
        var links = Stream.concat(others, link).toList();
        if (Set.copyOf(links).equals(Set.copyOf(present.links()))) {
            return present;
        }
        announcement.become(present.with(links));
        announcements.flush();
        return saved(announcement, present.visitIds(), null);
    }

    public AnnouncementRecord get(UUID id) {
        return require(id).record();
    }

    /** Those about the visit, the oldest first. */
    public List<AnnouncementRecord> ofVisit(UUID visitId) {
        return records(announcements.ofVisits(List.of(visitId)));
    }

    /** Those about each of the visits, the oldest first; a visit without any isn't in it. */
    public Map<UUID, List<AnnouncementRecord>> ofVisits(Collection<UUID> visitIds) {
        var wanted = Set.copyOf(visitIds);
        var found = new HashMap<UUID, List<AnnouncementRecord>>();
        for (var announcement : records(announcements.ofVisits(wanted))) {
            announcement.visitIds().stream()
                    .filter(wanted::contains)
                    .forEach(visit -> found.merge(visit, List.of(announcement), AnnouncementService::joined));
        }
        return found;
    }

    /** Those the organisation published, the oldest first. */
    public List<AnnouncementRecord> ofPublisher(UUID organisationId) {
        return records(announcements.ofPublisher(organisationId));
    }

    /** Those about the project, the oldest first. */
    public List<AnnouncementRecord> ofProject(UUID projectId) {
        return records(announcements.ofProject(projectId));
    }

    /** All, or those about a visit. */
    public Slice<AnnouncementRecord> list(@Nullable UUID visitId, @Nullable String cursor, int limit) {
        if (visitId != null) {
            visits.requireReadable(visitId);
        }
        return Slice.of(announcements.from(visitId, Slice.idAfter(cursor), limit + 1), limit, a -> a.id.toString())
                .map(Announcement::record);
    }

    private AnnouncementRecord saved(Announcement announcement, Set<UUID> visitsBefore, @Nullable String reason) {
        var record = announcement.record();
        changes.append(KIND, announcement.id, announcement.version, caller.id(), reason, record);
        var touched = new HashSet<>(visitsBefore);
        touched.addAll(record.visitIds());
        changed.fire(new AnnouncementChanged(announcement.id, Set.copyOf(touched)));
        return record;
    }

    private Announcement require(UUID id) {
        return announcements.findByIdOptional(id).orElseThrow(() -> Refusal.missing(KIND));
    }

    private void check(AnnouncementRecord form, @Nullable AnnouncementRecord present) {
        rules.check(form);
        var problems = new Problems().addAll(AnnouncementRules.broken(form));
        problems.refuse();
        var holder = announcements.at(form.url());
        if (holder.isPresent() && (present == null || !holder.get().equals(present.id()))) {
            problems.add("/url", "announcement-url-taken", holder.get());
        }
        if (form.publisherId() != null) {
            organisations.check(Map.of("/publisherId", form.publisherId()), problems);
        }
        ties.check(form.links(), present == null ? List.of() : present.links(), problems);
        problems.refuse();
    }

    private static List<AnnouncementRecord> records(List<Announcement> found) {
        return found.stream().map(Announcement::record).toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
