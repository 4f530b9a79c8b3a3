package org.sojourn.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;
import org.sojourn.web.NoPost;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class LinkTest {

    private static final String NEW_PASSWORD = "the kettle hums before dawn";

    @Inject
    Given given;

    @BeforeEach
    void nobody_tried_before() {
        given.sql("delete from attempt");
    }

    private static String linkIn(String text) {
        var found = Pattern.compile("http://localhost:8080(/link/[\\w-]{43})").matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private static Response choose(String link, String password) {
        return Given.stranger().multiPart(Given.field("password", password)).post(link);
    }

    private static Response invite(Given.Somebody administrator, String email, String name) {
        return administrator
                .browser()
                .multiPart("email", email)
                .multiPart("name", name)
                .multiPart("grants/0/role", "MANAGER")
                .post("/desk/accounts");
    }

    private static Response signIn(String email, String password) {
        return Given.stranger()
                .multiPart("email", email)
                .multiPart("password", password)
                .post("/signin");
    }

    @Test
    void somebody_is_invited_by_mail_and_chooses_a_password() {
        String email = "invited-" + System.nanoTime() + "@example.org";
        var answer = invite(given.administrator(), email, "Ines");
        assertEquals(303, answer.statusCode(), answer::asString);
        assertTrue(answer.header("Location").endsWith("?done=mailed"), answer.header("Location"));
        var mail = MailResource.to(email, 1).get(0);
        assertEquals("Sojourn: your account", mail.subject());
        assertTrue(mail.text().contains("Hello Ines,"), mail.text());
        String link = linkIn(mail.text());

        var page = Page.of(Given.stranger().get(link), 200);
        assertEquals("Welcome, Ines", page.heading());
        assertEquals("Welcome, Ines", Page.of(Given.stranger().get(link), 200).heading(), "looking uses nothing up");
        var accepted = choose(link, NEW_PASSWORD);

        assertEquals(303, accepted.statusCode(), accepted::asString);
        Page.of(
                Given.stranger()
                        .cookie("__Host-sojourn", accepted.cookie("__Host-sojourn"))
                        .get("/desk/profile"),
                200);
        assertEquals(303, signIn(email, NEW_PASSWORD).statusCode());
        assertEquals(404, Given.stranger().get(link).statusCode(), "once");
        assertEquals(404, choose(link, "another fine password").statusCode(), "once");
    }

    @Test
    void without_a_mail_server_the_administrator_hands_the_link_over() {
        NoPost.here();
        var administrator = given.administrator();
        String email = "invited-" + System.nanoTime() + "@example.org";

        var page = Page.of(invite(administrator, email, "Jon"), 200);

        String link = linkIn(page.one("#secret").val());
        assertEquals(0, MailResource.arrived(email).size());
        assertEquals("no-store", invite(administrator, "x" + email, "Jon").header("Cache-Control"));
        var again = Page.of(administrator.browser().get("/desk/accounts/" + idOf(email)), 200);
        assertTrue(again.select("#secret").isEmpty(), "shown once");
        assertEquals(303, choose(link, NEW_PASSWORD).statusCode());
    }

    private Object idOf(String email) {
        return given.value("select id from account where email = ?", email);
    }

    @Test
    void a_weak_password_keeps_the_page_and_the_link() {
        NoPost.here();
        var somebody = given.account(Role.MANAGER);
        String link = handedOver(given.administrator(), somebody, "reset");

        var page = Page.of(choose(link, "short"), 422);
        assertEquals("Use at least 12 characters.", page.problem("password"));
        assertEquals("", page.value("password"));
        assertEquals(List.of("Password: Use at least 12 characters."), page.summary());
        for (String common : List.of(
                "Password2024!",
                "qwertyqwerty",
                "123456789012",
                "aaaaaaaaaaaa",
                "P4ssw0rdP4ssw0rd",
                somebody.email(),
                somebody.name() + " 1")) {
            assertTrue(Page.of(choose(link, common), 422).problem("password").startsWith("Too many people"), common);
        }
        assertTrue(Page.of(choose(link, "ｃｏｒｒｅｃｔ horse battery"), 422)
                .problem("password")
                .startsWith("Some characters only look"));
        assertEquals(
                "Use at most 200 characters.",
                Page.of(choose(link, "long ".repeat(41)), 422).problem("password"));

        assertEquals(303, choose(link, NEW_PASSWORD).statusCode(), "the link still works");
    }

    private static String handedOver(Given.Somebody administrator, Given.Somebody somebody, String act) {
        var page = Page.of(administrator.browser().post("/desk/accounts/" + somebody.id() + "/" + act), 200);
        return linkIn(page.one("#secret").val());
    }

    @Test
    void a_one_time_link_signs_in_once() {
        NoPost.here();
        var somebody = given.account(Role.MANAGER);
        String link = handedOver(given.administrator(), somebody, "link");

        assertTrue(Page.of(Given.stranger().get(link), 200)
                .select("[name=password]")
                .isEmpty());
        var answer = Given.stranger().multiPart("act", "sign-in").post(link);

        assertEquals(303, answer.statusCode(), answer::asString);
        assertEquals(
                404, Given.stranger().multiPart("act", "sign-in").post(link).statusCode());
        assertEquals(303, signIn(somebody.email(), Given.PASSWORD).statusCode(), "the password stays");
    }

    @Test
    void with_a_mail_server_nobody_makes_sign_in_links() {
        var somebody = given.account(Role.MANAGER);

        assertEquals(
                409,
                given.administrator()
                        .browser()
                        .post("/desk/accounts/" + somebody.id() + "/link")
                        .statusCode());
        assertNull(given.value("select 1 from one_time_link where account_id = ?", somebody.id()));
    }

    @Test
    void a_newer_link_replaces_the_older_and_time_ends_both() {
        NoPost.here();
        var administrator = given.administrator();
        var somebody = given.account(Role.MANAGER);
        String older = handedOver(administrator, somebody, "reset");
        String newer = handedOver(administrator, somebody, "reset");
        assertNotEquals(older, newer);

        assertEquals(404, Given.stranger().get(older).statusCode());
        assertEquals(200, Given.stranger().get(newer).statusCode());
        given.sql("update one_time_link set expires_at = now() where account_id = ?", somebody.id());
        var page = Page.of(Given.stranger().get(newer), 404);
        assertEquals("This link no longer works", page.heading());
        assertTrue(page.text().contains("Ask for a new one"), page.text());
        assertEquals(404, choose(newer, NEW_PASSWORD).statusCode());
    }

    @Test
    void the_registry_keeps_no_secret_of_a_link() {
        NoPost.here();
        var somebody = given.account(Role.MANAGER);
        String link = handedOver(given.administrator(), somebody, "reset");
        String secret = link.substring("/link/".length());

        assertEquals(
                1,
                ((Number) given.value(
                                "select count(*) from one_time_link where secret_hash = ? and account_id = ?",
                                Given.sha256(secret),
                                somebody.id()))
                        .intValue());
        assertEquals("no-referrer", Given.stranger().get(link).header("Referrer-Policy"));
        assertEquals("no-store", Given.stranger().get(link).header("Cache-Control"));
    }

    @Test
    void a_forgotten_password_is_replaced_by_mail_and_every_session_ends() {
        var somebody = given.account(Role.MANAGER);
        assertEquals(
                "A new password",
                Page.of(Given.stranger().get("/forgotten"), 200).heading());

        var page = Page.of(Given.stranger().multiPart("email", somebody.email()).post("/forgotten"), 200);

        assertTrue(page.text().contains("If there is an account"), page.text());
        String link = linkIn(MailResource.to(somebody.email(), 1).get(0).text());
        assertEquals(303, choose(link, NEW_PASSWORD).statusCode());
        assertEquals(303, somebody.browser().get("/desk/profile").statusCode(), "signed out everywhere");
        assertEquals(422, signIn(somebody.email(), Given.PASSWORD).statusCode());
        assertEquals(303, signIn(somebody.email(), NEW_PASSWORD).statusCode());
    }

    @Test
    void asking_for_a_new_password_tells_nobody_who_has_an_account() {
        var somebody = given.account(Role.MANAGER);
        var disabled = given.account(Role.MANAGER);
        given.sql("update account set disabled_at = now() where id = ?", disabled.id());

        String known = Given.stranger()
                .multiPart("email", somebody.email())
                .post("/forgotten")
                .asString();
        String unknown = Given.stranger()
                .multiPart("email", "nobody@example.org")
                .post("/forgotten")
                .asString();
        String shut = Given.stranger()
                .multiPart("email", disabled.email())
                .post("/forgotten")
                .asString();

        assertEquals(known, unknown);
        assertEquals(known, shut);
        MailResource.to(somebody.email(), 1);
        assertEquals(0, MailResource.arrived(disabled.email()).size());
    }

    @Test
    void nobody_is_flooded_with_mails() {
        var somebody = given.account(Role.MANAGER);
        for (int i = 0; i < 6; i++) {
            assertEquals(
                    200,
                    Given.stranger()
                            .multiPart("email", somebody.email())
                            .post("/forgotten")
                            .statusCode());
        }

        MailResource.to(somebody.email(), 3);
        given.sql("update attempt set times = 20 where counted like 'RESET_CLIENT%'");
        var page = Page.of(Given.stranger().multiPart("email", somebody.email()).post("/forgotten"), 429);

        assertEquals(1, page.summary().size());
        assertEquals(3, MailResource.arrived(somebody.email()).size());
    }

    @Test
    void no_address_no_mail() {
        var page = Page.of(Given.stranger().multiPart("email", " ").post("/forgotten"), 422);

        assertEquals("Fill this in.", page.problem("email"));
    }

    @Test
    void without_a_mail_server_people_are_sent_to_an_administrator() {
        NoPost.here();

        var page = Page.of(Given.stranger().get("/forgotten"), 200);

        assertTrue(page.text().contains("Ask an administrator"), page.text());
        assertTrue(page.select("form[action='/forgotten']").isEmpty());
    }

    @Test
    void a_name_can_not_write_headers() {
        String email = "header-" + System.nanoTime() + "@example.org";
        var refused = invite(given.administrator(), email + "\r\nBcc: other@example.org", "Eve");
        assertEquals(422, refused.statusCode());

        invite(given.administrator(), email, "Eve\nBcc: other@example.org");

        var mail = MailResource.to(email, 1).get(0);
        assertFalse(mail.headers().contains("Bcc"), mail.headers());
    }

    @Test
    void a_link_of_a_disabled_account_is_dead() {
        NoPost.here();
        var administrator = given.administrator();
        var somebody = given.account(Role.MANAGER);
        String link = handedOver(administrator, somebody, "reset");

        assertEquals(
                303,
                administrator
                        .browser()
                        .post("/desk/accounts/" + somebody.id() + "/disable")
                        .statusCode());

        assertEquals(404, Given.stranger().get(link).statusCode());
        assertEquals(404, choose(link, NEW_PASSWORD).statusCode());
        assertEquals(
                409,
                administrator
                        .browser()
                        .post("/desk/accounts/" + somebody.id() + "/reset")
                        .statusCode());
    }

    @Test
    void the_set_up_page_is_closed_once_somebody_has_an_account() {
        given.administrator();

        assertEquals(404, Given.stranger().get("/setup").statusCode());
        assertEquals(404, Given.stranger().get("/setup?token=guess").statusCode());
        assertEquals(
                404,
                Given.stranger()
                        .multiPart("token", "guess")
                        .multiPart("name", "Eve")
                        .multiPart("email", "eve@example.org")
                        .multiPart("password", NEW_PASSWORD)
                        .post("/setup")
                        .statusCode());
        assertNull(given.value("select 1 from account where email = 'eve@example.org'"));
    }
}
