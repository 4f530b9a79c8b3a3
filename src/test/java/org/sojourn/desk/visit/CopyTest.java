package org.sojourn.desk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.desk.Posting;

/** A visit is copied: what is chosen comes along, what only the first one can know stays with it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CopyTest {

    @Inject
    Given given;

    private UUID project;
    private UUID other;

    @BeforeEach
    void two_projects() {
        project = given.project();
        other = given.project();
    }

    private GivenVisit full() {
        var agency = given.organisation();
        return given.visit()
                .of(project, other)
                .with("dateSource", "the programme")
                .with("embargoUntil", "2031-02-01T08:30:00")
                .with("audience", "DONOR")
                .with("hosts", list(object("organisationId", agency, "role", "HOST")))
                .with("themes", list(object("vocabulary", "1", "code", "15190", "percent", 100)))
                .with(
                        "costs",
                        list(
                                object("projectId", project, "amount", 100, "currency", "EUR"),
                                object("projectId", other, "amount", 200, "currency", "EUR"),
                                object("amount", 300, "currency", "EUR")))
                .with("outcomes", list(object("type", "2", "statement", english("Trust grew"), "measure", "5")))
                .with(
                        "followUps",
                        list(object("commitment", english("Write again"), "due", "2031-06-01", "state", "DONE")))
                .with("notRecorded", list("FUNDER"));
    }

    @Test
    void a_copy_takes_over_the_journey_and_nothing_that_only_the_first_can_know() {
        var visit = full().draft();
        attach(visit);

        var copy = made(clone(given.author(), visit, "{}"));

        assertEquals(copy.path("title.en").toString(), title(visit));
        assertEquals("DONOR", copy.path("audience"));
        assertEquals(1, copy.<List<?>>path("hosts").size());
        assertEquals(2, copy.<List<?>>path("projects").size());
        assertEquals("Vienna", copy.path("stops[0].city"));
        assertEquals("PK", copy.path("delegations[0].countryCode"));
        for (String without :
                List.of("start", "end", "dateSource", "embargoUntil", "stops[0].from", "delegations[0].headcount")) {
            assertNull(copy.path(without), without);
        }
        for (String empty : List.of("costs", "outcomes", "followUps", "derogations", "notRecorded")) {
            assertEquals(List.of(), copy.path(empty), empty);
        }
        assertEquals("PLANNED", copy.path("deliveryState"));
        assertNothingAttached(copy.path("id"));
    }

    @Test
    void what_is_ticked_comes_along_and_nothing_else() {
        var visit = full().draft();

        var copy = made(
                clone(
                        given.author(),
                        visit,
                        "{\"parts\": [\"DATES\", \"STOPS\", \"COSTS\", \"OUTCOMES\", \"FOLLOW_UPS\", \"DELEGATIONS\", \"HEADCOUNTS\"]}"));

        assertEquals("2031-03-03", copy.path("start"));
        assertEquals("2031-03-03", copy.path("stops[0].from"));
        assertEquals(4, copy.<Integer>path("delegations[0].headcount"));
        assertEquals("Trust grew", copy.path("outcomes[0].statement.en"));
        assertEquals("OPEN", copy.path("followUps[0].state"));
        assertNull(copy.path("followUps[0].due"));
        assertEquals(List.of(), copy.path("projects"));
        assertEquals(List.of(300), copy.path("costs.amount"), "a cost of a project goes with it");
        assertNull(copy.path("title.en"));
        assertEquals(List.of(), copy.path("hosts"));
    }

    @Test
    void a_copy_is_made_only_into_projects_of_who_copies() {
        var visit = full().draft();
        var limited = given.managerOf(other);

        var copy = made(clone(limited, visit, "{\"parts\": [\"PROJECTS\", \"COSTS\"]}"));

        assertEquals(List.of(other.toString()), copy.path("projects.projectId"));
        assertEquals(List.of("PRIMARY"), copy.path("projects.role"));
        assertEquals(List.of(200, 300), copy.path("costs.amount"));
        assertEquals(404, clone(given.managerOf(given.project()), visit, "{}").statusCode());
        assertEquals(403, clone(given.approver(), visit, "{}").statusCode());
    }

    @Test
    void a_withdrawn_visit_can_be_copied_and_its_publication_stays_behind() {
        var visit = full().with("embargoUntil", null).with("audience", "PUBLIC").withdrawn();

        var copy = made(clone(given.author(), visit, "{}"));

        var publication = given.author()
                .api()
                .get("/api/v1/visits/" + copy.path("id") + "/publication")
                .then()
                .statusCode(200)
                .extract();
        assertEquals("DRAFT", publication.path("state"));
        assertNull(publication.path("url"));
        assertEquals(Integer.valueOf(0), publication.path("revision"));
        assertFalse(publication.body().asString().contains("Asked for by the host"));
        assertEquals(410, Given.stranger().get("/visits/" + visit.slug()).statusCode());
    }

    @Test
    void asking_twice_with_one_key_makes_one_copy() {
        var visit = given.visit().draft();
        var one = given.author().api().header("Idempotency-Key", visit.slug()).body("{}");
        String first = one.post(visit.path() + "/clone").path("id");
        String second = given.author()
                .api()
                .header("Idempotency-Key", visit.slug())
                .body("{}")
                .post(visit.path() + "/clone")
                .path("id");
        assertEquals(first, second);
    }

    @Test
    void on_the_desk_parts_are_ticked_and_the_copy_says_what_it_is() {
        var visit = full().draft();
        attach(visit);
        String path = "/desk/visits/" + visit.reference() + "/copy";
        var choice = Page.of(given.author().browser().get(path), 200);
        assertEquals(
                List.of("TEXTS", "DELEGATIONS", "HOSTS", "STOPS", "PROJECTS", "THEMES"),
                choice.select("input[type=checkbox][checked]").eachAttr("name").stream()
                        .map(name -> name.replace("parts/", ""))
                        .toList());

        var fields = new ArrayList<>(List.of(choice.fields("main form")));
        fields.addAll(List.of("parts/OUTCOMES", "true"));
        var answer = Posting.post(given.author(), path, fields.toArray(String[]::new));
        String copy = Posting.saved(answer);
        var page = Page.of(given.author().browser().get(answer.header("Location")), 200);

        assertTrue(page.text().contains("You are in the copy. It was made from " + visit.reference()));
        assertEquals(
                2,
                page.select("main a[href='/desk/visits/" + visit.reference() + "']")
                        .size());
        assertEquals("Trust grew", page.value("outcomes/0/statement/en"));
        assertEquals("", page.value("start"));
        assertEquals(0, page.select("#announcements .row, #testimonials .row").size());
        assertEquals(copy, Posting.saved(Posting.post(given.author(), path, fields.toArray(String[]::new))));
        var history = Page.of(given.author().browser().get(copy + "/history"), 200);
        assertTrue(history.text().contains("Copied from " + visit.reference()));
    }

    @Test
    void the_original_is_named_only_to_who_may_read_it() {
        var visit = full().with("costs", null).draft();
        var limited = given.managerOf(other);
        String id = made(clone(limited, visit, "{}")).path("id");
        String reference = given.value("select reference from visit where id = ?", UUID.fromString(id))
                .toString();
        assertEquals(1, origin(limited, reference, visit));
        given.sql("delete from visit_project where visit_id = ? and project_id = ?", visit.id(), other);
        assertEquals(0, origin(limited, reference, visit));
    }

    private static int origin(Somebody who, String copy, Known original) {
        return Page.of(who.browser().get("/desk/visits/" + copy), 200)
                .select("main a[href='/desk/visits/" + original.reference() + "']")
                .size();
    }

    private void attach(Known visit) {
        given.added("testimonials", object("kind", "VIDEO", "title", english("Voices"), "visitId", visit.id()));
        given.added(
                "announcements",
                object(
                        "url", "https://example.org/" + Given.word(),
                        "type", "REPORT",
                        "title", "A report",
                        "language", "en",
                        "links", list(object("visitId", visit.id(), "relation", "REPORTS"))));
    }

    private void assertNothingAttached(String copy) {
        for (String kind : List.of("announcements", "testimonials")) {
            assertEquals(
                    List.of(),
                    given.author()
                            .api()
                            .get("/api/v1/" + kind + "?visitId=" + copy)
                            .path(""));
        }
    }

    private static Object title(Known visit) {
        return ((java.util.Map<?, ?>) visit.form().get("title")).get("en");
    }

    private static Response clone(Somebody who, Known visit, String body) {
        return who.api().body(body).post(visit.path() + "/clone");
    }

    private static Response made(Response answer) {
        assertEquals(201, answer.statusCode(), answer::asString);
        return answer;
    }
}
