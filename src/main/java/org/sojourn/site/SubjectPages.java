package org.sojourn.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.sojourn.base.Refusal;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.web.OutsidePage;
import org.sojourn.web.Shell;

/** Projects and organisations, as far as published visits name them; what none names has no page. */
@Path("/")
@PermitAll
@OutsidePage
class SubjectPages {

    private final PublishedVisitService published;
    private final Shell shell;
    private final Clock clock;

    SubjectPages(PublishedVisitService published, Shell shell, Clock clock) {
        this.published = published;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance subject(SubjectView subject);
    }

    @GET
    @Path("projects/{slug}")
    public Response project(String slug) {
        return page(published.projectAt(slug).flatMap(id -> subjects().project(id, slug)));
    }

    @GET
    @Path("organisations/{slug}")
    public Response organisation(String slug) {
        return page(published.organisationAt(slug).flatMap(id -> subjects().organisation(id, slug)));
    }

    private Subjects subjects() {
        return new Subjects(published, Reader.of(shell), clock);
    }

    private static Response page(Optional<SubjectView> view) {
        return Response.ok(Templates.subject(view.orElseThrow(() -> Refusal.missing("page"))))
                .build();
    }
}
