package org.sojourn.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sojourn.account.Caller;
import org.sojourn.project.ProjectService;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.site.Reader;
import org.sojourn.web.Shell;

/** What a funder sees of the visits that its projects paid for: the documents published to funders, and only those. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
class ReportPages {

    private final PublishedVisitService published;
    private final ProjectService projects;
    private final Caller caller;
    private final Shell shell;

    ReportPages(PublishedVisitService published, ProjectService projects, Caller caller, Shell shell) {
        this.published = published;
        this.projects = projects;
        this.caller = caller;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance visits(List<FundedVisit> visits);
    }

    @GET
    @RolesAllowed("DONOR")
    public TemplateInstance visits() {
        var reader = Reader.of(shell);
        var funded = published.ofFunders(projects.fundedBy(caller.funders()));
        return Templates.visits(
                funded.stream().map(visit -> new FundedVisit(visit, reader)).toList());
    }
}
