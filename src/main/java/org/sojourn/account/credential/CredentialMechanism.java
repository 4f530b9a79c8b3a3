package org.sojourn.account.credential;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.sojourn.web.refusal.FrameworkFailures;

/**
 * Finds out who sends a request: a browser by its session cookie, a program by its token. A cookie that no longer works
 * is taken away and its sender is a stranger; a token that doesn't work is answered with 401. What is the same for
 * everybody (assets, embeds) is never looked at.
 */
@ApplicationScoped
class CredentialMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    private final FrameworkFailures failures;

    CredentialMechanism(FrameworkFailures failures) {
        this.failures = failures;
    }

    /** Longer than any secret of ours. */
    private static final int LONGEST = 200;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String path = context.normalizedPath();
        if (path.startsWith("/assets/") || path.startsWith("/embed/")) {
            return nobody();
        }
        String authorization = context.request().getHeader("Authorization");
        if (authorization != null && (isToken(authorization) || path.startsWith("/api/"))) {
            return byHeader(context, authorization, identities);
        }
        var cookie = context.request().getCookie(SessionCookie.NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return nobody();
        }
        if (cookie.getValue().length() > LONGEST) {
            return stranger(context);
        }
        return whose(context, identities, Credential.Kind.SESSION, cookie.getValue())
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> stranger(context));
    }

    private Uni<SecurityIdentity> byHeader(
            RoutingContext context, String authorization, IdentityProviderManager identities) {
        if (isToken(authorization)) {
            String secret = authorization.substring(BEARER.length()).strip();
            return secret.length() > LONGEST ? refused() : whose(context, identities, Credential.Kind.TOKEN, secret);
        }
        boolean readByTheEndpoint = HttpMethod.POST.equals(context.request().method())
                && context.normalizedPath().equals(TokenApi.PATH);
        return readByTheEndpoint ? nobody() : refused();
    }

    /** Pages leave another scheme to the proxy that asked for it: a trial registry may stand behind a password. */
    private static boolean isToken(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** When it can't be found out, the request is answered at once, and goes no further. */
    private Uni<SecurityIdentity> whose(
            RoutingContext context, IdentityProviderManager identities, Credential.Kind kind, String secret) {
        return identities
                .authenticate(new CredentialRequest(kind, secret))
                .onFailure(cause -> !(cause instanceof AuthenticationFailedException))
                .invoke(cause -> failures.answer(context, cause));
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().nullItem();
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /** What shared caches keep must not take away other people's cookies, so there the cookie stays. */
    private static Uni<SecurityIdentity> stranger(RoutingContext context) {
        context.addHeadersEndHandler(ended -> {
            var headers = context.response().headers();
            String caching = String.valueOf(headers.get("Cache-Control"));
            boolean shared = caching.contains("public") || caching.contains("s-maxage");
            boolean signsIn = headers.getAll("Set-Cookie").stream().anyMatch(c -> c.startsWith(SessionCookie.NAME));
            if (!shared && !signsIn) {
                headers.add("Set-Cookie", SessionCookie.NAME + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
            }
        });
        return nobody();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"sojourn\""));
    }

    /** A refusal here reads like any other. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        failures.answer(context, 401);
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(CredentialRequest.class);
    }
}
