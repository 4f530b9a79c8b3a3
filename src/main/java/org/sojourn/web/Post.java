package org.sojourn.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends mail, if the registry has a mail server. A mail leaves when the present transaction has succeeded, in the
 * background: a slow or failing mail server never delays or breaks what somebody is doing.
 */
@ApplicationScoped
public class Post {

    private static final Logger LOG = Logger.getLogger(Post.class);

    /** What mails are counted as, by outcome. */
    public static final String MAILS = "sojourn.mails";

    /** One address, nothing that could make a second one or a header of it. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"@]+@[^\\s\\p{Cntrl}<>,;:\"@]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final ReactiveMailer mailer;
    private final TransactionSynchronizationRegistry transactions;
    private final RegistryConfig registry;
    private final ConfigValue host;
    private final MeterRegistry meters;

    Post(
            ReactiveMailer mailer,
            TransactionSynchronizationRegistry transactions,
            RegistryConfig registry,
            @ConfigProperty(name = "quarkus.mailer.host") ConfigValue host,
            MeterRegistry meters) {
        this.meters = meters;
        this.host = host;
        this.mailer = mailer;
        this.transactions = transactions;
        this.registry = registry;
    }

    /** Whether a mail server was named; the platform's own default doesn't count. */
    public boolean isOpen() {
        return host.getValue() != null && host.getSourceOrdinal() > 0;
    }

    public static boolean isAddress(String text) {
        return text.length() <= 254 && ADDRESS.matcher(text).matches();
    }

    /** Does nothing without a mail server. */
    public void send(String to, String subject, String text) {
        if (!isOpen()) {
            return;
        }
        if (!isAddress(to)) {
            LOG.warn("A mail was not sent: its address is none");
            return;
        }
        String oneLine = CONTROLS.matcher(registry.name() + ": " + subject).replaceAll(" ");
        var mail = Mail.withText(to, oneLine, text);
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(new AfterSuccess(() -> handOver(mail)));
        } else {
            handOver(mail);
        }
    }

    /** What a mail server says may repeat the address, so only the kind of failure is logged. */
    private void handOver(Mail mail) {
        mailer.send(mail).subscribe().with(sent -> count("sent"), failure -> {
            count("failed");
            LOG.warnf(
                    "A mail could not be handed to the mail server: %s",
                    failure.getClass().getSimpleName());
        });
    }

    private void count(String outcome) {
        counter(outcome).increment();
    }

    private Counter counter(String outcome) {
        return meters.counter(MAILS, "outcome", outcome);
    }

    /** Figures begin at none, so that the first failure is seen as one. */
    void begin(@Observes StartupEvent started) {
        counter("sent");
        counter("failed");
    }

    /** Runs something once the transaction is through, and not at all if it fails. */
    private record AfterSuccess(Runnable work) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                work.run();
            }
        }
    }
}
