package org.sojourn.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.announcement.AnnouncementRecord.Link;
import org.sojourn.base.Problems;
import org.sojourn.project.ProjectService;
import org.sojourn.visit.VisitService;

/** Which visits and projects the caller may tie an announcement to, or untie it from: those they may edit. */
@ApplicationScoped
class Ties {

    private final ProjectService projects;
    private final VisitService visits;
    private final Caller caller;

    Ties(ProjectService projects, VisitService visits, Caller caller) {
        this.projects = projects;
        this.visits = visits;
        this.caller = caller;
    }

    /** Whether the announcement is about something of the caller's, or about nothing yet. */
    boolean reach(AnnouncementRecord announcement) {
        return announcement.links().isEmpty()
                || caller.may(Role.MANAGER, announcement.projectIds())
                || !visits.editable(announcement.visitIds()).isEmpty();
    }

    /** Whether it is about nothing but the caller's: what others refer to isn't theirs to reword. */
    boolean own(AnnouncementRecord announcement) {
        var theirs = visits.editable(announcement.visitIds());
        return announcement.links().stream().allMatch(link -> mayEdit(link, theirs));
    }

    /** Links that stay as they are may belong to anybody. */
    void check(List<Link> wanted, List<Link> present, Problems problems) {
        var theirs = visits.editable(Stream.concat(wanted.stream(), present.stream())
                .map(Link::visitId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet()));
        var known = projects.withIds(wanted.stream()
                        .map(Link::projectId)
                        .flatMap(Stream::ofNullable)
                        .toList())
                .keySet();
        for (int i = 0; i < wanted.size(); i++) {
            if (!present.contains(wanted.get(i))) {
                check("/links/" + i, wanted.get(i), theirs, known, problems);
            }
        }
        if (present.stream().anyMatch(link -> !wanted.contains(link) && !mayEdit(link, theirs))) {
            problems.add("/links", "announcement-link-of-others");
        }
    }

    private void check(
            String pointer, Link link, Set<UUID> visitsOfTheirs, Set<UUID> knownProjects, Problems problems) {
        if (mayEdit(link, visitsOfTheirs) && (link.projectId() == null || knownProjects.contains(link.projectId()))) {
            return;
        }
        if (link.visitId() != null) {
            problems.add(pointer + "/visitId", "visit-unknown");
        } else {
            boolean known = link.projectId() != null && knownProjects.contains(link.projectId());
            problems.add(pointer + "/projectId", known ? "not-your-project" : "project-unknown");
        }
    }

    private boolean mayEdit(Link link, Set<UUID> visitsOfTheirs) {
        return link.projectId() == null
                ? link.visitId() != null && visitsOfTheirs.contains(link.visitId())
                : caller.may(Role.MANAGER, List.of(link.projectId()));
    }
}
