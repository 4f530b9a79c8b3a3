package org.sojourn.desk.organisation;

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
import org.sojourn.organisation.DuplicateService;
import org.sojourn.organisation.MergeRecord;
import org.sojourn.organisation.MergeService;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.web.Created;
import org.sojourn.web.Shell;
import org.sojourn.web.Slice;

/** The register of organisations: everybody on the staff reads it, managers write it. */
@Path(OrganisationPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class OrganisationPages {

    static final String PATH = "/desk/organisations";

    /** An id, so that a mistyped address is no page instead of a malformed id. */
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    private final OrganisationService organisations;
    private final MergeService merges;
    private final DuplicateService duplicates;
    private final References references;
    private final Editing editing;
    private final Suggestions suggestions;
    private final FreshEditing fresh;
    private final SharedEditing shared;
    private final HistoryService history;
    private final Caller caller;
    private final Wording wording;
    private final Shell shell;

    OrganisationPages(
            OrganisationService organisations,
            MergeService merges,
            DuplicateService duplicates,
            References references,
            Editing editing,
            Suggestions suggestions,
            FreshEditing fresh,
            SharedEditing shared,
            HistoryService history,
            Caller caller,
            Wording wording,
            Shell shell) {
        this.organisations = organisations;
        this.merges = merges;
        this.duplicates = duplicates;
        this.references = references;
        this.editing = editing;
        this.suggestions = suggestions;
        this.fresh = fresh;
        this.shared = shared;
        this.history = history;
        this.caller = caller;
        this.wording = wording;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "desk/organisation")
    static class Templates {
        static native TemplateInstance list(Slice<OrganisationRecord> organisations, Search search);

        static native TemplateInstance form(RegisterPage page, Form form, Beside beside);
    }

    /** What the list was asked for, and whether the caller may add to it. */
    public record Search(@Nullable String q, @Nullable String next, boolean mayAdd, long pairs) {
        /** The query of the page after this one. */
        public String following() {
            return Posted.query("q", q, "cursor", next);
        }
    }

    /**
     * What stands beside the form of an organisation.
     *
     * @param references what refers to it
     * @param alike those that may be the same
     * @param merge how it became another name only
     */
    public record Beside(
            @Nullable UUID id,
            List<References.Group> references,
            List<OrganisationRecord> alike,
            @Nullable MergeRecord merge,
            @Nullable String survivor) {
        static final Beside NOTHING = new Beside(null, List.of(), List.of(), null, null);
    }

    @GET
    public TemplateInstance list(@QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor) {
        var found = organisations.find(q, shell.language(), cursor, 50);
        return Templates.list(found, new Search(q, found.next(), caller.is(Role.MANAGER), duplicates.count()));
    }

    @GET
    @Path("suggest")
    public TemplateInstance suggest(@QueryParam("q") @Nullable String q, @QueryParam("for") @Nullable String field) {
        return suggestions.organisations(q, field);
    }

    /** @param draft the key of an unsaved one to go on with */
    @GET
    @Path("new")
    public TemplateInstance blank(@QueryParam("draft") @Nullable String draft) {
        caller.require(Role.MANAGER);
        return fresh.draft(OrganisationService.KIND, draft)
                .map(kept -> draw(null, kept.form(), "", kept.basis(), Offers.continuing(kept)))
                .orElseGet(() -> draw(null, Form.blank(), "", Basis.ofNew(), fresh.offers(OrganisationService.KIND)));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        return fresh.change(OrganisationForm.SHAPE, Posted.of(input), new NewOrganisation());
    }

    /** An organisation that is being typed for the first time. */
    private final class NewOrganisation implements Fresh {
        @Override
        public String kind() {
            return OrganisationService.KIND;
        }

        @Override
        public String path() {
            return PATH + "/new";
        }

        @Override
        public Created save(Posted posted) {
            return Created.in(PATH, organisations.create(read(posted.tree())));
        }

        @Override
        public URI after(Posted posted, String path) {
            return saved(path);
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted) {
            return OrganisationPages.this.draw(null, form, "", posted.basis(), Offers.NONE);
        }

        @Override
        public Edited made(String id) {
            return new SavedOrganisation(organisations.get(UUID.fromString(id)));
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
        var organisation = organisations.get(id);
        var kept =
                caller.is(Role.MANAGER) ? shared.draft(new SavedOrganisation(organisation)) : Optional.<Draft>empty();
        if (draft != null && kept.isPresent()) {
            return draw(organisation, kept.get().form(), "", kept.get().basis(), Offers.continuing(kept.get()));
        }
        var shown = version == null
                ? organisation
                : history.at(OrganisationService.KIND, id, version, OrganisationRecord.class);
        return draw(
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
        return shared.change(OrganisationForm.SHAPE, Posted.of(input), new SavedOrganisation(organisations.get(id)));
    }

    /** An organisation that is being edited. */
    private final class SavedOrganisation implements Edited {
        private final OrganisationRecord present;

        SavedOrganisation(OrganisationRecord present) {
            this.present = present;
        }

        @Override
        public Place place() {
            return new Place(OrganisationService.KIND, present.savedId(), false);
        }

        @Override
        public URI save(Posted posted) {
            return saved(editing.onceMore(posted, path(), () -> {
                var form = read(posted.tree());
                return Created.in(
                        PATH,
                        organisations.replace(present.savedId(), posted.version(), form, Reasons.of(posted.basis())));
            }));
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted, String notice) {
            return OrganisationPages.this.draw(
                    organisations.get(present.savedId()), form, notice, posted.basis(), Offers.NONE);
        }

        @Override
        public Sides sides(Posted posted) {
            return shared.sides(
                    OrganisationService.KIND,
                    organisations.get(present.savedId()),
                    read(posted.tree()),
                    posted.version(),
                    OrganisationRecord.class);
        }

        @Override
        public String path() {
            return PATH + "/" + present.savedId();
        }

        @Override
        public String title() {
            return wording.title(present.name(), "");
        }
    }

    private OrganisationRecord read(ObjectNode tree) {
        return editing.read(OrganisationForm.SHAPE, tree, OrganisationRecord.class);
    }

    private static URI saved(String path) {
        return URI.create(path + "?notice=saved");
    }

    private TemplateInstance draw(
            @Nullable OrganisationRecord organisation, Form form, String notice, Basis basis, Offers offers) {
        if (organisation == null) {
            return Templates.form(RegisterPage.ofNew(PATH + "/new", basis, offers), form, Beside.NOTHING);
        }
        UUID id = organisation.savedId();
        boolean mayAdd = caller.is(Role.MANAGER);
        boolean mayEdit = mayAdd && !organisation.isMerged();
        var page = new RegisterPage(
                PATH + "/" + id, wording.title(organisation.name(), ""), mayEdit, mayAdd, notice, basis, offers);
        var survivor = organisation.mergedInto();
        return Templates.form(
                page,
                form,
                new Beside(
                        id,
                        references.ofOrganisation(id),
                        duplicates.of(id),
                        merges.standing(id).orElse(null),
                        survivor == null
                                ? null
                                : wording.title(organisations.get(survivor).name(), "")));
    }
}
