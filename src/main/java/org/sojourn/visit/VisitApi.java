package org.sojourn.visit;

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
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.web.Created;
import org.sojourn.web.IdempotencyService;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Slice;
import org.sojourn.web.Versions;
import org.sojourn.web.reading.OptionalBody;

/** Visits as JSON. A visit is addressed by its id or its reference. */
@Path(VisitApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Visits")
class VisitApi {

    static final String PATH = "/api/v1/visits";

    private final VisitService visits;
    private final VisitCopyService copies;
    private final IdempotencyService idempotency;
    private final RegistryConfig registry;

    VisitApi(VisitService visits, VisitCopyService copies, IdempotencyService idempotency, RegistryConfig registry) {
        this.visits = visits;
        this.copies = copies;
        this.idempotency = idempotency;
        this.registry = registry;
    }

    @GET
    @Operation(summary = "List the visits within your reach")
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        return visits.list(cursor, Slice.limit(limit, 50)).response(uri, registry);
    }

    @POST
    @Operation(
            summary = "Record a visit",
            description = "What is incomplete is kept; what contradicts itself is refused with 422.")
    public Response create(VisitRecord form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency
                .once(key, PATH, form, () -> Created.in(PATH, visits.create(form)))
                .response();
    }

    /** Which parts the copy takes over; without a list those that most copies want. */
    @OptionalBody
    public record Copy(@Nullable Set<VisitPart> parts) {}

    @POST
    @Path("{id}/clone")
    @Operation(
            summary = "Copy a visit",
            description = "The copy is a new draft that takes over the parts you name, and of the projects those you"
                    + " manage. Announcements, testimonials and publications are never copied.")
    public Response copy(String id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Copy copy) {
        Set<VisitPart> parts = copy == null || copy.parts() == null ? VisitPart.USUAL : copy.parts();
        return idempotency
                .once(
                        key,
                        PATH + "/" + id + "/clone",
                        new TreeSet<>(parts),
                        () -> Created.in(PATH, copies.copy(id, parts)))
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a visit")
    public Response get(String id) {
        return Versions.answer(visits.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a visit")
    public Response replace(String id, @HeaderParam("If-Match") @Nullable String ifMatch, VisitRecord form) {
        return Versions.answer(visits.replace(id, Versions.required(ifMatch), form));
    }
}
