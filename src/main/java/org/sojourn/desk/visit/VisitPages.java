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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.desk.Posted;
import org.sojourn.desk.VisitFilter;
import org.sojourn.desk.bulk.Chosen;
import org.sojourn.desk.register.Registers;
import org.sojourn.publication.EditorialService;
import org.sojourn.publication.Mention;
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
    private final Registers registers;
    private final Shell shell;

    VisitPages(EditorialService editorial, SearchService search, Registers registers, Shell shell) {
        this.editorial = editorial;
        this.search = search;
        this.registers = registers;
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
            @Nullable Referring referring,
            @Nullable String cursor,
            @Nullable String next,
            boolean ticked,
            @Nullable Sought sought,
            List<String> meant) {

        /** As many visits as are changed in one act. */
        public int most() {
            return Chosen.MOST;
        }

        /** Whether more were found than can be ticked here. */
        public boolean isOnMorePages() {
            return cursor != null || next != null;
        }

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
            return page(next, null);
        }

        /** The query of this page with every visit ticked. */
        public String everyOne() {
            return page(cursor, "all");
        }

        /** The query of this page with none ticked. */
        public String none() {
            return page(cursor, null);
        }

        private String page(@Nullable String from, @Nullable String tick) {
            return Posted.query(
                    "q",
                    q,
                    "state",
                    state,
                    "year",
                    year,
                    "of",
                    referring == null ? null : referring.of(),
                    "as",
                    referring == null ? null : referring.as(),
                    "cursor",
                    from,
                    "tick",
                    tick);
        }
    }

    /** To which organisation or project the visits of a list refer, and how. */
    public record Referring(UUID of, Mention as, String name) {}

    /** @param tick {@code all} for a list in which every visit is ticked */
    @GET
    public TemplateInstance list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("year") @Nullable String year,
            @QueryParam("of") @Nullable UUID of,
            @QueryParam("as") @Nullable String as,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("tick") @Nullable String tick) {
        var sought = search.read(q, shell.language());
        var referring = referring(of, Posted.code(Mention.class, as));
        var wanted = VisitFilter.of(q, state, year, referring == null ? null : of, as)
                .wanted(sought);
        var found = editorial.find(wanted, cursor, 50);
        var meant = sought == null || !found.items().isEmpty()
                ? List.<String>of()
                : editorial.meant(sought, shell.language());
        return Templates.list(
                found,
                new Search(
                        q,
                        state,
                        Posted.year(year),
                        referring,
                        cursor,
                        found.next(),
                        "all".equals(tick),
                        sought,
                        meant));
    }

    private @Nullable Referring referring(@Nullable UUID of, @Nullable Mention as) {
        String name = of == null ? null : registers.labels(List.of(of)).get(of);
        return of == null || as == null || name == null ? null : new Referring(of, as, name);
    }
}
