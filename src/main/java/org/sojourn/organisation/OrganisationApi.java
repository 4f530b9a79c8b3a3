package org.sojourn.organisation;

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
import org.sojourn.base.Refusal;
import org.sojourn.web.Created;
import org.sojourn.web.IdempotencyService;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Slice;
import org.sojourn.web.Versions;

/** The register of organisations as JSON. */
@Path(OrganisationApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Organisations")
class OrganisationApi {

    static final String PATH = "/api/v1/organisations";

    private final OrganisationService organisations;
    private final MergeService merges;
    private final IdempotencyService idempotency;
    private final RegistryConfig registry;

    OrganisationApi(
            OrganisationService organisations,
            MergeService merges,
            IdempotencyService idempotency,
            RegistryConfig registry) {
        this.organisations = organisations;
        this.merges = merges;
        this.idempotency = idempotency;
        this.registry = registry;
    }

    @GET
    @Operation(
            summary = "List organisations, or find them by name",
            description = "With q the nearest come first and there is one page.")
    public Response list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int most = Slice.limit(limit, 50);
        var slice = q == null || q.isBlank()
                ? organisations.list(cursor, most)
                : new Slice<>(organisations.named(q, most), null);
        return slice.response(uri, registry);
    }

    @POST
    @Operation(summary = "Add an organisation")
    public Response create(OrganisationRecord form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency
                .once(key, PATH, form, () -> Created.in(PATH, organisations.create(form)))
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an organisation")
    public Response get(UUID id) {
        return Versions.answer(organisations.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace an organisation")
    public Response replace(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, OrganisationRecord form) {
        return Versions.answer(organisations.replace(id, Versions.required(ifMatch), form));
    }

    /**
     * The organisation that stays.
     *
     * @param into its id
     * @param version its version; any, if absent
     */
    public record Survivor(@Nullable UUID into, @Nullable Long version) {}

    @GET
    @Path("{id}/merge")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Look ahead at a merge",
            description = "What would move, which names would be taken over, and what is in the way. Changes nothing.")
    public Response ahead(UUID id, @QueryParam("into") @Nullable UUID into) {
        return answer(merges.ahead(id, required(into)));
    }

    @POST
    @Path("{id}/merge")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Merge it into the organisation it is the same as",
            description = "Whatever names it names the other from then on. What is published stays as it is.")
    public Response merge(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Survivor survivor) {
        return answer(merges.merge(id, Versions.required(ifMatch), required(survivor.into()), survivor.version()));
    }

    @POST
    @Path("{id}/merge/undo")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Take its merge back, as long as neither has been changed since")
    public Response undo(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(merges.undo(id, Versions.required(ifMatch)));
    }

    private static UUID required(@Nullable UUID into) {
        if (into == null) {
            throw Refusal.invalid("/into", "value-missing");
        }
        return into;
    }

    private static Response answer(MergeRecord merge) {
        return Response.ok(merge).tag(Versions.tag(merge.version())).build();
    }
}
