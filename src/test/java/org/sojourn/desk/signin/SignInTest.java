package org.sojourn.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class SignInTest {

    private static final String COOKIE = "__Host-sojourn";

    @Inject
    Given given;

    @BeforeEach
    void nobody_tried_before() {
        given.sql("delete from attempt");
    }

    private static RequestSpecification form() {
        return Given.stranger().multiPart("next", "");
    }

    private static Response signIn(String email, String password) {
        return form().multiPart("email", email).multiPart("password", password).post("/signin");
    }

    @Test
    void somebody_signs_in_with_address_and_password() {
        var somebody = given.account(Role.MANAGER);
        var page = Page.of(Given.stranger().get("/signin"), 200);
        assertEquals("Sign in", page.heading());
        assertEquals("multipart/form-data", page.one("form[action='/signin']").attr("enctype"));

        var answer = signIn(somebody.email(), Given.PASSWORD);

        assertEquals(303, answer.statusCode(), answer::asString);
        assertTrue(answer.header("Location").endsWith("/desk"), answer.header("Location"));
        String cookie = answer.getHeaders().getValue("Set-Cookie");
        assertTrue(cookie.startsWith(COOKIE + "="), cookie);
        for (String attribute : List.of("Path=/", "Secure", "HttpOnly", "SameSite=Lax")) {
            assertTrue(cookie.contains(attribute), cookie);
        }
        assertFalse(cookie.contains("Domain"), cookie);
        String secret = answer.cookie(COOKIE);
        Page.of(Given.stranger().cookie(COOKIE, secret).get("/desk/profile"), 200);
        assertNull(given.value("select 1 from credential where encode(secret_hash, 'escape') like ?", secret));
    }

    @Test
    void case_and_blanks_of_the_address_do_not_matter() {
        var somebody = given.account(Role.MANAGER);

        assertEquals(
                303,
                signIn(" " + somebody.email().toUpperCase() + " ", Given.PASSWORD)
                        .statusCode());
    }

    @Test
    void a_donor_lands_at_the_reports() {
        var donor = given.donor(given.organisation());

        assertTrue(signIn(donor.email(), Given.PASSWORD).header("Location").endsWith("/reports"));
    }

    @Test
    void a_wrong_password_keeps_the_address_and_never_the_password() {
        var somebody = given.account(Role.MANAGER);

        var page = Page.of(signIn(somebody.email(), "not the password"), 422);

        assertEquals(List.of("The address or the password is not right."), page.summary());
        assertEquals(somebody.email(), page.value("email"));
        assertEquals("", page.value("password"));
        assertTrue(page.title().startsWith("Error:"), page.title());
    }

    @Test
    void nobody_learns_who_has_an_account() {
        var somebody = given.account(Role.MANAGER);
        var disabled = given.account(Role.MANAGER);
        given.sql("update account set disabled_at = now() where id = ?", disabled.id());
        var invited = given.account(Role.MANAGER);
        given.sql("update account set password_hash = null where id = ?", invited.id());

        String known = signIn(somebody.email(), "not the password").asString().replace(somebody.email(), "@");

        for (String other : List.of("stranger@example.org", disabled.email(), invited.email())) {
            var answer = signIn(other, other.equals(disabled.email()) ? Given.PASSWORD : "not the password");
            assertEquals(422, answer.statusCode());
            assertEquals(known, answer.asString().replace(other, "@"));
        }
    }

    @Test
    void guessing_stops_after_ten_times_even_with_the_right_password() {
        var somebody = given.account(Role.MANAGER);
        for (int i = 0; i < 10; i++) {
            assertEquals(422, signIn(somebody.email(), "guess number " + i).statusCode());
        }

        var page = Page.of(signIn(somebody.email(), Given.PASSWORD), 429);

        assertEquals(1, page.summary().size());
        assertTrue(page.summary().get(0).contains("too often"), page.text());
        assertEquals(
                303, signIn(given.account(Role.MANAGER).email(), Given.PASSWORD).statusCode(), "others get in");
        given.sql("update attempt set expires_at = now() - interval '1 second'");
        assertEquals(303, signIn(somebody.email(), Given.PASSWORD).statusCode(), "after a while");
    }

    @Test
    void guessing_is_counted_for_strangers_alike() {
        for (int i = 0; i < 10; i++) {
            assertEquals(422, signIn("nobody@example.org", "guess number " + i).statusCode());
        }

        assertEquals(429, signIn("nobody@example.org", "one more").statusCode());
    }

    @Test
    void one_client_can_not_try_many_accounts() {
        signIn("first@example.org", "guess");
        given.sql("update attempt set times = 100 where counted like 'SIGN_IN_CLIENT%'");

        assertEquals(429, signIn("other@example.org", "guess").statusCode());
    }

    @Test
    void whoever_signs_in_is_forgiven_what_they_mistyped() {
        var somebody = given.account(Role.MANAGER);
        for (int i = 0; i < 9; i++) {
            signIn(somebody.email(), "mistyped");
        }
        assertEquals(303, signIn(somebody.email(), Given.PASSWORD).statusCode());

        assertEquals(422, signIn(somebody.email(), "mistyped").statusCode());
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        var somebody = given.account(Role.MANAGER);
        Page.of(somebody.browser().get("/desk/profile"), 200);

        var answer = somebody.browser().post("/signout");

        assertEquals(303, answer.statusCode());
        assertTrue(answer.header("Clear-Site-Data").contains("\"cookies\""));
        assertTrue(answer.getHeaders().getValue("Set-Cookie").contains("Max-Age=0"));
        var again = somebody.browser().get("/desk/profile");
        assertEquals(303, again.statusCode());
        assertTrue(again.header("Location").contains("/signin?next=%2Fdesk%2Fprofile"), again.header("Location"));
        Page.of(Given.stranger().get("/signin?out=1"), 200).one(".notice[data-kind=good]");
    }

    @Test
    void a_session_is_a_row_so_it_outlives_the_application() {
        var somebody = given.account(Role.MANAGER);

        assertEquals(
                "SESSION",
                given.value("select kind from credential where secret_hash = ?", Given.sha256(somebody.session())));
        given.sql("delete from credential where secret_hash = ?", Given.sha256(somebody.session()));
        assertEquals(303, somebody.browser().get("/desk/profile").statusCode());
    }

    @Test
    void signing_in_anew_ends_the_session_of_the_same_browser() {
        var somebody = given.account(Role.MANAGER);

        var answer = somebody.browser()
                .multiPart("email", somebody.email())
                .multiPart("password", Given.PASSWORD)
                .post("/signin");

        assertEquals(303, answer.statusCode());
        assertEquals(303, somebody.browser().get("/desk/profile").statusCode());
        assertEquals(
                200,
                Given.stranger()
                        .cookie(COOKIE, answer.cookie(COOKIE))
                        .get("/desk/profile")
                        .statusCode());
    }

    @Test
    void an_idle_session_and_an_old_one_are_over() {
        var idle = given.account(Role.MANAGER);
        given.sql("update credential set used_at = now() - interval '9 hours' where account_id = ?", idle.id());
        var old = given.account(Role.MANAGER);
        given.sql(
                "update credential set created_at = now() - interval '8 days', expires_at = now() - interval '1 day'"
                        + " where account_id = ?",
                old.id());

        assertEquals(303, idle.browser().get("/desk/profile").statusCode());
        assertEquals(303, old.browser().get("/desk/profile").statusCode());
        assertEquals(200, idle.api().get("/api/v1/tokens").statusCode(), "tokens have no idle time");
        assertEquals(401, old.api().get("/api/v1/tokens").statusCode());
    }

    @Test
    void use_is_noted_once_a_minute() {
        var somebody = given.account(Role.MANAGER);
        String sql = "select used_at from credential where secret_hash = ?";
        var hash = Given.sha256(somebody.session());
        var fresh = given.value(sql, hash);
        somebody.browser().get("/desk/profile");
        assertEquals(fresh, given.value(sql, hash));

        given.sql("update credential set used_at = now() - interval '2 minutes' where secret_hash = ?", hash);
        var earlier = given.value(sql, hash);
        somebody.browser().get("/desk/profile");

        assertFalse(String.valueOf(earlier).equals(String.valueOf(given.value(sql, hash))));
    }

    @Test
    void a_stale_cookie_makes_a_stranger_and_is_taken_away() {
        var answer = Given.stranger().cookie(COOKIE, "long-forgotten").get("/signin");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.getHeaders().getValue("Set-Cookie").contains("Max-Age=0"));
        assertNull(Given.stranger().get("/signin").getHeader("Set-Cookie"), "strangers get no cookie");
    }

    @Test
    void a_disabled_account_is_out_at_once() {
        var somebody = given.account(Role.MANAGER);
        given.sql("update account set disabled_at = now() where id = ?", somebody.id());

        assertEquals(303, somebody.browser().get("/desk/profile").statusCode());
        assertEquals(401, somebody.api().get("/api/v1/tokens").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/signin",
                "/link/abc",
                "evil"
            })
    void nobody_is_sent_elsewhere_after_signing_in(String next) {
        var somebody = given.account(Role.MANAGER);

        var page = Page.of(Given.stranger().queryParam("next", next).get("/signin"), 200);
        assertEquals("", page.value("next"));
        var answer = Given.stranger()
                .multiPart("email", somebody.email())
                .multiPart("password", Given.PASSWORD)
                .multiPart("next", next)
                .post("/signin");

        assertEquals(303, answer.statusCode());
        assertTrue(answer.header("Location").endsWith("/desk"), answer.header("Location"));
    }

    @Test
    void somebody_comes_back_to_where_they_wanted_to_go() {
        var somebody = given.account(Role.MANAGER);

        var page = Page.of(
                Given.stranger().queryParam("next", "/desk/visits?q=a%20b").get("/signin"), 200);
        assertEquals("/desk/visits?q=a%20b", page.value("next"));
        var answer = Given.stranger()
                .multiPart("email", somebody.email())
                .multiPart("password", Given.PASSWORD)
                .multiPart("next", "/desk/visits?q=a%20b")
                .post("/signin");

        assertTrue(answer.header("Location").endsWith("/desk/visits?q=a%20b"), answer.header("Location"));
    }

    @Test
    void a_form_of_another_site_is_refused() {
        var somebody = given.account(Role.MANAGER);
        for (String path : List.of("/signin", "/signout", "/forgotten", "/desk/profile/name")) {
            assertEquals(
                    403,
                    from(somebody, "Sec-Fetch-Site", "cross-site").post(path).statusCode(),
                    path);
            assertEquals(
                    403,
                    from(somebody, "Sec-Fetch-Site", "same-site").post(path).statusCode(),
                    path);
            assertEquals(
                    403,
                    from(somebody, "Origin", "https://evil.example").post(path).statusCode(),
                    path);
            assertEquals(403, from(somebody, "Origin", "null").post(path).statusCode(), path);
            assertEquals(403, from(somebody, "X-Nothing", "1").post(path).statusCode(), path);
        }
        assertEquals(200, somebody.browser().get("/desk/profile").statusCode(), "the session goes on");
        assertEquals(
                303,
                from(somebody, "Origin", "http://localhost:" + RestAssured.port)
                        .post("/signout")
                        .statusCode());
    }

    @Test
    void a_cookie_alone_does_not_open_the_api_to_other_sites() {
        var administrator = given.administrator();

        var answer = RestAssured.given()
                .cookie(COOKIE, administrator.session())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/accounts");

        assertEquals(403, answer.statusCode());
    }

    private static RequestSpecification from(Given.Somebody somebody, String header, String value) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .cookie(COOKIE, somebody.session())
                .header(header, value)
                .multiPart("name", "Changed");
    }
}
