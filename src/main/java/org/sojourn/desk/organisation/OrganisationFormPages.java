package org.sojourn.desk.organisation;

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
import org.sojourn.desk.Basis;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.draft.Draft;
import org.sojourn.desk.draft.Offers;
import org.sojourn.desk.history.HistoryService;
import org.sojourn.desk.saving.FreshEditing;
import org.sojourn.desk.saving.SharedEditing;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.organisation.OrganisationService;

/** The form of an organisation, new or saved. */
@Path(OrganisationPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class OrganisationFormPages {

    /** An id, so that a mistyped address is no page instead of a malformed id. */
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    private final OrganisationService organisations;
    private final OrganisationSheet sheet;
    private final Editing editing;
    private final FreshEditing fresh;
    private final SharedEditing shared;
    private final HistoryService history;
    private final Caller caller;

    OrganisationFormPages(
            OrganisationService organisations,
            OrganisationSheet sheet,
            Editing editing,
            FreshEditing fresh,
            SharedEditing shared,
            HistoryService history,
            Caller caller) {
        this.organisations = organisations;
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
        caller.require(Role.MANAGER);
        return fresh.draft(OrganisationService.KIND, draft)
                .map(kept -> sheet.draw(null, kept.form(), "", kept.basis(), Offers.continuing(kept)))
                .orElseGet(() ->
                        sheet.draw(null, Form.blank(), "", Basis.ofNew(), fresh.offers(OrganisationService.KIND)));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        return fresh.change(OrganisationForm.SHAPE, Posted.of(input), sheet.fresh());
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
        var organisation = organisations.get(id);
        var kept = caller.is(Role.MANAGER) ? shared.draft(sheet.of(organisation)) : Optional.<Draft>empty();
        if (draft != null && kept.isPresent()) {
            return sheet.draw(organisation, kept.get().form(), "", kept.get().basis(), Offers.continuing(kept.get()));
        }
        var shown = version == null
                ? organisation
                : history.at(OrganisationService.KIND, id, version, OrganisationRecord.class);
        return sheet.draw(
                organisation,
                editing.form(OrganisationForm.SHAPE, shown),
                notice == null ? "" : notice,
                Basis.fresh(organisation.savedVersion(), version),
                new Offers(kept.stream().toList(), false));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(UUID id, MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        return shared.change(OrganisationForm.SHAPE, Posted.of(input), sheet.of(organisations.get(id)));
    }
}
