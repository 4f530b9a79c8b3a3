package org.sojourn.desk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Json;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.desk.Posting;

/** A draft is shown to people without an account by a link, as everybody would see it, while the link works. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PreviewLinkTest {

    @Inject
    Given given;

    private static String path(Known visit) {
        return "/desk/visits/" + visit.reference() + "/previews";
    }

    /** Makes a link as a person does; the path it leads to. */
    private String made(Known visit) {
        var page = Page.of(Posting.post(given.author(), path(visit), "recipient", "The host", "days", "14"), 200);
        return page.one("#secret").val().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void the_host_reads_the_draft_as_everybody_would() {
        var project = given.project();
        var visit = given.visit()
                .of(project)
                .with("followUps", List.of(Map.of("commitment", Json.english("Send the handbook"), "state", "OPEN")))
                .with("costs", List.of(Json.object("projectId", project, "amount", "1234.50", "currency", "EUR")))
                .with(
                        "stops",
                        List.of(
                                Map.of("countryCode", "AT", "city", "Vienna", "from", "2031-03-03"),
                                Map.of("countryCode", "AT", "city", "Eisenstadt", "audience", "DONOR"),
                                Map.of("countryCode", "AT", "city", "Zwentendorf", "audience", "INTERNAL")))
                .draft();
        String link = made(visit);

        var answer = stranger().get(link);
        answer.then()
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY");
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        var page = Page.of(answer, 200);
        assertTrue(page.one(".notice").text().startsWith("Preview: this has not been published."));
        assertEquals("noindex", page.one("meta[name=robots]").attr("content"));
        assertTrue(page.text().contains("Vienna"));
        for (String kept : List.of("Eisenstadt", "Zwentendorf", "handbook", "1,234", "1234", "/desk/")) {
            assertFalse(page.one("main").html().contains(kept), kept);
        }
        assertTrue(page.select("a[href*=report-error], link[rel=canonical], meta[property]")
                .isEmpty());
        assertEquals("/ar" + link, page.one(".languages a[lang=ar]").attr("href"));
        var arabic = Page.of(stranger().get("/ar" + link), 200);
        assertEquals("rtl", arabic.one("html").attr("dir"));
        assertTrue(arabic.one(".notice").text().startsWith("معاينة"));
        assertEquals("noindex", stranger().get("/ar" + link).header("X-Robots-Tag"));

        String title = "Quite another title " + Given.word();
        change(visit, Json.with(visit.form(), "title", Json.english(title)));
        assertEquals(title, Page.of(stranger().get(link), 200).heading());
        stranger().get("/visits/" + visit.slug()).then().statusCode(404);
    }

    @Test
    void it_is_listed_with_its_use_and_ended_and_both_are_kept_on_record() {
        var visit = given.visit().draft();
        String link = made(visit);
        var before = Page.of(given.author().browser().get(path(visit)), 200);
        assertTrue(before.text().contains("The host"));
        assertTrue(before.text().contains("Not yet"));
        assertFalse(before.one("html").html().contains(link), "the secret is shown once");
        assertNull(given.value("select 1 from preview_link where position(? in cast(preview_link as text)) > 0", link));

        Page.of(stranger().get(link), 200);
        var used = Page.of(given.author().browser().get(path(visit)), 200);
        assertFalse(used.text().contains("Not yet"));

        String end = used.one("button[value^='end/']").val();
        Posting.saved(Posting.post(given.author(), path(visit), "act", end));
        assertGone(link);
        assertTrue(
                Page.of(given.author().browser().get(path(visit)), 200).text().contains("Works no more"));
        var other = given.visit().draft();
        Posting.post(given.author(), path(other), "act", end).then().statusCode(404);
    }

    @Test
    void an_expired_or_a_foreign_one_is_like_none() {
        var visit = given.visit().draft();
        String link = made(visit);
        given.sql(
                "update preview_link set created_at = now() - interval '15 days', expires_at = now() - interval '1 second'"
                        + " where visit_id = ?",
                visit.id());
        assertGone(link);
        assertGone("/preview/" + visit.id());
        assertGone("/preview/" + visit.reference());
    }

    @Test
    void a_withdrawn_visit_stops_it_for_good() {
        var visit = given.visit().published();
        String link = made(visit);
        Page.of(stranger().get(link), 200);
        given.reviewer()
                .api()
                .header("If-Match", visit.etag())
                .body("{\"reason\": \"Asked for\"}")
                .post(visit.path() + "/withdraw")
                .then()
                .statusCode(200);
        assertGone(link);
        var review = Page.of(given.author().browser().get("/desk/visits/" + visit.reference() + "/review"), 200);
        assertEquals(
                "This visit was withdrawn",
                review.one("section[aria-labelledby=diff-title] .empty").text());
        var refused = Page.of(Posting.post(given.author(), path(visit), "recipient", "The host", "days", "14"), 409);
        assertTrue(refused.text().contains("was withdrawn"), refused.text());
        given.visit().published(visit);
        assertGone(link);
        assertNotNull(made(visit));
    }

    @Test
    void a_visit_that_is_no_longer_for_everybody_stops_it_for_good() {
        var visit = given.visit().draft();
        String link = made(visit);
        long version = change(visit, Json.with(visit.form(), "audience", "INTERNAL"));
        assertGone(link);
        change(new Known(visit.id(), visit.reference(), visit.slug(), version, visit.form()), visit.form());
        assertGone(link);
    }

    @Test
    void what_is_missing_or_too_long_is_said_at_the_field() {
        var visit = given.visit().draft();
        var page = Page.of(Posting.post(given.author(), path(visit), "recipient", "", "days", "91"), 422);
        assertFalse(page.problem("recipient").isEmpty());
        assertFalse(page.problem("days").isEmpty());
        assertEquals("91", page.value("days"));
        var unready = given.visit().with("summary", null).draft();
        assertTrue(Page.of(given.author().browser().get(path(unready)), 200)
                .select("form input[name=recipient]")
                .isEmpty());
        Page.of(Posting.post(given.author(), path(unready), "recipient", "The host", "days", "14"), 409);
    }

    private long change(Known visit, Map<String, ?> form) {
        var changed =
                given.author().api().header("If-Match", visit.etag()).body(form).put(visit.path());
        assertEquals(200, changed.statusCode(), changed::asString);
        return changed.<Integer>path("version");
    }

    private static void assertGone(String link) {
        var answer = stranger().get(link);
        var none = stranger().get("/preview/nothing-here");
        assertEquals(404, answer.statusCode());
        assertEquals(none.asString(), answer.asString());
    }
}
