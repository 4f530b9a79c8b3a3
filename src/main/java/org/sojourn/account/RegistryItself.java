package org.sojourn.account;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;

/**
 * The registry as the caller of its own services, for what nobody asked it for. It has every right and no account, so
 * what it does is nobody's in the log.
 */
@ApplicationScoped
public class RegistryItself {

    private final CurrentIdentityAssociation identities;

    RegistryItself(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Does the work outside of any request, as the registry. */
    @ActivateRequestContext
    public void does(Runnable work) {
        identities.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("the registry"))
                .addAttribute(Caller.GRANTS, List.of(new Grant(Role.ADMINISTRATOR, null, null, null)))
                .addAttribute(Caller.REGISTRY, true)
                .build());
        work.run();
    }
}
