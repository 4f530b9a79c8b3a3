package org.sojourn.desk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class ProfileTest {

    private static final String NEW_PASSWORD = "the kettle hums before dawn";

    @Inject
    Given given;

    @BeforeEach
    void nobody_tried_before() {
        given.sql("delete from attempt");
    }

    @Test
    void everybody_signed_in_has_a_profile() {
        var ended = given.account(new Grant(Role.MANAGER, null, null, Given.yesterday()));
        for (var somebody : List.of(given.donor(given.organisation()), given.account(Role.EDITOR), ended)) {
            var page = Page.of(somebody.browser().get("/desk/profile"), 200);
            assertEquals(somebody.name(), page.value("name"));
        }
    }

    @Test
    void a_grant_that_is_over_opens_nothing() {
        var ended = given.account(new Grant(Role.ADMINISTRATOR, null, null, Given.yesterday()));

        assertEquals(403, ended.browser().get("/desk/accounts").statusCode());
        assertEquals(403, ended.api().get("/api/v1/accounts").statusCode());
        assertEquals(403, ended.api().get("/api/v1/organisations").statusCode());
    }

    @Test
    void a_grant_holds_on_its_last_day() {
        var today = given.account(
                new Grant(Role.ADMINISTRATOR, null, null, Given.yesterday().plusDays(1)));

        assertEquals(200, today.api().get("/api/v1/accounts").statusCode());
    }

    @Test
    void somebody_changes_their_own_name() {
        var somebody = given.manager();

        assertEquals(
                303,
                somebody.browser()
                        .multiPart(Given.field("name", " Ада "))
                        .post("/desk/profile/name")
                        .statusCode());
        assertEquals(
                "Ада", Page.of(somebody.browser().get("/desk/profile"), 200).value("name"));
        assertEquals(
                "Fill this in.",
                Page.of(somebody.browser().multiPart("name", " ").post("/desk/profile/name"), 422)
                        .problem("name"));
    }

    @Test
    void somebody_chooses_the_language_of_their_desk() {
        var somebody = given.manager();
        var english = Page.of(somebody.browser().get("/desk/profile"), 200);
        assertEquals("", english.value("language"));
        assertEquals(List.of("en", "fr", "de", "es", "ru", "ar"), choices(english));

        assertEquals(
                303,
                somebody.browser()
                        .multiPart("name", somebody.name())
                        .multiPart("language", "ar")
                        .post("/desk/profile/name")
                        .statusCode());

        var arabic = Page.of(somebody.browser().get("/desk/profile"), 200);
        assertEquals("ar", arabic.one("html").attr("lang"));
        assertEquals("rtl", arabic.one("html").attr("dir"));
        assertEquals("ar", arabic.value("language"));
        assertEquals(
                "en",
                Page.of(somebody.browser().get("/"), 200).one("html").attr("lang"),
                "what the public reads goes by its address alone");
    }

    @Test
    void a_language_the_registry_does_not_speak_is_refused() {
        var somebody = given.manager();
        var page = Page.of(
                somebody.browser()
                        .multiPart("name", somebody.name())
                        .multiPart("language", "pt")
                        .post("/desk/profile/name"),
                422);
        assertEquals(
                "The registry does not speak this language. Choose among: en, fr, de, es, ru, ar",
                page.problem("language"));
    }

    private static List<String> choices(Page page) {
        return page.select("[name=language] option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Test
    void a_new_password_needs_the_old_one_and_ends_the_other_sessions() {
        var somebody = given.manager();
        String other = given.session(somebody.id());

        var page = Page.of(
                somebody.browser()
                        .multiPart("present", "wrong")
                        .multiPart("password", "short")
                        .post("/desk/profile/password"),
                422);
        assertEquals("This is not your present password.", page.problem("present"));
        assertEquals("Use at least 12 characters.", page.problem("password"));
        assertEquals("", page.value("present"));
        assertEquals("", page.value("password"));
        assertEquals(somebody.name(), page.value("name"));

        var answer = somebody.browser()
                .multiPart("present", Given.PASSWORD)
                .multiPart("password", NEW_PASSWORD)
                .post("/desk/profile/password");

        assertEquals(303, answer.statusCode(), answer::asString);
        assertEquals(200, somebody.browser().get("/desk/profile").statusCode(), "this session goes on");
        assertEquals(
                303,
                Given.stranger()
                        .cookie("__Host-sojourn", other)
                        .get("/desk/profile")
                        .statusCode());
        assertEquals(
                303,
                Given.stranger()
                        .multiPart("email", somebody.email())
                        .multiPart("password", NEW_PASSWORD)
                        .post("/signin")
                        .statusCode());
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_and_only_ones_own() {
        var somebody = given.manager();
        String other = given.session(somebody.id());
        var stranger = given.manager();
        var page = Page.of(somebody.browser().get("/desk/profile"), 200);
        assertEquals(2, page.select("tbody tr").size());
        assertEquals(1, page.select("tbody .tag").size(), "this one is marked");
        String row = page.one("tbody tr:not(:has(.tag))").id();

        assertEquals(
                404,
                stranger.browser()
                        .post("/desk/profile/sessions/" + row + "/end")
                        .statusCode());
        assertEquals(
                303,
                somebody.browser()
                        .post("/desk/profile/sessions/" + row + "/end")
                        .statusCode());

        assertEquals(
                303,
                Given.stranger()
                        .cookie("__Host-sojourn", other)
                        .get("/desk/profile")
                        .statusCode());
        assertEquals(200, somebody.browser().get("/desk/profile").statusCode());
    }

    @Test
    void a_token_is_shown_once_works_and_is_revoked() {
        var somebody = given.manager();
        given.sql("delete from credential where account_id = ? and kind = 'TOKEN'", somebody.id());

        var page = Page.of(
                somebody.browser()
                        .multiPart("name", "Website import")
                        .multiPart("expiresInDays", "30")
                        .post("/desk/profile/tokens"),
                200);

        String secret = page.one("#secret").val();
        assertTrue(secret.matches("sjn_[\\w-]{43}"), secret);
        assertEquals(200, tokens(secret));
        var again = Page.of(somebody.browser().get("/desk/profile/tokens"), 200);
        assertTrue(again.select("#secret").isEmpty(), "once");
        assertEquals("Website import", again.one("tbody th").text());
        String id = again.one("tbody tr").id();
        assertEquals(
                404,
                given.manager()
                        .browser()
                        .post("/desk/profile/tokens/" + id + "/revoke")
                        .statusCode());
        assertEquals(
                303,
                somebody.browser()
                        .post("/desk/profile/tokens/" + id + "/revoke")
                        .statusCode());
        assertEquals(401, tokens(secret));
    }

    private static int tokens(String secret) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + secret)
                .get("/api/v1/tokens")
                .statusCode();
    }

    @Test
    void a_token_needs_a_name_and_an_end() {
        var page = Page.of(
                given.manager()
                        .browser()
                        .multiPart("name", "")
                        .multiPart("expiresInDays", "4000")
                        .post("/desk/profile/tokens"),
                422);

        assertEquals("Fill this in.", page.problem("name"));
        assertEquals("Choose 1 to 366 days.", page.problem("expiresInDays"));
        assertEquals("4000", page.value("expiresInDays"));
        var unreadable = Page.of(
                given.manager()
                        .browser()
                        .multiPart("name", "Import")
                        .multiPart("expiresInDays", "soon")
                        .post("/desk/profile/tokens"),
                422);
        assertEquals("Give a number.", unreadable.problem("expiresInDays"));
        assertEquals("Import", unreadable.value("name"));
    }
}
