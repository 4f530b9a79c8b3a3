package org.sojourn.testimonial;

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

/** The testimonials as JSON. */
@Path(TestimonialApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Testimonials")
class TestimonialApi {

    static final String PATH = "/api/v1/testimonials";

    private final TestimonialService testimonials;
    private final IdempotencyService idempotency;
    private final RegistryConfig registry;

    TestimonialApi(TestimonialService testimonials, IdempotencyService idempotency, RegistryConfig registry) {
        this.testimonials = testimonials;
        this.idempotency = idempotency;
        this.registry = registry;
    }

    @GET
    @Operation(summary = "List testimonials", description = "With visitId, those of that visit.")
    public Response list(
            @QueryParam("visitId") @Nullable UUID visitId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        return testimonials.list(visitId, cursor, Slice.limit(limit, 50)).response(uri, registry);
    }

    @POST
    @Operation(summary = "Add a testimonial")
    public Response create(TestimonialRecord form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency
                .once(key, PATH, form, () -> Created.in(PATH, testimonials.create(form)))
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a testimonial")
    public Response get(UUID id) {
        return Versions.answer(testimonials.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a testimonial")
    public Response replace(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, TestimonialRecord form) {
        return Versions.answer(testimonials.replace(id, Versions.required(ifMatch), form));
    }
}
