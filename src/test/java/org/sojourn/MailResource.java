package org.sojourn;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one mail server of a whole test run; stories look up what came for their own address. */
public class MailResource implements QuarkusTestResourceLifecycleManager {

    private static @Nullable GreenMail server;

    /** A mail that arrived. */
    public record Mail(String subject, String text, String headers) {}

    @Override
    public Map<String, String> start() {
        var greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        greenMail.start();
        server = greenMail;
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                String.valueOf(greenMail.getSmtp().getPort()),
                "quarkus.mailer.start-tls",
                "DISABLED");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** The mails to an address, once there are so many; fails when they don't come. */
    public static List<Mail> to(String address, int atLeast) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        var found = arrived(address);
        while (found.size() < atLeast) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(found.size() + " mails came for " + address);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            found = arrived(address);
        }
        return found;
    }

    /** What has come so far. */
    public static List<Mail> arrived(String address) {
        if (server == null) {
            throw new IllegalStateException("no mail server");
        }
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(MailResource::mail)
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Stream.of(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail mail(MimeMessage mail) {
        try {
            var headers = new StringBuilder();
            mail.getAllHeaderLines()
                    .asIterator()
                    .forEachRemaining(line -> headers.append(line).append('\n'));
            return new Mail(mail.getSubject(), String.valueOf(mail.getContent()), headers.toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
