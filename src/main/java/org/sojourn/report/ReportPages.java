package org.sojourn.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.site.Reader;
import org.sojourn.web.Shell;
import org.sojourn.web.Slice;

/** What a funder sees of the visits that its projects paid for: the documents published to funders, and only those. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
class ReportPages {

    private static final int PAGE = 50;

    private final PublishedVisitService published;
    private final Caller caller;
    private final Shell shell;

    ReportPages(PublishedVisitService published, Caller caller, Shell shell) {
        this.published = published;
        this.caller = caller;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance visits(Slice<FundedVisit> visits);
    }

    @GET
    @RolesAllowed("DONOR")
    public TemplateInstance visits(@QueryParam("cursor") @Nullable String cursor) {
        var reader = Reader.of(shell);
        var funders = published.sameAs(caller.funders());
        return Templates.visits(published
                .ofFunders(funders, cursor, PAGE)
                .map(edition -> new FundedVisit(edition.visit(), page(edition), Set.copyOf(funders), reader)));
    }

    private @Nullable String page(Edition edition) {
        return published.isPublic(edition.visit().id()) ? shell.in("/visits/" + edition.slug()) : null;
    }
}
