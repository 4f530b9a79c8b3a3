package org.sojourn.account.credential;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Client;
import org.sojourn.account.SignInService;
import org.sojourn.base.PlainText;
import org.sojourn.base.Refusal;

/** The caller's own tokens as JSON. */
@Path(TokenApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Tokens")
class TokenApi {

    static final String PATH = "/api/v1/tokens";

    private static final String BASIC = "Basic ";

    private final CredentialService credentials;
    private final SignInService signIn;
    private final Caller caller;
    private final RoutingContext context;

    TokenApi(CredentialService credentials, SignInService signIn, Caller caller, RoutingContext context) {
        this.credentials = credentials;
        this.signIn = signIn;
        this.caller = caller;
        this.context = context;
    }

    @GET
    @Operation(summary = "List one's own tokens", description = "Without their secrets.")
    public List<CredentialRecord> list() {
        return credentials.tokens(caller.required());
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Make a token",
            description = "By HTTP Basic with address and password, which only this endpoint takes, or with an"
                    + " existing token. The secret is in the answer and nowhere else.")
    public Response create(TokenRecord form) {
        var token = credentials.openToken(whose(), form);
        return Response.created(URI.create(PATH + "/" + token.id()))
                .header("Cache-Control", "no-store")
                .entity(token)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one of one's own tokens")
    public CredentialRecord get(UUID id) {
        return credentials.token(caller.required(), id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke one of one's own tokens")
    public void revoke(UUID id) {
        credentials.revokeToken(caller.required(), id);
    }

    private UUID whose() {
        String authorization = context.request().getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return caller.required();
        }
        String[] pair = pair(authorization.substring(BASIC.length()).strip());
        return signIn.check(pair[0], pair[1], Client.of(context));
    }

    private static String[] pair(String encoded) {
        String plain = decoded(encoded);
        int colon = plain == null ? -1 : plain.indexOf(':');
        if (plain == null || colon < 0 || !PlainText.isSafe(plain)) {
            throw Refusal.because(Refusal.Reason.ANONYMOUS, "sign-in-wrong");
        }
        return new String[] {plain.substring(0, colon), plain.substring(colon + 1)};
    }

    private static @Nullable String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
