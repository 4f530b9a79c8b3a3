package org.sojourn.desk.visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.desk.Posted;
import org.sojourn.publication.EditorialService;
import org.sojourn.publication.PublicationState;
import org.sojourn.publication.SearchService;
import org.sojourn.publication.Sought;
import org.sojourn.web.Shell;
import org.sojourn.web.Slice;

/** The list of visits. */
@Path(VisitPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class VisitPages {

    static final String PATH = "/desk/visits";

    private final EditorialService editorial;
    private final SearchService search;
    private final Shell shell;

    VisitPages(EditorialService editorial, SearchService search, Shell shell) {
        this.editorial = editorial;
        this.search = search;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "desk/visit")
    static class Templates {
        static native TemplateInstance list(Slice<EditorialService.Line> visits, Search search);
    }

    /** What the list was asked for. */
    public record Search(
            @Nullable String q,
            @Nullable String state,
            @Nullable Integer year,
            @Nullable String next,
            @Nullable Sought sought,
            List<String> meant) {

        public boolean isTooLong() {
            return sought != null && sought.flaw() == Sought.Flaw.TOO_LONG;
        }

        public int longest() {
            return Sought.LONGEST;
        }

        public boolean isWithoutWord() {
            return sought != null && sought.flaw() == Sought.Flaw.NO_WORD;
        }

        /** The query of the same search for something else. */
        public String instead(String words) {
            return Posted.query("q", words, "state", state, "year", year);
        }

        /** The query of the page after this one. */
        public String following() {
            return Posted.query("q", q, "state", state, "year", year, "cursor", next);
        }
    }

    @GET
    public TemplateInstance list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("year") @Nullable String year,
            @QueryParam("cursor") @Nullable String cursor) {
        var sought = search.read(q, shell.language());
        var found = editorial.find(sought, Posted.code(PublicationState.class, state), Posted.year(year), cursor, 50);
        var meant = sought == null || !found.items().isEmpty()
                ? List.<String>of()
                : editorial.meant(sought, shell.language());
        return Templates.list(found, new Search(q, state, Posted.year(year), found.next(), sought, meant));
    }
}
