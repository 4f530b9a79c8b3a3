package org.sojourn.desk.history;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.desk.Wording;
import org.sojourn.desk.history.HistoryService.Subject;
import org.sojourn.project.ProjectService;

/** The history of a project, for everybody on the staff. */
@Path("/desk/projects/{id: [0-9a-fA-F-]{36}}/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class ProjectHistoryPages {

    private final Histories histories;
    private final ProjectService projects;
    private final Caller caller;
    private final Wording wording;

    ProjectHistoryPages(Histories histories, ProjectService projects, Caller caller, Wording wording) {
        this.histories = histories;
        this.projects = projects;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(UUID id, @QueryParam("before") @Nullable String before) {
        var project = projects.get(id);
        String form = "/desk/projects/" + id;
        boolean mayEdit = caller.may(Role.MANAGER, List.of(id));
        return histories.page(
                Subject.of(ProjectService.KIND, project, form, wording.title(project.title(), project.code()), mayEdit),
                before);
    }
}
