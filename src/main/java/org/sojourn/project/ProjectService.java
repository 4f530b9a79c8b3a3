package org.sojourn.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.storage.ChangeLog;
import org.sojourn.web.Slice;
import org.sojourn.web.reading.ReadOnly;

/**
 * Keeps the projects. Everybody on the staff reads them; a manager writes those of their grants, and only who manages
 * everywhere adds new ones.
 */
@ApplicationScoped
@Transactional
public class ProjectService {

    /** The kind under which the change log knows projects. */
    public static final String KIND = "project";

    private final Projects projects;
    private final OrganisationService organisations;
    private final Rules rules;
    private final ChangeLog changes;
    private final Caller caller;
    private final Clock clock;

    ProjectService(
            Projects projects,
            OrganisationService organisations,
            Rules rules,
            ChangeLog changes,
            Caller caller,
            Clock clock) {
        this.projects = projects;
        this.organisations = organisations;
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    public ProjectRecord create(ProjectRecord form) {
        if (!caller.isEverywhere(Role.MANAGER)) {
            throw Refusal.forbidden("not-allowed");
        }
        ReadOnly.absent("/id", form.id());
        ReadOnly.absent("/version", form.version());
        check(form, null);
        var project = Project.of(form);
        projects.persistAndFlush(project);
        return logged(project, null);
    }

    /** Replaces the whole project, if it is still the version the caller saw. */
    public ProjectRecord replace(UUID id, long version, ProjectRecord form) {
        return replace(id, version, form, null);
    }

    /** @param reason why, where there is something to say */
    public ProjectRecord replace(UUID id, long version, ProjectRecord form, @Nullable String reason) {
        caller.require(Role.MANAGER);
        var project = requireEditable(id);
        if (project.version != version) {
            throw changes.outdated(KIND, id, version, project.record());
        }
        ReadOnly.same("/id", form.id(), id);
        ReadOnly.same("/version", form.version(), version);
        check(form, project);
        project.become(form);
        projects.flush();
        return project.version == version ? project.record() : logged(project, reason);
    }

    public ProjectRecord get(UUID id) {
        return require(id).record();
    }

    /** The projects with these ids; unknown ids are simply not in it. */
    public Map<UUID, ProjectRecord> withIds(Collection<UUID> ids) {
        return projects.withIds(ids).stream()
                .map(Project::record)
                .collect(Collectors.toMap(ProjectRecord::savedId, Function.identity()));
    }

    /** The projects that one of these organisations pays for. */
    public Set<UUID> fundedBy(Collection<UUID> organisationIds) {
        return Set.copyOf(projects.fundedBy(organisationIds));
    }

    /** Those in which the organisation takes part, by their code. */
    public List<ProjectRecord> withParticipant(UUID organisation) {
        return projects.withParticipant(organisation).stream()
                .map(Project::record)
                .toList();
    }

    /** Those found under these words, the nearest first. */
    public List<ProjectRecord> named(String words, int limit) {
        return projects.named(words, limit).stream().map(Project::record).toList();
    }

    public Slice<ProjectRecord> list(@Nullable String cursor, int limit) {
        UUID after = Slice.idAfter(cursor);
        return Slice.of(projects.from(after, limit + 1), limit, p -> p.id.toString())
                .map(Project::record);
    }

    /** The projects as people leaf through them: by code, all of them or those found under these words. */
    public Slice<ProjectRecord> find(@Nullable String words, @Nullable String cursor, int limit) {
        UUID after = Slice.idAfter(cursor);
        return Slice.of(projects.found(words == null ? "" : words, after, limit + 1), limit, p -> p.id.toString())
                .map(Project::record);
    }

    /** Those that are directly a part of this one. */
    public List<ProjectRecord> partsOf(UUID id) {
        return projects.partsOf(id).stream().map(Project::record).toList();
    }

    void published(@Observes ProjectPublished event) {
        projects.published(event.projectId());
    }

    private ProjectRecord logged(Project project, @Nullable String reason) {
        var saved = project.record();
        changes.append(KIND, project.id, project.version, caller.id(), reason, saved);
        return saved;
    }

    private Project require(UUID id) {
        return projects.findByIdOptional(id).orElseThrow(() -> Refusal.missing(KIND));
    }

    /** To who may not change it, a project looks as if it weren't there. */
    private Project requireEditable(UUID id) {
        if (!caller.may(Role.MANAGER, List.of(id))) {
            throw Refusal.missing(KIND);
        }
        return require(id);
    }

    private void check(ProjectRecord form, @Nullable Project self) {
        rules.check(form);
        var problems = new Problems().addAll(ProjectRules.broken(form, LocalDate.now(clock)));
        UUID id = self == null ? null : self.id;
        if (isOther(projects.withCode(form.code()), id)) {
            problems.add("/code", "project-code-taken");
        }
        if (form.iatiIdentifier() != null && isOther(projects.withIatiIdentifier(form.iatiIdentifier()), id)) {
            problems.add("/iatiIdentifier", "project-iati-identifier-taken");
        }
        String published = self == null ? null : self.publishedIatiIdentifier;
        if (published != null && !published.equals(form.iatiIdentifier())) {
            problems.add("/iatiIdentifier", "project-iati-identifier-published", published);
        }
        checkParent(form.parentId(), id, problems);
        checkOrganisations(form, problems);
        checkIndicators(form, self, problems);
        problems.refuse();
    }

    private void checkParent(@Nullable UUID parent, @Nullable UUID self, Problems problems) {
        if (parent == null) {
            return;
        }
        if (projects.findByIdOptional(parent).isEmpty()) {
            problems.add("/parentId", "project-parent-unknown");
        } else if (self != null && projects.isWithin(parent, self)) {
            problems.add("/parentId", "project-parent-cycle");
        }
    }

    private void checkOrganisations(ProjectRecord form, Problems problems) {
        var named = new LinkedHashMap<String, UUID>();
        for (int i = 0; i < form.participations().size(); i++) {
            named.put(
                    "/participations/" + i + "/organisationId",
                    form.participations().get(i).organisationId());
        }
        organisations.check(named, problems);
    }

    private static void checkIndicators(ProjectRecord form, @Nullable Project self, Problems problems) {
        var repeated = new HashSet<UUID>();
        for (int i = 0; i < form.indicators().size(); i++) {
            UUID id = form.indicators().get(i).id();
            if (id != null && (self == null || !self.measures(id) || !repeated.add(id))) {
                problems.add("/indicators/" + i + "/id", "project-indicator-unknown");
            }
        }
    }

    private static boolean isOther(Optional<UUID> holder, @Nullable UUID self) {
        return holder.isPresent() && !holder.get().equals(self);
    }
}
