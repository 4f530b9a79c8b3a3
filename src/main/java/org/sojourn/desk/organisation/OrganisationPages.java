package org.sojourn.desk.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.desk.Posted;
import org.sojourn.desk.register.Suggestions;
import org.sojourn.organisation.DuplicateService;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.web.Shell;
import org.sojourn.web.Slice;

/** The register of organisations: everybody on the staff reads it, managers write it. */
@Path(OrganisationPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class OrganisationPages {

    static final String PATH = "/desk/organisations";

    private final OrganisationService organisations;
    private final DuplicateService duplicates;
    private final Suggestions suggestions;
    private final Caller caller;
    private final Shell shell;

    OrganisationPages(
            OrganisationService organisations,
            DuplicateService duplicates,
            Suggestions suggestions,
            Caller caller,
            Shell shell) {
        this.organisations = organisations;
        this.duplicates = duplicates;
        this.suggestions = suggestions;
        this.caller = caller;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "desk/organisation")
    static class Templates {
        static native TemplateInstance list(Slice<OrganisationRecord> organisations, Search search);
    }

    /** What the list was asked for, and whether the caller may add to it. */
    public record Search(@Nullable String q, @Nullable String next, boolean mayAdd, long pairs) {
        /** The query of the page after this one. */
        public String following() {
            return Posted.query("q", q, "cursor", next);
        }
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
}
