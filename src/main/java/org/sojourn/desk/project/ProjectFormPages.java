package org.sojourn.desk.project;

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
import org.sojourn.desk.draft.Draft;
import org.sojourn.desk.draft.Offers;
import org.sojourn.desk.history.HistoryService;
import org.sojourn.desk.saving.FreshEditing;
import org.sojourn.desk.saving.SharedEditing;
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectService;

/** The form of a project, new or saved. */
@Path(ProjectPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class ProjectFormPages {

    /** An id, so that a mistyped address is no page instead of a malformed id. */
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    private final ProjectService projects;
    private final ProjectSheet sheet;
    private final Editing editing;
    private final FreshEditing fresh;
    private final SharedEditing shared;
    private final HistoryService history;
    private final Caller caller;

    ProjectFormPages(
            ProjectService projects,
            ProjectSheet sheet,
            Editing editing,
            FreshEditing fresh,
            SharedEditing shared,
            HistoryService history,
            Caller caller) {
        this.projects = projects;
        this.sheet = sheet;
        this.editing = editing;
        this.fresh = fresh;
        this.shared = shared;
        this.history = history;
        this.caller = caller;
    }

    /** @param draft the key of an unsaved one to go on with */
    @GET
    @Path("new")
    public TemplateInstance blank(@QueryParam("draft") @Nullable String draft) {
        requireAdd();
        return fresh.draft(ProjectService.KIND, draft)
                .map(kept -> sheet.draw(null, kept.form(), "", kept.basis(), Offers.continuing(kept)))
                .orElseGet(() -> sheet.draw(null, Form.blank(), "", Basis.ofNew(), fresh.offers(ProjectService.KIND)));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        requireAdd();
        return fresh.change(ProjectForm.SHAPE, Posted.of(input), sheet.fresh());
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
        var kept = sheet.mayEdit(id) ? shared.draft(sheet.of(project)) : Optional.<Draft>empty();
        if (draft != null && kept.isPresent()) {
            return sheet.draw(project, kept.get().form(), "", kept.get().basis(), Offers.continuing(kept.get()));
        }
        var shown = version == null
                ? project
                : ProjectForm.revived(history.at(ProjectService.KIND, id, version, ProjectRecord.class), project);
        return sheet.draw(
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
        if (!sheet.mayEdit(id)) {
            throw Refusal.missing(ProjectService.KIND);
        }
        return shared.change(ProjectForm.SHAPE, Posted.of(input), sheet.of(projects.get(id)));
    }

    private void requireAdd() {
        if (!sheet.mayAdd()) {
            throw Refusal.forbidden("not-allowed");
        }
    }
}
