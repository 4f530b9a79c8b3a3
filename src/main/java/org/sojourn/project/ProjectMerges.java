package org.sojourn.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.account.Caller;
import org.sojourn.base.Refusal;
import org.sojourn.organisation.Merging;
import org.sojourn.organisation.Unmerging;
import org.sojourn.project.ProjectRecord.Participation;
import org.sojourn.storage.ChangeLog;

/** Lets projects name the survivor where two organisations become one, and puts it back. */
@ApplicationScoped
class ProjectMerges {

    private final Projects projects;
    private final ChangeLog changes;
    private final Caller caller;

    ProjectMerges(Projects projects, ChangeLog changes, Caller caller) {
        this.projects = projects;
        this.changes = changes;
        this.caller = caller;
    }

    void merged(@Observes Merging merging) {
        for (Project project : projects.withParticipant(merging.from())) {
            var was = project.record();
            var swapped = merging.swapped(was, ProjectRecord.class, tree -> tree);
            var together = Together.of(swapped.participations());
            if (together.isEmpty()) {
                merging.conflict("merge-share-unknown", was.code());
            } else {
                var now = swapped.withParticipations(together.get());
                merging.move(ProjectService.KIND, project.id, was, now, () -> become(project, now, merging.why()));
            }
        }
    }

    void unmerged(@Observes Unmerging unmerging) {
        unmerging.restore(
                ProjectService.KIND,
                ProjectRecord.class,
                id -> require(id).record(),
                ProjectRecord::code,
                (id, back) -> become(require(id), back, unmerging.why()));
    }

    private void become(Project project, ProjectRecord now, String why) {
        project.become(now);
        projects.flush();
        changes.append(ProjectService.KIND, project.id, project.version, caller.id(), why, project.record());
    }

    private Project require(UUID id) {
        return projects.findByIdOptional(id).orElseThrow(() -> Refusal.missing(ProjectService.KIND));
    }

    /** Parts that are one when the organisations are: their shares added up. */
    private static final class Together {

        static Optional<List<Participation>> of(List<Participation> all) {
            var joined = new ArrayList<Participation>();
            for (Participation each : all) {
                int same = indexOf(joined, each);
                if (same < 0) {
                    joined.add(each);
                } else if ((joined.get(same).sharePercent() == null) == (each.sharePercent() == null)) {
                    joined.set(same, sum(joined.get(same), each));
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(joined);
        }

        private static int indexOf(List<Participation> joined, Participation wanted) {
            for (int i = 0; i < joined.size(); i++) {
                if (joined.get(i).isSamePartAs(wanted)) {
                    return i;
                }
            }
            return -1;
        }

        private static Participation sum(Participation one, Participation other) {
            var share = one.sharePercent() == null || other.sharePercent() == null
                    ? null
                    : one.sharePercent().add(other.sharePercent());
            return new Participation(
                    one.organisationId(), one.role(), share, one.grantReference(), one.lead() || other.lead());
        }
    }
}
