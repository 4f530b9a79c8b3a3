package org.sojourn.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.sojourn.base.Refusal;
import org.sojourn.web.refusal.Sentences;

/**
 * Lets the first administrator in: the one named in the environment, or whoever opens the one-time link in the log.
 * There is no default password.
 */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private final AccountService accounts;
    private final LinkService links;
    private final FirstAdministrator administrator;
    private final Sentences sentences;

    FirstStart(AccountService accounts, LinkService links, FirstAdministrator administrator, Sentences sentences) {
        this.accounts = accounts;
        this.links = links;
        this.administrator = administrator;
        this.sentences = sentences;
    }

    void open(@Observes StartupEvent started) {
        if (accounts.isEmpty() && !isBootstrapped()) {
            LOG.infof(
                    "Nobody has an account yet. Set the registry up within 24 hours at:%n%n    %s%n",
                    links.offerSetUp());
        }
    }

    private boolean isBootstrapped() {
        var email = administrator.email();
        var password = administrator.password();
        if (email.isEmpty() || password.isEmpty()) {
            return false;
        }
        try {
            accounts.addFirst(email.get().replaceFirst("@.*", ""), email.get(), password.get(), null);
            LOG.info("The administrator named by SOJOURN_BOOTSTRAP_ADMIN_EMAIL has an account now.");
            return true;
        } catch (Refusal refusal) {
            refusal.problems()
                    .forEach(problem -> LOG.errorf(
                            "SOJOURN_BOOTSTRAP_ADMIN%s can't be used: %s",
                            problem.pointer().replace('/', '_').toUpperCase(Locale.ROOT),
                            sentences.of(problem, Locale.ENGLISH)));
            return false;
        }
    }
}
