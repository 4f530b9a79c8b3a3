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
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.RegisterPage;
import org.sojourn.desk.Suggestions;
import org.sojourn.desk.Wording;
import org.sojourn.desk.reference.References;
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
            Caller caller,
            Wording wording,
            Shell shell) {
        this.organisations = organisations;
        this.merges = merges;
        this.duplicates = duplicates;
        this.references = references;
        this.editing = editing;
        this.suggestions = suggestions;
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

    @GET
    @Path("new")
    public TemplateInstance blank() {
        caller.require(Role.MANAGER);
        return draw(null, Form.blank(), "", 0, UUID.randomUUID().toString());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        var posted = Posted.of(input);
        return editing.change(
                OrganisationForm.SHAPE,
                posted,
                () -> saved(editing.once(
                        posted, PATH + "/new", () -> Created.in(PATH, organisations.create(read(posted.tree()))))),
                (form, stale) -> draw(null, form, "", 0, posted.key()));
    }

    @GET
    @Path(ID)
    public TemplateInstance open(UUID id, @QueryParam("notice") @Nullable String notice) {
        var organisation = organisations.get(id);
        return draw(
                organisation,
                editing.form(OrganisationForm.SHAPE, organisation),
                notice == null ? "" : notice,
                organisation.savedVersion(),
                UUID.randomUUID().toString());
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(UUID id, MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        var posted = Posted.of(input);
        return editing.change(
                OrganisationForm.SHAPE,
                posted,
                () -> saved(editing.onceMore(
                        posted,
                        PATH + "/" + id,
                        () -> Created.in(PATH, organisations.replace(id, posted.version(), read(posted.tree()))))),
                (form, stale) -> {
                    var present = organisations.get(id);
                    long version = stale ? present.savedVersion() : posted.version();
                    return draw(present, form, stale ? "stale" : "", version, posted.key());
                });
    }

    private OrganisationRecord read(ObjectNode tree) {
        return editing.read(OrganisationForm.SHAPE, tree, OrganisationRecord.class);
    }

    private static URI saved(String path) {
        return URI.create(path + "?notice=saved");
    }

    private TemplateInstance draw(
            @Nullable OrganisationRecord organisation, Form form, String notice, long version, String key) {
        if (organisation == null) {
            return Templates.form(RegisterPage.ofNew(PATH + "/new", key), form, Beside.NOTHING);
        }
        UUID id = organisation.savedId();
        boolean mayAdd = caller.is(Role.MANAGER);
        boolean mayEdit = mayAdd && !organisation.isMerged();
        var page = new RegisterPage(
                PATH + "/" + id, wording.title(organisation.name(), ""), mayEdit, mayAdd, notice, version, key);
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
