package org.sojourn.visit;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;

/**
 * Which visits somebody reaches: all of them, or those of some projects and the ones without a project that they began.
 *
 * @param projects never empty, so that it can stand in a query
 */
public record Reach(
        boolean everywhere, Set<UUID> projects, @Nullable UUID caller) {

    private static final UUID NO_PROJECT = new UUID(0, 0);

    /** The reach of the caller in any of these roles. */
    public static Reach of(Caller caller, Role... roles) {
        var projects = new HashSet<>(Set.of(NO_PROJECT));
        for (Role role : roles) {
            projects.addAll(caller.projectsOf(role));
        }
        return new Reach(List.of(roles).stream().anyMatch(caller::isEverywhere), projects, caller.id());
    }

    /** Whether it holds, as a JPQL condition on the visit of that name; {@link #bind} fills it in. */
    public String condition(String visit) {
        return everywhere
                ? "true"
                : "(exists (select 1 from %1$s.projects p where p.projectId in :projects)".formatted(visit)
                        + " or (%1$s.createdBy = :caller and %1$s.projects is empty))".formatted(visit);
    }

    public void bind(Query query) {
        if (!everywhere) {
            query.setParameter("projects", projects).setParameter("caller", caller);
        }
    }

    boolean holds(Collection<UUID> projectsOfVisit, @Nullable UUID createdBy) {
        return everywhere
                || projectsOfVisit.stream().anyMatch(projects::contains)
                || (projectsOfVisit.isEmpty() && createdBy != null && createdBy.equals(caller));
    }
}
