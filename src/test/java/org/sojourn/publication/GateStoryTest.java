package org.sojourn.publication;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

/** What the door and the gate keep back, however somebody goes about it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GateStoryTest {

    @Inject
    Given given;

    @Inject
    EmbargoClock embargo;

    @Test
    void what_was_withdrawn_stays_withheld_when_the_visit_comes_back() {
        var visit = given.visit().titled("Safehouse " + Given.word()).withdrawn();
        var mended = change(visit, given.author(), "summary", english("Without the address"));
        publish(mended, "PUBLIC");

        Given.stranger().get(page(visit) + "/revisions/1").then().statusCode(410);
        var page = Page.of(Given.stranger().get(page(visit)), 200);
        assertEquals(0, page.select("a[href$=/revisions/1]").size());
        assertEquals(
                "Asked for by the host", given.value("select reason from withdrawal where visit_id = ?", visit.id()));
    }

    @Test
    void making_the_current_table_anew_brings_nothing_back() {
        var visit = given.visit().titled("Resurrected " + Given.word()).withdrawn();
        publish(change(visit, given.author(), "audience", "DONOR"), "DONOR");

        given.administrator()
                .api()
                .body("{}")
                .post("/api/v1/revisions/rebuild")
                .then()
                .statusCode(202);
        given.rebuilt();

        Given.stranger().get(page(visit)).then().statusCode(410);
    }

    @Test
    void what_only_funders_saw_does_not_show_when_the_visit_becomes_public() {
        String secret = "Operation Nightfall " + Given.word();
        var visit = given.visit().titled(secret).with("start", "2031-03-01").forDonors();
        var open = change(
                change(visit, given.author(), "start", "2031-03-03"),
                given.author(),
                "title",
                english("Open " + Given.word()));
        publish(change(open, given.author(), "audience", "PUBLIC"), "PUBLIC");

        String slug = given.author().api().get(visit.path() + "/publication").path("slug");
        assertTrue(slug.startsWith("open-"), slug);
        var document = Given.stranger().accept("application/json").get("/visits/" + slug + ".json");
        assertFalse(document.asString().contains("previousStart"), document::asString);
        Given.stranger().get("/visits/" + slug + "/revisions/1").then().statusCode(200);
        Given.stranger().get("/visits/" + slug + "/revisions/2").then().statusCode(404);
    }

    @Test
    void text_never_takes_the_light_path() {
        var visit = given.visit().published();
        var announcement = object(
                "url",
                "https://example.org/" + Given.word(),
                "type",
                "REPORT",
                "title",
                "Nobody reviewed this",
                "language",
                "en",
                "links",
                list(object("visitId", visit.id(), "relation", "REPORTS")));
        UUID id = given.added("announcements", announcement);

        step(given.author(), visit, "publish", Map.of(), 409).then().body("code", equalTo("publication-not-approved"));

        publish(visit, "PUBLIC");
        announcement.put("url", "https://example.org/" + Given.word());
        put(given.author(), "/api/v1/announcements/" + id, 0, announcement);
        step(given.author(), visit, "publish", Map.of(), 200);
        announcement.put("title", "Nor this");
        put(given.author(), "/api/v1/announcements/" + id, 1, announcement);
        step(given.author(), visit, "publish", Map.of(), 409);
    }

    @Test
    void an_embargo_can_be_made_longer_and_an_audience_narrower_until_the_last_moment() {
        var longer = given.visit().embargoed();
        change(longer, given.author(), "embargoUntil", "2299-01-01T00:00:00");
        var internal = given.visit().embargoed();
        change(internal, given.author(), "audience", "INTERNAL");

        given.sql(
                "update publication set publish_at = now() - interval '1 second' where visit_id = ? and publish_at is not null",
                internal.id());
        embargo.strike();

        assertEquals("2299", publication(longer).<String>path("publishAt").substring(0, 4));
        assertEquals("DRAFT", publication(internal).path("state"));
        assertEquals(0L, given.value("select count(*) from revision where record_id = ?", internal.id()));
    }

    @Test
    void nobody_approves_what_they_submitted_wrote_or_renamed() {
        var both = given.account(Role.MANAGER, Role.APPROVER);
        var own = given.visit().by(both).inReview();
        step(both, own, "approve", Map.of(), 403).then().body("code", equalTo("publication-own-work"));

        var announced = given.visit().draft();
        both.api()
                .body(object(
                        "url",
                        "https://example.org/" + Given.word(),
                        "type",
                        "REPORT",
                        "title",
                        "My own words",
                        "language",
                        "en",
                        "links",
                        list(object("visitId", announced.id(), "relation", "REPORTS"))))
                .post("/api/v1/announcements")
                .then()
                .statusCode(201);
        step(given.author(), announced, "submit", Map.of(), 200);
        step(both, announced, "approve", Map.of(), 403);
        step(given.reviewer(), announced, "approve", Map.of(), 200);

        UUID project = given.project();
        var renamed = given.visit().of(project).inReview();
        var form = object("code", Given.word(), "title", english("Renamed"), "status", "2");
        put(both, "/api/v1/projects/" + project, 0, form);
        step(both, renamed, "approve", Map.of(), 403);
    }

    @Test
    void a_publisher_is_not_renamed_and_a_scheduled_visit_not_reworded_past_the_four_eyes() {
        var both = given.account(Role.MANAGER, Role.APPROVER);
        UUID publisher = given.organisation();
        var visit = given.visit().draft();
        given.added(
                "announcements",
                object(
                        "url",
                        "https://example.org/" + Given.word(),
                        "type",
                        "REPORT",
                        "title",
                        "A report",
                        "language",
                        "en",
                        "publisherId",
                        publisher,
                        "links",
                        list(object("visitId", visit.id(), "relation", "REPORTS"))));
        step(given.author(), visit, "submit", Map.of(), 200);
        put(both, "/api/v1/organisations/" + publisher, 0, object("name", english("Libel"), "type", "40"));
        step(both, visit, "approve", Map.of(), 403);

        var scheduled = given.visit().embargoed();
        var reworded = change(scheduled, both, "summary", english("Reworded in the meantime"));
        given.sql("update publication set publish_at = now() - interval '1 second' where visit_id = ?", scheduled.id());
        embargo.strike();
        step(given.author(), reworded, "submit", Map.of(), 200);
        step(both, reworded, "approve", Map.of(), 403);
    }

    @Test
    void visits_of_one_name_that_are_published_at_the_same_moment_each_get_an_address() throws Exception {
        String title = "Twin " + Given.word();
        UUID one = given.organisation("Host " + title);
        UUID other = given.organisation("Host " + title);
        var visits = new java.util.ArrayList<Known>();
        for (int i = 0; i < 6; i++) {
            visits.add(given.visit()
                    .titled(title)
                    .with(
                            "hosts",
                            list(
                                    object("organisationId", i % 2 == 0 ? one : other, "role", "HOST"),
                                    object("organisationId", i % 2 == 0 ? other : one, "role", "CO_HOST")))
                    .approved());
        }
        var people = Executors.newFixedThreadPool(6);
        try {
            var publish = visits.stream()
                    .map(visit -> (Callable<Response>) () -> given.reviewer()
                            .api()
                            .header("If-Match", visit.etag())
                            .body("{}")
                            .post(visit.path() + "/publish"))
                    .toList();
            var slugs = new java.util.HashSet<String>();
            for (var answer : people.invokeAll(publish)) {
                assertEquals(200, answer.get().statusCode(), answer.get()::asString);
                slugs.add(answer.get().path("slug"));
            }
            assertEquals(6, slugs.size(), slugs::toString);
            assertFalse(slugs.contains(null));
        } finally {
            people.shutdown();
        }
    }

    @Test
    void what_is_changed_under_review_is_approved_as_it_is_now_or_not_at_all() {
        var visit = given.visit().inReview();
        var changed = change(visit, given.author(), "summary", english("Changed under review"));
        step(given.reviewer(), visit, "approve", Map.of(), 412)
                .then()
                .body("errors.pointer", equalTo(List.of("/summary/en")));
        step(given.reviewer(), changed, "approve", Map.of(), 200);

        var again = change(changed, given.author(), "summary", english("Changed after the approval"));
        assertEquals("IN_REVIEW", publication(again).path("state"));
        step(given.reviewer(), changed, "publish", Map.of(), 412);
        step(given.reviewer(), again, "publish", Map.of(), 409);
    }

    @Test
    void pulling_wins_over_publishing_at_the_same_moment() throws Exception {
        for (int round = 0; round < 5; round++) {
            var visit = given.visit().published();
            change(visit, given.author(), "summary", english("Corrected"));
            var people = Executors.newFixedThreadPool(4);
            try {
                Callable<Response> publish = () -> given.reviewer()
                        .api()
                        .header("If-Match", "\"1\"")
                        .body("{}")
                        .post(visit.path() + "/publish");
                Callable<Response> pull = () -> given.reviewer()
                        .api()
                        .header("If-Match", "*")
                        .body("{\"reason\": \"now\"}")
                        .post(visit.path() + "/withdraw");
                int pulled = 0;
                for (var answer : people.invokeAll(List.of(publish, pull, publish, pull))) {
                    int status = answer.get().statusCode();
                    assertTrue(status < 500, () -> "status " + status);
                    pulled += answer.get().asString().contains("WITHDRAWN") ? 1 : 0;
                }
                assertTrue(pulled > 0);
                Given.stranger().get(page(visit)).then().statusCode(410);
            } finally {
                people.shutdown();
            }
        }
    }

    @Test
    void a_funder_reads_its_own_costs_and_only_of_its_time() {
        UUID funder = given.organisation("Funder " + Given.word());
        UUID other = given.organisation("Other funder " + Given.word());
        UUID project = funded(funder, "2031-01-01");
        UUID theirs = funded(other, "2031-01-01");
        var visit = given.visit()
                .of(project, theirs)
                .with(
                        "costs",
                        list(
                                object("projectId", project, "amount", 111, "currency", "EUR", "budgetLine", "OurLine"),
                                object(
                                        "projectId",
                                        theirs,
                                        "amount",
                                        777,
                                        "currency",
                                        "EUR",
                                        "budgetLine",
                                        "TheirLine"),
                                object("amount", 999, "currency", "EUR", "budgetLine", "NobodysLine")))
                .published();
        var before = given.visit().of(funded(funder, "2031-06-01")).published();

        String page = given.donor(funder).browser().get("/reports").asString();

        assertTrue(page.contains(visit.reference()) && page.contains("OurLine"));
        assertFalse(page.contains("TheirLine") || page.contains("777") || page.contains("NobodysLine"));
        assertFalse(page.contains(before.reference()), "it took place before the funding began");
    }

    @Test
    void every_step_through_the_door_is_in_the_log_of_changes_with_its_reason() {
        var visit = given.visit().withdrawn();
        assertEquals("IN_REVIEW APPROVED PUBLISHED WITHDRAWN(Asked for by the host)", given.value("""
                        select string_agg(snapshot ->> 'state' || coalesce('(' || reason || ')', ''), ' ' order by id)
                          from change where kind = 'publication' and record_id = ?
                        """, visit.id()));
    }

    private UUID funded(UUID funder, String from) {
        return given.project(object(
                "code",
                Given.word(),
                "title",
                english("Project " + Given.word()),
                "status",
                "2",
                "plannedStart",
                from,
                "participations",
                list(object("organisationId", funder, "role", "FUNDING"))));
    }

    private Known change(Known visit, Somebody who, String field, @Nullable Object value) {
        visit.form().put(field, value);
        var answer = put(who, visit.path(), visit.version(), visit.form());
        return new Known(visit.id(), visit.reference(), visit.slug(), answer.<Integer>path("version"), visit.form());
    }

    private static Response put(Somebody who, String path, long version, Map<String, @Nullable Object> form) {
        var answer =
                who.api().header("If-Match", "\"" + version + "\"").body(form).put(path);
        assertEquals(200, answer.statusCode(), answer::asString);
        return answer;
    }

    private void publish(Known visit, String audience) {
        step(given.author(), visit, "submit", Map.of(), 200);
        step(given.reviewer(), visit, "approve", Map.of(), 200);
        step(given.reviewer(), visit, "publish", object("audience", audience), 200);
    }

    private static Response step(
            Somebody who, Known visit, String verb, Map<String, @Nullable Object> body, int status) {
        var answer = who.api().header("If-Match", visit.etag()).body(body).post(visit.path() + "/" + verb);
        assertEquals(status, answer.statusCode(), answer::asString);
        return answer;
    }

    private Response publication(Known visit) {
        return given.author().api().get(visit.path() + "/publication");
    }

    private static String page(Known visit) {
        return "/visits/" + visit.slug();
    }
}
