package org.sojourn.desk.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Wording;
import org.sojourn.desk.register.Suggestions;
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectService;
import org.sojourn.visit.DatePrecision;
import org.sojourn.web.Slice;

/**
 * The projects: everybody on the staff reads them, a manager writes those of their grants, and who manages everywhere
 * adds new ones.
 */
@Path(ProjectPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class ProjectPages {

    static final String PATH = "/desk/projects";

    private final ProjectService projects;
    private final ProjectSheet sheet;
    private final Suggestions suggestions;
    private final Wording wording;

    ProjectPages(ProjectService projects, ProjectSheet sheet, Suggestions suggestions, Wording wording) {
        this.projects = projects;
        this.sheet = sheet;
        this.suggestions = suggestions;
        this.wording = wording;
    }

    @CheckedTemplate(basePath = "desk/project")
    static class Templates {
        static native TemplateInstance list(Slice<Line> projects, Search search);
    }

    /** A line of the list. */
    public record Line(UUID id, String code, String title, String status, String dates) {}

    /** What the list was asked for, and whether the caller may add to it. */
    public record Search(@Nullable String q, @Nullable String next, boolean mayAdd) {
        /** The query of the page after this one. */
        public String following() {
            return Posted.query("q", q, "cursor", next);
        }
    }

    @GET
    public TemplateInstance list(@QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor) {
        var found = projects.find(q, cursor, 50);
        return Templates.list(found.map(this::line), new Search(q, found.next(), sheet.mayAdd()));
    }

    @GET
    @Path("suggest")
    public TemplateInstance suggest(@QueryParam("q") @Nullable String q, @QueryParam("for") @Nullable String field) {
        return suggestions.projects(q, field);
    }

    private Line line(ProjectRecord project) {
        return new Line(
                project.savedId(),
                project.code(),
                wording.title(project.title(), project.code()),
                project.status().code(),
                wording.dates(project.begins(), project.ends(), DatePrecision.DAY));
    }
}
