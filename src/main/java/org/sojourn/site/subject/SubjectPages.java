package org.sojourn.site.subject;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sojourn.base.Refusal;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Subject;
import org.sojourn.site.Reader;
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
        return page("/projects/", published.projectAt(slug), id -> subjects().project(id, slug));
    }

    @GET
    @Path("organisations/{slug}")
    public Response organisation(String slug) {
        return page(
                "/organisations/",
                published.organisationAt(slug),
                id -> subjects().organisation(id, slug));
    }

    private Subjects subjects() {
        return new Subjects(published, Reader.of(shell), clock);
    }

    /** Under a name it had before it is found where it is now. */
    private Response page(String path, Optional<Subject> subject, Function<UUID, Optional<SubjectView>> view) {
        var found = subject.orElseThrow(() -> Refusal.missing("page"));
        var page = view.apply(found.id()).orElseThrow(() -> Refusal.missing("page"));
        if (found.movedTo() != null) {
            return Response.status(301)
                    .location(URI.create(shell.in(path + found.movedTo())))
                    .build();
        }
        return Response.ok(Templates.subject(page)).build();
    }
}
