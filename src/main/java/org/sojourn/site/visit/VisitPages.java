package org.sojourn.site.visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.site.Reader;
import org.sojourn.site.VisitCard;
import org.sojourn.web.OutsidePage;
import org.sojourn.web.Shell;

/** Visits as the public reads them: each page with its revisions, and the same as data. */
@Path("/visits")
@PermitAll
@OutsidePage
class VisitPages {

    private static final int RELATED = 4;

    private final PublishedVisitService published;
    private final Shell shell;
    private final Clock clock;

    VisitPages(PublishedVisitService published, Shell shell, Clock clock) {
        this.published = published;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance visit(VisitView visit, List<VisitCard> related, String jsonLd);
    }

    @GET
    @Path("{slug}")
    public Response page(String slug) {
        var moved = moved(slug, "");
        if (moved != null) {
            return moved;
        }
        var edition = published.at(slug);
        return Response.ok(page(edition, jsonLd(edition)))
                .header("Link", discovery(edition, "json"))
                .header("Link", discovery(edition, "xml"))
                .build();
    }

    @GET
    @Path("{slug}/revisions/{number}")
    public Response revision(String slug, String number) {
        var moved = moved(slug, "/revisions/" + number);
        if (moved != null) {
            return moved;
        }
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw Refusal.missing("page");
        }
        var edition = published.revision(slug, Integer.parseInt(number));
        return Response.ok(page(edition, ""))
                .header(
                        "Memento-Datetime",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                edition.publishedAt().atOffset(ZoneOffset.UTC)))
                .header(
                        "Link",
                        "<" + shell.absolute("/visits/" + edition.slug()) + ">; rel=\"original latest-version\"")
                .build();
    }

    @GET
    @Path("{slug}.json")
    public Response json(String slug) {
        var moved = moved(slug, ".json");
        return moved != null ? moved : data(published.bytes(published.at(slug)), "application/json");
    }

    @GET
    @Path("{slug}.jsonld")
    public Response jsonLd(String slug) {
        var moved = moved(slug, ".jsonld");
        return moved != null ? moved : data(jsonLd(published.at(slug)), "application/ld+json");
    }

    /** Data is free for every page to fetch: nobody is signed in there. */
    private static Response data(Object body, String type) {
        return Response.ok(body, type)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private TemplateInstance page(Edition edition, String jsonLd) {
        var reader = Reader.of(shell);
        var visit = edition.visit();
        var related = !edition.isCurrent()
                ? List.<VisitCard>of()
                : published.related(visit, RELATED).stream()
                        .map(other -> VisitCard.of(other, reader, today()))
                        .toList();
        return Templates.visit(
                new VisitView(edition, reader, published.slugs(subjects(visit)), clock), related, jsonLd);
    }

    private String jsonLd(Edition edition) {
        return new EventJsonLd(edition, Reader.of(shell), published.slugs(subjects(edition.visit())), clock).text();
    }

    private static List<UUID> subjects(PublishedVisit visit) {
        return Stream.concat(
                        visit.projects().stream().map(PublishedVisit.Project::id),
                        visit.agencies().stream().map(PublishedVisit.Agency::id))
                .toList();
    }

    /** An old slug or the reference leads to where the visit stands now. */
    private @Nullable Response moved(String slug, String rest) {
        return published
                .movedTo(slug)
                .map(now -> "/visits/" + now + rest)
                .map(path -> rest.startsWith(".") ? path : shell.in(path))
                .map(path -> Response.status(301).location(URI.create(path)).build())
                .orElse(null);
    }

    private String discovery(Edition edition, String format) {
        var view = new VisitView(edition, Reader.of(shell), java.util.Map.of(), clock);
        return "<" + shell.address("/oembed?url=" + view.addressEncoded() + "&format=" + format)
                + ">; rel=\"alternate\"; type=\"" + (format.equals("xml") ? "text/xml" : "application/json")
                + "+oembed\"; title=\"" + view.reference() + "\"";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
