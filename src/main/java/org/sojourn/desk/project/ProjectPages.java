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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Basis;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Wording;
import org.sojourn.desk.conflict.Sides;
import org.sojourn.desk.draft.Draft;
import org.sojourn.desk.draft.Draft.Place;
import org.sojourn.desk.draft.Offers;
import org.sojourn.desk.history.HistoryService;
import org.sojourn.desk.history.Reasons;
import org.sojourn.desk.reference.References;
import org.sojourn.desk.register.RegisterPage;
import org.sojourn.desk.register.Suggestions;
import org.sojourn.desk.saving.Edited;
import org.sojourn.desk.saving.Fresh;
import org.sojourn.desk.saving.FreshEditing;
import org.sojourn.desk.saving.SharedEditing;
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
    private final FreshEditing fresh;
    private final SharedEditing shared;
    private final HistoryService history;
    private final Caller caller;
    private final Wording wording;
    private final References references;

    ProjectPages(
            ProjectService projects,
            Editing editing,
            Suggestions suggestions,
            FreshEditing fresh,
            SharedEditing shared,
            HistoryService history,
            Caller caller,
            Wording wording,
            References references) {
        this.projects = projects;
        this.editing = editing;
        this.suggestions = suggestions;
        this.fresh = fresh;
        this.shared = shared;
        this.history = history;
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

    /** @param draft the key of an unsaved one to go on with */
    @GET
    @Path("new")
    public TemplateInstance blank(@QueryParam("draft") @Nullable String draft) {
        requireAdd();
        return fresh.draft(ProjectService.KIND, draft)
                .map(kept -> draw(null, kept.form(), "", kept.basis(), Offers.continuing(kept)))
                .orElseGet(() -> draw(null, Form.blank(), "", Basis.ofNew(), fresh.offers(ProjectService.KIND)));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        requireAdd();
        return fresh.change(ProjectForm.SHAPE, Posted.of(input), new NewProject());
    }

    /** A project that is being typed for the first time. */
    private final class NewProject implements Fresh {
        @Override
        public String kind() {
            return ProjectService.KIND;
        }

        @Override
        public String path() {
            return PATH + "/new";
        }

        @Override
        public Created save(Posted posted) {
            return Created.in(PATH, projects.create(read(posted.tree())));
        }

        @Override
        public URI after(Posted posted, String path) {
            return saved(path);
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted) {
            return ProjectPages.this.draw(null, form, "", posted.basis(), Offers.NONE);
        }

        @Override
        public Edited made(String id) {
            return new SavedProject(projects.get(UUID.fromString(id)));
        }
    }

    /**
     * @param version the version to be brought back, if not the present one
     * @param draft whether unsaved changes are gone on with
     */
    @GET
    @Path(ID)
    public TemplateInstance open(
            UUID id,
            @QueryParam("notice") @Nullable String notice,
            @QueryParam("version") @Nullable Long version,
            @QueryParam("draft") @Nullable String draft) {
        var project = projects.get(id);
        var kept = mayEdit(id) ? shared.draft(new SavedProject(project)) : Optional.<Draft>empty();
        if (draft != null && kept.isPresent()) {
            return draw(project, kept.get().form(), "", kept.get().basis(), Offers.continuing(kept.get()));
        }
        var shown = version == null
                ? project
                : ProjectForm.revived(history.at(ProjectService.KIND, id, version, ProjectRecord.class), project);
        return draw(
                project,
                editing.form(ProjectForm.SHAPE, shown),
                notice == null ? "" : notice,
                Basis.fresh(project.savedVersion(), version),
                new Offers(kept.stream().toList(), false));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(UUID id, MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        if (!mayEdit(id)) {
            throw Refusal.missing(ProjectService.KIND);
        }
        return shared.change(ProjectForm.SHAPE, Posted.of(input), new SavedProject(projects.get(id)));
    }

    /** A project that is being edited. */
    private final class SavedProject implements Edited {
        private final ProjectRecord present;

        SavedProject(ProjectRecord present) {
            this.present = present;
        }

        @Override
        public Place place() {
            return new Place(ProjectService.KIND, present.savedId(), false);
        }

        @Override
        public URI save(Posted posted) {
            return saved(editing.onceMore(posted, path(), () -> {
                var form = read(posted.tree());
                return Created.in(
                        PATH, projects.replace(present.savedId(), posted.version(), form, Reasons.of(posted.basis())));
            }));
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted, String notice) {
            return ProjectPages.this.draw(projects.get(present.savedId()), form, notice, posted.basis(), Offers.NONE);
        }

        @Override
        public Sides sides(Posted posted) {
            return shared.sides(
                    ProjectService.KIND,
                    projects.get(present.savedId()),
                    read(posted.tree()),
                    posted.version(),
                    ProjectRecord.class);
        }

        @Override
        public String path() {
            return PATH + "/" + present.savedId();
        }

        @Override
        public String title() {
            return wording.title(present.title(), present.code());
        }
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

    private TemplateInstance draw(
            @Nullable ProjectRecord project, Form form, String notice, Basis basis, Offers offers) {
        if (project == null) {
            return Templates.form(RegisterPage.ofNew(PATH + "/new", basis, offers), form, List.of());
        }
        UUID id = project.savedId();
        var page = new RegisterPage(
                PATH + "/" + id,
                wording.title(project.title(), project.code()),
                mayEdit(id),
                mayAdd(),
                notice,
                basis,
                offers);
        return Templates.form(page, form, references.ofProject(id));
    }
}
