package org.sojourn.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.sojourn.base.Refusal;
import org.sojourn.web.Logo;

/** The logo, which every page shows and caches may keep for ever. */
@Path("/logo")
@PermitAll
class LogoPages {

    private final Logo logo;

    LogoPages(Logo logo) {
        this.logo = logo;
    }

    @GET
    @Path("{name}")
    public Response picture(String name) {
        var picture = logo.named(name).orElseThrow(() -> Refusal.missing("page"));
        return Response.ok(picture.bytes(), picture.type()).build();
    }
}
