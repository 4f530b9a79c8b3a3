package org.sojourn.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.account.credential.CredentialService;

/** Sweeps out what no longer lets anybody in. Harmless on several nodes at once. */
@ApplicationScoped
class Housekeeping {

    private final CredentialService credentials;
    private final LinkService links;
    private final AttemptService attempts;

    Housekeeping(CredentialService credentials, LinkService links, AttemptService attempts) {
        this.credentials = credentials;
        this.links = links;
        this.attempts = attempts;
    }

    @Scheduled(every = "1h", delayed = "10m")
    void sweep() {
        credentials.dropExpired();
        links.dropExpired();
        attempts.dropExpired();
    }
}
