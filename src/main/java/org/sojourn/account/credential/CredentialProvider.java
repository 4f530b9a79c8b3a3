package org.sojourn.account.credential;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sojourn.account.Caller;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;
import org.sojourn.web.Shell;

/** Turns a secret into an identity with the roles its account holds today. */
@ApplicationScoped
class CredentialProvider implements IdentityProvider<CredentialRequest> {

    private static final Set<String> STAFF =
            Set.of(Role.ADMINISTRATOR.name(), Role.MANAGER.name(), Role.APPROVER.name());

    private final CredentialService credentials;
    private final Clock clock;

    CredentialProvider(CredentialService credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Class<CredentialRequest> getRequestType() {
        return CredentialRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(CredentialRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> credentials
                .holder(request.kind(), request.secret())
                .map(this::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private SecurityIdentity identity(CredentialService.Holder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.account().toString()))
                .addRoles(roles(holder.grants()))
                .addAttribute(Caller.ID, holder.account())
                .addAttribute(Caller.NAME, holder.name())
                .addAttribute(Shell.ACCOUNT_LANGUAGE, holder.language() == null ? "" : holder.language())
                .addAttribute(Caller.GRANTS, holder.grants())
                .addAttribute(Caller.CREDENTIAL, holder.credential())
                .build();
    }

    private Set<String> roles(List<Grant> grants) {
        var today = LocalDate.now(clock);
        var roles = new HashSet<String>();
        for (Grant grant : grants) {
            if (grant.holdsOn(today)) {
                roles.add(grant.role().name());
            }
        }
        if (roles.contains(Role.ADMIN)) {
            for (Role role : Role.values()) {
                roles.add(role.name());
            }
        }
        if (roles.stream().anyMatch(STAFF::contains)) {
            roles.add(Role.STAFF);
        }
        if (roles.contains(Role.STAFF) || roles.contains(Role.EDITOR.name())) {
            roles.add(Role.DESK);
        }
        return roles;
    }
}
