package org.sojourn.syndication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.sojourn.base.Refusal;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.site.Reader;
import org.sojourn.site.VisitCard;
import org.sojourn.web.OutsidePage;
import org.sojourn.web.Shell;

/** Visits inside other people's pages: one small page, no cookie, no script needed. */
@Path("/embed/visits")
@PermitAll
@OutsidePage
class EmbedPages {

    private final PublishedVisitService published;
    private final Shell shell;
    private final Clock clock;

    EmbedPages(PublishedVisitService published, Shell shell, Clock clock) {
        this.published = published;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "syndication")
    static class Templates {
        static native TemplateInstance card(VisitCard card, String address);

        static native TemplateInstance absent(boolean withdrawn);
    }

    /** The frame stays where it is whatever happens to the visit, so it says itself what became of it. */
    @GET
    @Path("{slug}")
    public Response card(String slug) {
        var moved = published.movedTo(slug);
        if (moved.isPresent()) {
            return Response.status(301)
                    .location(URI.create(shell.in("/embed/visits/" + moved.get())))
                    .build();
        }
        try {
            return card(published.at(slug));
        } catch (Refusal refusal) {
            return absent(refusal);
        }
    }

    private Response card(Edition edition) {
        var card = VisitCard.of(edition, Reader.of(shell), LocalDate.now(clock));
        return Response.ok(Templates.card(card, shell.absolute("/visits/" + edition.slug())))
                .build();
    }

    private static Response absent(Refusal refusal) {
        boolean withdrawn = refusal.reason() == Refusal.Reason.GONE;
        return Response.status(withdrawn ? 410 : 404)
                .entity(Templates.absent(withdrawn))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
