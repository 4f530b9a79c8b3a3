package org.sojourn.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.site.Reader;
import org.sojourn.web.OutsidePage;
import org.sojourn.web.RegistryConfig;

/**
 * oEmbed 1.0: turns the pasted address of a visit into a card. A visit that isn't public, for whatever reason, isn't
 * there: that it exists may itself be a secret.
 */
@Path("/oembed")
@PermitAll
@OutsidePage
@Tag(name = "oEmbed")
class OEmbedApi {

    private static final int ANY = 10_000;

    private final PublishedVisitService published;
    private final RegistryConfig registry;
    private final ObjectMapper json;

    OEmbedApi(PublishedVisitService published, RegistryConfig registry, ObjectMapper json) {
        this.published = published;
        this.registry = registry;
        this.json = json;
    }

    @CheckedTemplate(basePath = "syndication")
    static class Templates {
        static native TemplateInstance oembed(OEmbed answer);
    }

    @GET
    @Operation(summary = "Make a card of the address of a visit's page", description = "See https://oembed.com")
    public Response card(
            @QueryParam("url") @Nullable String url,
            @QueryParam("maxwidth") @Nullable String maxWidth,
            @QueryParam("maxheight") @Nullable String maxHeight,
            @QueryParam("format") @Nullable String format)
            throws JsonProcessingException {
        boolean xml = "xml".equals(format);
        if (!xml && format != null && !format.equals("json")) {
            throw new WebApplicationException(501);
        }
        if (url == null || url.isBlank()) {
            throw Refusal.malformed("/url", "value-missing");
        }
        var size = OEmbed.Size.within(limit("/maxwidth", maxWidth), limit("/maxheight", maxHeight));
        var page = PageAddress.read(url, registry.publicUrl(), registry.languages())
                .orElseThrow(() -> Refusal.missing("page"));
        var answer = answer(page, current(page.slug()), size);
        return Response.ok(xml ? Templates.oembed(answer) : json.writeValueAsString(answer))
                .type(xml ? "text/xml;charset=UTF-8" : "application/json;charset=UTF-8")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private Edition current(String slug) {
        try {
            return published.at(published.movedTo(slug).orElse(slug));
        } catch (Refusal withdrawnOrMissing) {
            throw Refusal.missing("page");
        }
    }

    private OEmbed answer(PageAddress page, Edition edition, OEmbed.Size size) {
        var reader = Reader.of(registry, page.language());
        return OEmbed.of(
                edition.visit().reference(),
                new OEmbed.Source(registry.name(), registry.absolute("/")),
                reader.absolute("/visits/" + edition.slug()),
                reader.absolute("/embed/visits/" + edition.slug()),
                reader.words().embed_title(edition.visit().reference()),
                size);
    }

    private static int limit(String pointer, @Nullable String asked) {
        return Optional.ofNullable(asked)
                .filter(text -> !text.isBlank())
                .map(text -> {
                    if (!text.matches("[1-9]\\d{0,8}")) {
                        throw Refusal.malformed(pointer, "not-a-number");
                    }
                    return Math.min(Integer.parseInt(text), ANY);
                })
                .orElse(ANY);
    }
}
