package org.sojourn.desk.reference;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.sojourn.account.Role;
import org.sojourn.desk.Wording;
import org.sojourn.project.ProjectService;

/** Everything that refers to a project. */
@Path("/desk/projects/{id: [0-9a-fA-F-]{36}}/references")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class ProjectReferencePages {

    private final ProjectService projects;
    private final References references;
    private final Wording wording;

    ProjectReferencePages(ProjectService projects, References references, Wording wording) {
        this.projects = projects;
        this.references = references;
        this.wording = wording;
    }

    @GET
    public TemplateInstance all(UUID id) {
        var project = projects.get(id);
        return OrganisationReferencePages.Templates.references(
                wording.title(project.title(), project.code()),
                "/desk/projects/" + id,
                references.withVisits(id, references.ofProject(id)));
    }
}
