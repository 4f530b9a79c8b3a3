package org.sojourn.site.visit;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sojourn.publication.preview.PreviewLinkService;

/** The page of a visit before it is published, for who was given a link to it. */
@Path("/preview")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class PreviewPages {

    private final PreviewLinkService links;
    private final VisitPreview preview;

    PreviewPages(PreviewLinkService links, VisitPreview preview) {
        this.links = links;
        this.preview = preview;
    }

    @GET
    @Path("{secret}")
    public TemplateInstance show(String secret) {
        var shown = links.show(secret);
        return preview.until(shown.visit(), shown.until());
    }
}
