package org.sojourn.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Slice;

/** The register of what was published, as JSON. */
@Path("/api/v1/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Revisions")
class RevisionApi {

    private final RevisionService revisions;
    private final RegistryConfig registry;

    RevisionApi(RevisionService revisions, RegistryConfig registry) {
        this.revisions = revisions;
        this.registry = registry;
    }

    @GET
    @Operation(summary = "List the revisions of a visit", description = "Latest first; visit is an id or a reference.")
    public Response list(
            @QueryParam("visit") @Nullable String visit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        if (visit == null) {
            throw Refusal.malformed("/visit", "value-missing");
        }
        return revisions.ofVisit(visit, cursor, Slice.limit(limit, 50)).response(uri, registry);
    }

    @GET
    @Path("{sequence}")
    @Operation(
            summary = "Read a revision",
            description = "The canonical JSON (RFC 8785) whose SHA-256 the register holds.")
    public byte[] document(long sequence) {
        return revisions.document(sequence);
    }

    @POST
    @Path("{sequence}/redact")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Take the words out of a revision that is no longer live; hash and place stay")
    public RevisionService.Line redact(long sequence, PublicationApi.@Nullable Reason why) {
        return revisions.redact(sequence, why == null || why.reason() == null ? "" : why.reason());
    }

    @POST
    @Path("rebuild")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Have the table of current visits made anew from the revisions",
            description = "It is done in the background, in about a minute for 10,000 visits; meanwhile everything"
                    + " can be read and published. The same address says how far it is.")
    @APIResponseSchema(value = Rebuilding.State.class, responseCode = "202", responseDescription = "It was asked for")
    public RestResponse<Rebuilding.State> rebuild() {
        return RestResponse.status(RestResponse.Status.ACCEPTED, revisions.rebuild());
    }

    @GET
    @Path("rebuild")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Read how far the table of current visits was made anew")
    public Rebuilding.State rebuilt() {
        return revisions.rebuilt();
    }
}
