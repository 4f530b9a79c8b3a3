package org.sojourn.account.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.PostgresResource;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;
import org.sojourn.web.NoPost;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class NoticesTest {

    @Inject
    Given given;

    @Inject
    Notices notices;

    private void tell(Given.Somebody somebody, String title) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.notify(List.of(somebody.id()), NoticeKind.REVIEW_ASKED, "/desk/visits/1", title));
    }

    private List<NoticeRecord> unread(Given.Somebody somebody) {
        return QuarkusTransaction.requiringNew().call(() -> notices.unread(somebody.id(), 10));
    }

    @Test
    void somebody_is_told_on_the_desk_and_by_mail() {
        var approver = given.approver();

        tell(approver, "Dikes & <water>");

        var notice = unread(approver).get(0);
        assertEquals(NoticeKind.REVIEW_ASKED, notice.kind());
        assertEquals(List.of("Dikes & <water>"), notice.args());
        var mail = MailResource.to(approver.email(), 1).get(0);
        assertEquals("Sojourn: Waiting for your review: Dikes & <water>", mail.subject());
        assertTrue(mail.text().contains("http://localhost:8080/desk/visits/1"), mail.text());
    }

    @Test
    void a_title_can_not_write_headers() {
        var approver = given.approver();

        tell(approver, "Dikes\r\nBcc: other@example.org");

        var mail = MailResource.to(approver.email(), 1).get(0);
        assertFalse(mail.headers().contains("\nBcc"), mail.headers());
    }

    @Test
    void without_a_mail_server_the_desk_is_enough() {
        NoPost.here();
        var approver = given.approver();

        tell(approver, "Dikes");

        assertEquals(1, unread(approver).size());
        assertEquals(0, MailResource.arrived(approver.email()).size());
    }

    @Test
    void what_did_not_happen_is_not_told() {
        var approver = given.approver();

        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    notices.notify(List.of(approver.id()), NoticeKind.PUBLISHED, "/desk/visits/1", "Never");
                    throw new IllegalStateException("it failed");
                }));
        tell(approver, "Dikes");

        assertEquals(1, MailResource.to(approver.email(), 1).size());
        assertEquals(1, unread(approver).size());
    }

    @Test
    void a_role_reaches_those_of_the_project_and_those_of_all() {
        UUID project = given.project();
        var everywhere = given.approver();
        var here = given.account(new Grant(Role.APPROVER, project, null, null));
        var elsewhere = given.account(new Grant(Role.APPROVER, given.project(), null, null));
        var ended = given.account(new Grant(Role.APPROVER, project, null, Given.yesterday()));
        var disabled = given.account(new Grant(Role.APPROVER, project, null, null));
        given.sql("update account set disabled_at = now() where id = ?", disabled.id());

        Set<UUID> found =
                QuarkusTransaction.requiringNew().call(() -> notices.accountsWith(Role.APPROVER, List.of(project)));

        assertTrue(found.containsAll(List.of(everywhere.id(), here.id())));
        for (var other : List.of(elsewhere, ended, disabled)) {
            assertFalse(found.contains(other.id()));
        }
    }

    @Test
    void a_disabled_account_is_told_nothing() {
        var approver = given.approver();
        given.sql("update account set disabled_at = now() where id = ?", approver.id());

        tell(approver, "Dikes");

        assertEquals(List.of(), unread(approver));
    }
}
