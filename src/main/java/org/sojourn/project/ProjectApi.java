package org.sojourn.project;

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

/** The projects as JSON. */
@Path(ProjectApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Projects")
class ProjectApi {

    static final String PATH = "/api/v1/projects";

    private final ProjectService projects;
    private final IdempotencyService idempotency;
    private final RegistryConfig registry;

    ProjectApi(ProjectService projects, IdempotencyService idempotency, RegistryConfig registry) {
        this.projects = projects;
        this.idempotency = idempotency;
        this.registry = registry;
    }

    @GET
    @Operation(
            summary = "List projects, or find them by code, title or acronym",
            description = "With q the nearest come first and there is one page.")
    public Response list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int most = Slice.limit(limit, 50);
        var slice = q == null || q.isBlank() ? projects.list(cursor, most) : new Slice<>(projects.named(q, most), null);
        return slice.response(uri, registry);
    }

    @POST
    @Operation(summary = "Add a project")
    public Response create(ProjectRecord form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency
                .once(key, PATH, form, () -> Created.in(PATH, projects.create(form)))
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a project")
    public Response get(UUID id) {
        return Versions.answer(projects.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a project")
    public Response replace(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ProjectRecord form) {
        return Versions.answer(projects.replace(id, Versions.required(ifMatch), form));
    }
}
