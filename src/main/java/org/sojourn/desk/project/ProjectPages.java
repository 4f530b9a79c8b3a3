package org.sojourn.desk.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.RegisterPage;
import org.sojourn.desk.Suggestions;
import org.sojourn.desk.Wording;
import org.sojourn.desk.reference.References;
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectService;
import org.sojourn.visit.DatePrecision;
import org.sojourn.web.Created;
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

    /** An id, so that a mistyped address is no page instead of a malformed id. */
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    private final ProjectService projects;
    private final Editing editing;
    private final Suggestions suggestions;
    private final Caller caller;
    private final Wording wording;
    private final References references;

    ProjectPages(
            ProjectService projects,
            Editing editing,
            Suggestions suggestions,
            Caller caller,
            Wording wording,
            References references) {
        this.projects = projects;
        this.editing = editing;
        this.suggestions = suggestions;
        this.caller = caller;
        this.wording = wording;
        this.references = references;
    }

    @CheckedTemplate(basePath = "desk/project")
    static class Templates {
        static native TemplateInstance list(Slice<Line> projects, Search search);

        static native TemplateInstance form(RegisterPage page, Form form, List<References.Group> references);
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
        return Templates.list(found.map(this::line), new Search(q, found.next(), mayAdd()));
    }

    @GET
    @Path("suggest")
    public TemplateInstance suggest(@QueryParam("q") @Nullable String q, @QueryParam("for") @Nullable String field) {
        return suggestions.projects(q, field);
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        requireAdd();
        return draw(null, Form.blank(), "", 0, UUID.randomUUID().toString());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        requireAdd();
        var posted = Posted.of(input);
        return editing.change(
                ProjectForm.SHAPE,
                posted,
                () -> saved(editing.once(
                        posted, PATH + "/new", () -> Created.in(PATH, projects.create(read(posted.tree()))))),
                (form, stale) -> draw(null, form, "", 0, posted.key()));
    }

    @GET
    @Path(ID)
    public TemplateInstance open(UUID id, @QueryParam("notice") @Nullable String notice) {
        var project = projects.get(id);
        return draw(
                project,
                editing.form(ProjectForm.SHAPE, project),
                notice == null ? "" : notice,
                project.savedVersion(),
                UUID.randomUUID().toString());
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(UUID id, MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        if (!mayEdit(id)) {
            throw Refusal.missing(ProjectService.KIND);
        }
        var posted = Posted.of(input);
        return editing.change(
                ProjectForm.SHAPE,
                posted,
                () -> saved(editing.onceMore(
                        posted,
                        PATH + "/" + id,
                        () -> Created.in(PATH, projects.replace(id, posted.version(), read(posted.tree()))))),
                (form, stale) -> {
                    var present = projects.get(id);
                    long version = stale ? present.savedVersion() : posted.version();
                    return draw(present, form, stale ? "stale" : "", version, posted.key());
                });
    }

    private ProjectRecord read(ObjectNode tree) {
        return editing.read(ProjectForm.SHAPE, tree, ProjectRecord.class);
    }

    private boolean mayAdd() {
        return caller.isEverywhere(Role.MANAGER);
    }

    private boolean mayEdit(UUID id) {
        return caller.may(Role.MANAGER, List.of(id));
    }

    private void requireAdd() {
        if (!mayAdd()) {
            throw Refusal.forbidden("not-allowed");
        }
    }

    private static URI saved(String path) {
        return URI.create(path + "?notice=saved");
    }

    private Line line(ProjectRecord project) {
        return new Line(
                project.savedId(),
                project.code(),
                wording.title(project.title(), project.code()),
                project.status().code(),
                wording.dates(project.begins(), project.ends(), DatePrecision.DAY));
    }

    private TemplateInstance draw(@Nullable ProjectRecord project, Form form, String notice, long version, String key) {
        if (project == null) {
            return Templates.form(RegisterPage.ofNew(PATH + "/new", key), form, List.of());
        }
        UUID id = project.savedId();
        var page = new RegisterPage(
                PATH + "/" + id,
                wording.title(project.title(), project.code()),
                mayEdit(id),
                mayAdd(),
                notice,
                version,
                key);
        return Templates.form(page, form, references.ofProject(id));
    }
}
