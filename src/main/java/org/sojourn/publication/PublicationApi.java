package org.sojourn.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.web.Versions;
import org.sojourn.web.reading.OptionalBody;

/** The way of a visit through the door, as JSON. Every step says with {@code If-Match} which version it saw. */
@Path("/api/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Publication")
class PublicationApi {

    private final PublicationService publications;

    PublicationApi(PublicationService publications) {
        this.publications = publications;
    }

    /** Why something is sent back or taken away; not shown to the public. */
    @OptionalBody
    public record Reason(@Nullable String note, @Nullable String reason) {}

    /** To whom it is published: PUBLIC writes the funders' document too. */
    @OptionalBody
    public record Target(@Nullable Audience audience) {}

    /** What the approver saw: SHA-256 of the candidate document; optional. */
    @OptionalBody
    public record Seen(@Nullable String candidate) {}

    /** The new last part of the public address. */
    public record Address(@Nullable String slug) {}

    @GET
    @Path("{id}/publication")
    @Operation(summary = "Where a visit stands and what it still needs")
    public Response view(String id) {
        return answer(publications.view(id));
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Ask for a review")
    public Response submit(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(publications.submit(id, Versions.required(ifMatch)));
    }

    @POST
    @Path("{id}/return")
    @Operation(summary = "Send it back to its author with a note")
    public Response sendBack(String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Reason why) {
        return answer(publications.sendBack(
                id, Versions.required(ifMatch), why == null || why.note() == null ? "" : why.note()));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve it; with four eyes somebody other than its author")
    public Response approve(String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Seen seen) {
        return answer(publications.approve(id, Versions.required(ifMatch), seen == null ? null : seen.candidate()));
    }

    @POST
    @Path("{id}/publish")
    @Operation(summary = "Publish what was approved, or light changes; under an embargo at its end")
    public Response publish(String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Target target) {
        var audience = target == null || target.audience() == null ? Audience.PUBLIC : target.audience();
        return answer(publications.publish(id, Versions.required(ifMatch), audience));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(
            summary = "Take every revision away at once",
            description = "If-Match: * withdraws whatever the version is.")
    public Response withdraw(String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Reason why) {
        Long seen = "*".equals(ifMatch) ? null : Long.valueOf(Versions.required(ifMatch));
        return answer(publications.withdraw(id, seen, why == null || why.reason() == null ? "" : why.reason()));
    }

    @POST
    @Path("{id}/address")
    @Operation(summary = "Give it another public address; the one before redirects")
    public Response rename(String id, @HeaderParam("If-Match") @Nullable String ifMatch, Address address) {
        return answer(
                publications.rename(id, Versions.required(ifMatch), address.slug() == null ? "" : address.slug()));
    }

    private static Response answer(PublicationView view) {
        return Response.ok(view).tag(Versions.tag(view.visitVersion())).build();
    }
}
