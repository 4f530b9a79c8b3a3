package org.sojourn.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.web.Created;
import org.sojourn.web.IdempotencyService;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Slice;
import org.sojourn.web.Versions;

/** The announcements as JSON. */
@Path(AnnouncementApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Announcements")
class AnnouncementApi {

    static final String PATH = "/api/v1/announcements";

    private final AnnouncementService announcements;
    private final IdempotencyService idempotency;
    private final RegistryConfig registry;

    AnnouncementApi(AnnouncementService announcements, IdempotencyService idempotency, RegistryConfig registry) {
        this.announcements = announcements;
        this.idempotency = idempotency;
        this.registry = registry;
    }

    @GET
    @Operation(summary = "List announcements", description = "With visitId, those about that visit.")
    public Response list(
            @QueryParam("visitId") @Nullable UUID visitId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        return announcements.list(visitId, cursor, Slice.limit(limit, 50)).response(uri, registry);
    }

    @POST
    @Operation(
            summary = "Add an announcement",
            description = "An address that is recorded already is refused; the refusal names the announcement.")
    public Response create(AnnouncementRecord form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency
                .once(key, PATH, form, () -> Created.in(PATH, announcements.create(form)))
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an announcement")
    public Response get(UUID id) {
        return Versions.answer(announcements.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace an announcement, its links included")
    public Response replace(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, AnnouncementRecord form) {
        return Versions.answer(announcements.replace(id, Versions.required(ifMatch), form));
    }
}
