package org.sojourn.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down who came in, who didn't, and what was denied: ids only, never a name, an address or a secret. */
@ApplicationScoped
public class Audit {

    private static final Logger LOG = Logger.getLogger("org.sojourn.audit");

    private final MeterRegistry meters;

    Audit(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Figures begin at none, so that the first failure is seen as one. */
    void begin(@Observes StartupEvent started) {
        List.of("succeeded", "failed", "throttled").forEach(this::counter);
    }

    void signedIn(UUID account, String how) {
        LOG.infof("signed in: account %s, by %s", account, how);
        count("succeeded");
    }

    void signedOut(UUID account) {
        LOG.infof("signed out: account %s", account);
    }

    void failed(@Nullable UUID account) {
        LOG.warnf("sign-in failed: account %s", account == null ? "unknown" : account);
        count("failed");
    }

    void lockedOut(@Nullable UUID account) {
        LOG.warnf("sign-in throttled: account %s", account == null ? "unknown" : account);
        count("throttled");
    }

    private void count(String outcome) {
        counter(outcome).increment();
    }

    private Counter counter(String outcome) {
        return meters.counter(SignInService.SIGN_INS, "outcome", outcome);
    }

    public void did(String what, @Nullable UUID account, @Nullable UUID by) {
        LOG.infof("%s: account %s, by %s", what, account, by == null ? "the registry" : by);
    }

    public void previewed(String what, UUID link, UUID visit, @Nullable UUID by) {
        LOG.infof("preview link %s: link %s, visit %s, by %s", what, link, visit, by == null ? "the registry" : by);
    }

    public void removedSample(UUID by) {
        LOG.infof("sample registry removed: by %s", by);
    }

    void denied(@Observes AuthorizationFailureEvent event) {
        var identity = event.getSecurityIdentity();
        LOG.warnf(
                "denied: account %s",
                identity == null || identity.isAnonymous()
                        ? "none"
                        : identity.getPrincipal().getName());
    }
}
