package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Json;
import org.sojourn.MailResource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

/** An account that has chosen a language is spoken to in it, wherever it is spoken to. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class LanguageOfTheDeskTest {

    private static final String NEW_PASSWORD = "the kettle hums before dawn";

    @Inject
    Given given;

    @BeforeEach
    void nobody_tried_before() {
        given.sql("delete from attempt");
    }

    @Test
    void somebody_is_invited_comes_in_and_works_in_french() {
        String email = Given.word() + "@example.org";
        var invited = given.administrator()
                .browser()
                .multiPart(Given.field("name", "Amélie"))
                .multiPart("email", email)
                .multiPart("language", "fr")
                .multiPart("grants/0/role", "MANAGER")
                .post("/desk/accounts");
        assertEquals(303, invited.statusCode(), invited::asString);

        var mail = MailResource.to(email, 1).get(0);
        assertEquals("Sojourn: votre compte", mail.subject());
        assertTrue(mail.text().contains("Choisissez votre mot de passe ici"), mail.text());
        var link = Pattern.compile("http://localhost:8080(/fr/link/[\\w-]+)").matcher(mail.text());
        assertTrue(link.find(), mail.text());

        var door = Page.of(Given.stranger().get(link.group(1)), 200);
        assertEquals("fr", door.one("html").attr("lang"));
        assertEquals(link.group(1), door.one("main form").attr("action"));
        var poor = Page.of(Given.stranger().multiPart("password", "short").post(link.group(1)), 422);
        assertEquals(
                "Nombre minimal de caractères : 12.", poor.problem("password").replace('\u00a0', ' '));
        var entered = Given.stranger().multiPart("password", NEW_PASSWORD).post(link.group(1));
        assertEquals(303, entered.statusCode(), entered::asString);

        var desk = Page.of(
                Given.stranger()
                        .cookie("__Host-sojourn", entered.cookie("__Host-sojourn"))
                        .get("/desk"),
                200);
        assertEquals("fr", desk.one("html").attr("lang"));
        assertEquals("Bonjour, Amélie", desk.heading());
        assertEquals(List.of("/fr/"), desk.select(".desk-foot a").eachAttr("href"));
    }

    @Test
    void forms_refuse_and_pages_are_missing_in_the_language_of_the_account() {
        var russian = given.speaking("ru", given.manager());
        var refused = Page.of(
                russian.browser()
                        .multiPart("start", "2026-05-15")
                        .multiPart("end", "2026-05-11")
                        .post("/desk/visits/new"),
                422);
        assertEquals("Окончание раньше начала.", refused.problem("end"));
        assertEquals(
                "Такой страницы нет",
                Page.of(russian.browser().get("/desk/nowhere"), 404).heading());
        assertEquals(
                "У Вашей учётной записи нет на это права.",
                Page.of(russian.browser().get("/desk/accounts"), 403).heading());
        assertEquals(
                "/ru/signin?out=1",
                russian.browser().post("/signout").header("Location").replaceFirst("^https?://[^/]+", ""));
    }

    @Test
    void what_is_told_is_told_in_the_language_of_whoever_it_is_told_to() {
        var project = given.project();
        var german =
                given.speaking("de", given.account(new org.sojourn.account.Grant(Role.APPROVER, project, null, null)));
        var english = given.account(new org.sojourn.account.Grant(Role.APPROVER, project, null, null));
        var visit = given.visit()
                .with("projects", Json.list(Json.object("projectId", project, "role", "PRIMARY")))
                .inReview();

        assertTrue(MailResource.to(german.email(), 1)
                .get(0)
                .subject()
                .startsWith("Sojourn: Wartet auf Ihre Prüfung: " + visit.reference()));
        assertTrue(MailResource.to(english.email(), 1)
                .get(0)
                .subject()
                .startsWith("Sojourn: Waiting for your review: " + visit.reference()));
        String news = Page.of(german.browser().get("/desk"), 200).one(".news").text();
        assertTrue(news.contains("Wartet auf Ihre Prüfung: " + visit.reference()), news);
    }

    @Test
    void administrators_and_programs_set_the_language_of_an_account() {
        var administrator = given.administrator();
        var form = Json.object(
                "email",
                Given.word() + "@example.org",
                "name",
                "Ада",
                "language",
                "ru",
                "password",
                NEW_PASSWORD,
                "grants",
                Json.list(Json.object("role", "MANAGER")));
        var made = administrator.api().body(form).post("/api/v1/accounts");
        assertEquals(201, made.statusCode(), made::asString);
        assertEquals("ru", made.path("language"));
        String page = "/desk/accounts/" + made.path("id");
        assertEquals("ru", Page.of(administrator.browser().get(page), 200).value("language"));

        var unknown = administrator
                .api()
                .body(Json.with(Json.with(form, "language", "pt"), "email", Given.word() + "@example.org"))
                .post("/api/v1/accounts");
        assertEquals(422, unknown.statusCode(), unknown::asString);
        assertEquals("/language", unknown.path("errors[0].pointer"));
        assertEquals("language-not-spoken", unknown.path("errors[0].code"));
    }

    @Test
    void who_comes_in_by_a_french_door_is_refused_in_french_and_led_on() {
        var page = Page.of(
                Given.stranger()
                        .multiPart("email", "nobody@example.org")
                        .multiPart("password", "x")
                        .post("/fr/signin"),
                422);
        assertEquals("fr", page.one("html").attr("lang"));
        assertEquals(List.of("L’adresse ou le mot de passe est incorrect."), page.summary());
        assertEquals("/fr/signin", page.one("main form").attr("action"));
        var headers = Given.stranger().get("/fr/signin").headers();
        assertEquals("no-referrer", headers.getValue("Referrer-Policy"));
        assertEquals("no-store", headers.getValue("Cache-Control"));
    }
}
