package org.sojourn.desk.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;
import org.sojourn.desk.Posting;

/** Who changed what and when, in the words of the form, and the way back to an earlier version. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HistoryTest {

    @Inject
    Given given;

    @Test
    void a_history_says_who_changed_what_in_the_words_of_the_form() {
        var host = given.organisation("Academy " + Given.word());
        var visit = given.visit().titled("As it was").draft();
        var other = given.manager();
        put(
                other,
                visit,
                0,
                with(
                        with(visit.form(), "title", english("As it is")),
                        "hosts",
                        list(object("organisationId", host, "role", "CO_HOST"))));

        var page = history(given.author(), "/desk/visits/" + visit.reference());

        assertEquals(
                List.of("Version 1", "Version 0"), page.select(".history h2").eachText());
        var latest = page.one("#version-1");
        assertTrue(latest.text().contains(other.name()), latest::text);
        var changes = latest.select("tbody tr").eachText();
        assertTrue(changes.contains("Title · English Changed As it was As it is"), changes::toString);
        assertTrue(changes.stream().anyMatch(line -> line.contains("Academy ")), changes::toString);
        assertTrue(changes.contains("Host 1 · Role Added nothing Co-host"), changes::toString);
        assertTrue(page.one("#version-0").text().contains(given.author().name()));
    }

    @Test
    void a_long_history_is_read_page_by_page() {
        var visit = given.visit().draft();
        for (int i = 0; i < 21; i++) {
            put(given.author(), visit, i, with(visit.form(), "dateSource", "Source " + i));
        }
        var first = history(given.author(), "/desk/visits/" + visit.reference());
        assertEquals(20, first.select(".history > li").size());
        assertTrue(first.one("#version-2").text().contains("Source 0 Source 1"));
        var second =
                Page.of(given.author().browser().get(first.one("a[rel=next]").attr("href")), 200);
        assertEquals(
                List.of("Version 1", "Version 0"), second.select(".history h2").eachText());
        assertEquals(0, second.select("a[rel=next]").size());
    }

    @Test
    void organisations_and_projects_have_their_history_too() {
        var agency = given.organisation("Before " + Given.word());
        given.author()
                .api()
                .header("If-Match", "\"0\"")
                .body(object("name", english("After"), "type", "10", "countryCode", "PK"))
                .put("/api/v1/organisations/" + agency)
                .then()
                .statusCode(200);
        var changes = history(given.author(), "/desk/organisations/" + agency)
                .select("#version-1 tbody tr")
                .eachText();
        assertTrue(changes.contains("Country Changed Austria Pakistan"), changes::toString);

        var project = given.project(
                object("code", Given.word(), "title", english("A project"), "status", "2", "participations", list()));
        var recorded = history(given.author(), "/desk/projects/" + project)
                .select("#version-0 tbody tr")
                .eachText();
        assertTrue(recorded.contains("Status Added nothing Implementation"), recorded::toString);
        assertTrue(recorded.contains("We report on this project Added nothing Yes"), recorded::toString);
    }

    @Test
    void an_announcement_has_its_history_and_is_brought_back_in_it() {
        var visit = given.visit().draft();
        String word = Given.word();
        String url = "https://example.org/" + word;
        var id = announced(visit, url, "As it was");
        renamed("announcements", id, 0, "title", "As it is");
        String path = "/desk/announcements/" + id;
        assertEquals(
                path + "/history",
                open("/desk/visits/" + visit.reference())
                        .one("a[href^=/desk/announcements]")
                        .attr("href"));

        var page = history(given.author(), path);
        assertEquals("History of As it is", page.heading());
        assertEquals(
                "/desk/visits/" + visit.reference() + "#announcements",
                page.one(".title-bar a").attr("href"));
        assertEquals(
                List.of("Title, as it stands there Changed As it was As it is"),
                page.select("#version-1 tbody tr").eachText());
        var first = page.select("#version-0 tbody tr").eachText();
        assertTrue(first.contains("What it is about 1 · Visit Added nothing " + visit.reference()), first::toString);
        assertTrue(first.contains("Language Added nothing English"), first::toString);
        assertTrue(first.contains("Kind Added nothing Press release"), first::toString);

        broughtBack(given.author(), path, page, "0").then().statusCode(303);

        var after = history(given.author(), path);
        assertEquals("History of As it was", after.heading());
        assertTrue(after.one("#version-2").text().contains("Brought back version 0"), after::text);
        assertEquals(412, broughtBack(given.author(), path, page, "0").statusCode());
        broughtBack(given.author(), path, after, "7").then().statusCode(404);
        Page.of(broughtBack(given.author(), path, after, "x"), 422).summary();
        assertEquals("History of As it was", history(given.author(), path).heading());
    }

    @Test
    void what_is_brought_back_in_its_history_meets_the_rules_of_today() {
        String url = "https://example.org/" + Given.word();
        var id = announced(given.visit().draft(), url, "The first");
        renamed("announcements", id, 0, "url", url + "/moved");
        announced(given.visit().draft(), url, "Another");
        String path = "/desk/announcements/" + id;

        var refused = Page.of(broughtBack(given.author(), path, history(given.author(), path), "0"), 422);

        assertEquals(1, refused.summary().size());
        assertTrue(refused.title().startsWith("Error"), refused::title);
        assertEquals(2, refused.select(".history > li").size());
    }

    @Test
    void a_testimonial_has_its_history_where_its_visit_is_read() {
        var project = given.project();
        var visit = given.visit().of(project).draft();
        var id = given.added(
                "testimonials", object("kind", "VIDEO", "title", english("Film, first cut"), "visitId", visit.id()));
        renamed("testimonials", id, 0, "title", english("Film, last cut"));
        String path = "/desk/testimonials/" + id;
        assertEquals(
                path + "/history",
                open("/desk/visits/" + visit.reference())
                        .one("a[href^=/desk/testimonials]")
                        .attr("href"));

        var manager = given.managerOf(project);
        var page = history(manager, path);
        assertEquals(
                List.of("Title · English Changed Film, first cut Film, last cut"),
                page.select("#version-1 tbody tr").eachText());
        var first = page.select("#version-0 tbody tr").eachText();
        assertTrue(first.contains("Visit Added nothing " + visit.reference()), first::toString);
        broughtBack(manager, path, page, "0").then().statusCode(303);
        assertEquals("History of Film, first cut", history(manager, path).heading());

        var stranger = given.managerOf(given.project());
        stranger.browser().get(path + "/history").then().statusCode(404);
        broughtBack(stranger, path, page, "1").then().statusCode(404);
        var reader = given.account(new Grant(Role.APPROVER, project, null, null));
        assertEquals(0, history(reader, path).select("main form").size());
        broughtBack(reader, path, page, "1").then().statusCode(403);
    }

    @Test
    void an_announcement_about_visits_of_others_is_only_read() {
        var project = given.project();
        var id = announced(given.visit().of(project).draft(), "https://example.org/" + Given.word(), "Theirs");
        renamed("announcements", id, 0, "title", "Theirs still");
        var other = given.managerOf(given.project());
        String path = "/desk/announcements/" + id;

        var page = history(other, path);

        assertEquals(0, page.select("main form").size());
        assertEquals(0, page.select(".title-bar a").size());
        var links = page.select("#version-0 tbody tr").eachText();
        assertFalse(links.toString().contains("SV-"), links::toString);
        broughtBack(other, path, history(given.author(), path), "0").then().statusCode(404);
        assertEquals("History of Theirs still", history(other, path).heading());
    }

    private UUID announced(Known visit, String url, String title) {
        return given.added(
                "announcements",
                object(
                        "url",
                        url,
                        "type",
                        "PRESS_RELEASE",
                        "title",
                        title,
                        "language",
                        "en",
                        "links",
                        list(object("visitId", visit.id(), "relation", "ANNOUNCES"))));
    }

    private void renamed(String kind, UUID id, long version, String field, Object value) {
        String path = "/api/v1/" + kind + "/" + id;
        Map<String, @Nullable Object> present =
                given.author().api().get(path).jsonPath().getMap("");
        given.author()
                .api()
                .header("If-Match", "\"" + version + "\"")
                .body(with(present, field, value))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static Response broughtBack(Somebody who, String path, Page page, String version) {
        return Posting.post(
                who,
                path + "/history",
                "version",
                page.select("main input[name=version]").attr("value"),
                "wanted",
                version);
    }

    @Test
    void who_may_only_read_a_record_is_offered_no_way_back() {
        var visit = given.visit().changed();
        var page = history(given.reviewer(), "/desk/visits/" + visit.reference());
        assertEquals(0, page.select("a[href*=version]").size());
        assertEquals(
                1,
                history(given.author(), "/desk/visits/" + visit.reference())
                        .select("a[href*=version]")
                        .size());
    }

    @Test
    void an_earlier_version_is_brought_back_as_an_edit_of_the_present_one() {
        var visit = given.visit().titled("The first").draft();
        put(given.author(), visit, 0, with(visit.form(), "title", english("The second")));

        String form = "/desk/visits/" + visit.reference();
        var brought = Page.of(given.author().browser().get(form + "?version=0"), 200);
        assertEquals("The first", brought.value("title/en"));
        assertTrue(brought.text().contains("This is version 0. It isn’t saved yet."));
        assertEquals("The second", open(form).value("title/en"));

        Posting.saved(Posting.post(given.author(), form, brought.fields("form#visit")));

        assertEquals("The first", open(form).value("title/en"));
        var latest = history(given.author(), form).one("#version-2");
        assertTrue(latest.text().contains("Brought back version 0"), latest::text);
    }

    @Test
    void what_is_brought_back_meets_the_rules_of_today_and_whoever_was_quicker() {
        var visit = given.visit().with("deliveryState", "PLANNED").draft();
        put(given.author(), visit, 0, with(visit.form(), "deliveryState", "CANCELLED"));
        String form = "/desk/visits/" + visit.reference();
        var manager = given.manager();

        var brought = Page.of(manager.browser().get(form + "?version=0"), 200);
        var refused = Page.of(Posting.post(manager, form, brought.fields("form#visit")), 422);
        assertFalse(refused.problem("deliveryState").isEmpty());

        put(given.author(), visit, 1, with(with(visit.form(), "deliveryState", "CANCELLED"), "dateSource", "A letter"));
        assertEquals(
                412, Posting.post(manager, form, brought.fields("form#visit")).statusCode());
    }

    @Test
    void a_version_that_never_was_is_no_page() {
        var visit = given.visit().draft();
        given.author()
                .browser()
                .get("/desk/visits/" + visit.reference() + "?version=7")
                .then()
                .statusCode(404);
    }

    private Page open(String form) {
        return Page.of(given.author().browser().get(form), 200);
    }

    private static Page history(Somebody who, String form) {
        return Page.of(who.browser().get(form + "/history"), 200);
    }

    private static void put(Somebody who, Known visit, long version, Map<String, @Nullable Object> form) {
        who.api()
                .header("If-Match", "\"" + version + "\"")
                .body(form)
                .put(visit.path())
                .then()
                .statusCode(200);
    }
}
