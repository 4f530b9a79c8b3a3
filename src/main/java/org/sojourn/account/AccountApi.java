package org.sojourn.account;

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
import org.sojourn.web.Created;
import org.sojourn.web.IdempotencyService;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Slice;
import org.sojourn.web.Versions;

/** Accounts as JSON, for administrators. */
@Path(AccountApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
@Tag(name = "Accounts")
class AccountApi {

    static final String PATH = "/api/v1/accounts";

    private final AccountService accounts;
    private final LinkService links;
    private final IdempotencyService idempotency;
    private final RegistryConfig registry;

    AccountApi(AccountService accounts, LinkService links, IdempotencyService idempotency, RegistryConfig registry) {
        this.accounts = accounts;
        this.links = links;
        this.idempotency = idempotency;
        this.registry = registry;
    }

    @GET
    @Operation(summary = "List accounts")
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        return accounts.list(cursor, Slice.limit(limit, 50)).response(uri, registry);
    }

    @POST
    @Operation(
            summary = "Add an account",
            description = "Without a password the person is invited by mail, if there is a mail server.")
    public Response create(AccountRecord form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency.once(key, PATH, form, () -> create(form)).response();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an account")
    public Response get(UUID id) {
        return Versions.answer(accounts.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace an account", description = "Without a password the present one stays.")
    public Response replace(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, AccountRecord form) {
        return Versions.answer(accounts.replace(id, Versions.required(ifMatch), form));
    }

    private Created create(AccountRecord form) {
        var account = accounts.create(form);
        if (form.password() == null && links.goByMail() && !account.isDisabled()) {
            links.invite(account.savedId());
        }
        return Created.in(PATH, account);
    }
}
