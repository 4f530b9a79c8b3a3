package org.sojourn.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.GivenVisit.Known;
import org.sojourn.PostgresResource;

/** Visits on their way through the door. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PublicationStoryTest {

    @Inject
    Given given;

    @Inject
    EmbargoClock embargo;

    @Test
    void a_correction_becomes_a_second_revision_and_the_first_stays_readable() {
        var visit = given.visit().titled("Border studies " + Given.word()).published();
        var corrected = change(visit, "summary", english("Corrected: what was learnt"));
        assertEquals("PUBLISHED_WITH_CHANGES", state(corrected));
        Given.stranger().get("/visits/" + visit.slug()).then().body(containsString("What was learnt"));

        review(corrected);
        assertEquals("PUBLISHED", state(corrected));
        Given.stranger().get("/visits/" + visit.slug()).then().body(containsString("Corrected: what was learnt"));
        Given.stranger()
                .get("/visits/" + visit.slug() + "/revisions/1")
                .then()
                .statusCode(200)
                .body(containsString("What was learnt"));
    }

    @Test
    void an_embargo_lets_out_exactly_the_bytes_that_were_approved() {
        var visit = given.visit().embargoed();
        String approved = value("select sha256 from candidate where visit_id = ? and audience = 'PUBLIC'", visit);
        Given.stranger().get("/visits/" + visit.reference()).then().statusCode(404);
        change(visit, "summary", english("Written after the approval"));

        given.sql("update publication set publish_at = now() - interval '1 second' where visit_id = ?", visit.id());
        embargo.strike();

        assertEquals(approved, value("select sha256 from revision where record_id = ? and audience = 'PUBLIC'", visit));
        String slug = value("select slug from address where record_id = ?", visit);
        String page = Given.stranger().get("/visits/" + slug).asString();
        assertFalse(page.contains("Written after the approval"));
        assertEquals("PUBLISHED_WITH_CHANGES", state(visit));
    }

    @Test
    void a_follow_up_that_is_done_needs_no_review_and_a_word_does() {
        var commitment = object("commitment", english("A second visit"), "state", "OPEN");
        var visit = given.visit().with("followUps", list(commitment)).published();

        var done = change(visit, "followUps", list(with(commitment, "state", "DONE")));
        step(given.author(), done, "publish", object("audience", "PUBLIC"), 200);
        assertEquals(2, Integer.parseInt(value("select revision::text from publication where visit_id = ?", done)));

        var reworded = change(done, "title", english("Another title"));
        step(given.author(), reworded, "publish", object("audience", "PUBLIC"), 409)
                .then()
                .body("code", equalTo("publication-not-approved"));
    }

    @Test
    void publishing_twice_changes_nothing() {
        var visit = given.visit().published();
        step(given.reviewer(), visit, "publish", object("audience", "PUBLIC"), 200);
        assertEquals("1", value("select max(number)::text from revision where record_id = ?", visit));
    }

    @Test
    void the_public_never_sees_what_is_for_funders_or_the_staff() {
        var visit = given.visit()
                .with(
                        "stops",
                        list(
                                object("countryCode", "AT", "city", "Vienna"),
                                object("countryCode", "HU", "city", "CanaryDonor", "audience", "DONOR"),
                                object("countryCode", "HU", "city", "CanaryInternal", "audience", "INTERNAL")))
                .with("delegations", list(object("countryCode", "PK", "headcount", 977, "women", 431, "men", 546)))
                .with("followUps", list(object("commitment", english("CanaryFollowUp"))))
                .with("costs", list(object("amount", 4321, "currency", "EUR", "budgetLine", "CanaryBudget")))
                .published();
        String forPublic = document(visit, "PUBLIC");
        for (String hidden : new String[] {"Canary", "431", "546", "4321", "\"HU\""}) {
            assertFalse(forPublic.contains(hidden), hidden);
            for (String channel :
                    new String[] {"/visits/%s", "/visits/%s.json", "/visits/%s.jsonld", "/embed/visits/%s"}) {
                String body =
                        Given.stranger().get(channel.formatted(visit.slug())).asString();
                assertFalse(body.contains(hidden), channel + " shows " + hidden);
            }
        }
        String forDonors = document(visit, "DONOR");
        for (String seen : new String[] {"CanaryDonor", "CanaryFollowUp", "CanaryBudget", "431", "4321"}) {
            assertTrue(forDonors.contains(seen), seen);
        }
        assertFalse(forDonors.contains("CanaryInternal"));
    }

    @Test
    void a_funder_reads_what_its_projects_paid_for_and_another_doesnt() {
        UUID funder = given.organisation("Funder " + Given.word());
        String word = Given.word();
        UUID project = given.project(object(
                "code",
                word,
                "title",
                english("Project " + word),
                "status",
                "2",
                "participations",
                list(object("organisationId", funder, "role", "FUNDING"))));
        var visit = given.visit()
                .titled("Paid " + word)
                .of(project)
                .with("audience", "DONOR")
                .forDonors();
        given.donor(funder).browser().get("/reports").then().statusCode(200).body(containsString(visit.reference()));
        String other =
                given.donor(given.organisation()).browser().get("/reports").asString();
        assertFalse(other.contains(visit.reference()));
        Given.stranger().get("/visits/" + visit.reference()).then().statusCode(404);
    }

    @Test
    void the_database_refuses_to_alter_a_revision() {
        var visit = given.visit().published();
        assertThrows(
                IllegalStateException.class,
                () -> given.sql("update revision set document = 'x' where record_id = ?", visit.id()));
        assertThrows(
                IllegalStateException.class, () -> given.sql("delete from revision where record_id = ?", visit.id()));
        assertThrows(
                IllegalStateException.class,
                () -> given.sql(
                        "update revision set document = null, redacted_at = now(), redacted_why = 'x' where record_id = ?",
                        visit.id()));
        assertThrows(
                IllegalStateException.class,
                () -> given.sql("update change set reason = 'x' where record_id = ?", visit.id()));
    }

    @Test
    void a_redaction_takes_the_words_and_leaves_hash_place_and_reason() {
        var visit = given.visit().published();
        var corrected = change(visit, "summary", english("Corrected"));
        review(corrected);
        String first = value(
                "select sequence::text from revision where record_id = ? and audience = 'PUBLIC' and number = 1",
                visit);
        String live = value(
                "select sequence::text from revision where record_id = ? and audience = 'PUBLIC' and number = 2",
                visit);
        var why = object("reason", "A name had slipped in");
        given.administrator()
                .api()
                .body(why)
                .post("/api/v1/revisions/" + live + "/redact")
                .then()
                .statusCode(409);
        given.administrator()
                .api()
                .body(why)
                .post("/api/v1/revisions/" + first + "/redact")
                .then()
                .statusCode(200)
                .body("redactedWhy", equalTo("A name had slipped in"));
        given.author().api().get("/api/v1/revisions/" + first).then().statusCode(410);
        Given.stranger().get("/visits/" + visit.slug() + "/revisions/1").then().statusCode(410);
        Given.stranger().get("/visits/" + visit.slug()).then().statusCode(200);
    }

    @Test
    void the_table_of_current_visits_is_made_anew_from_the_revisions_alone() {
        var visit = given.visit().published();
        var gone = given.visit().withdrawn();
        String rows = "select count(*)::text || md5(string_agg(p::text, ',' order by p::text)) from published_visit p";
        String before = String.valueOf(given.value(rows));
        given.sql("delete from published_visit where visit_id = ?", visit.id());
        given.administrator()
                .api()
                .body("{}")
                .post("/api/v1/revisions/rebuild")
                .then()
                .statusCode(202);
        given.rebuilt();
        assertEquals(before, String.valueOf(given.value(rows)));
        assertEquals("0", value("select count(*)::text from published_visit where visit_id = ?", gone));
    }

    @Test
    void a_withdrawn_visit_comes_back_at_its_own_address_and_no_other_takes_it_meanwhile() {
        String title = "Same title " + Given.word();
        var visit = given.visit().titled(title).withdrawn();
        Given.stranger().get("/visits/" + visit.slug()).then().statusCode(410);
        Given.stranger().get("/visits/" + visit.slug() + "/revisions/1").then().statusCode(410);
        var other = given.visit().titled(title).published();
        assertEquals(visit.slug() + "-2", other.slug());

        review(visit);
        Given.stranger().get("/visits/" + visit.slug()).then().statusCode(200);
    }

    @Test
    void an_address_that_was_changed_redirects_to_the_new_one() {
        var visit = given.visit().published();
        String better = "better-" + Given.word().toLowerCase();
        step(given.reviewer(), visit, "address", object("slug", better), 200);
        Given.stranger()
                .get("/visits/" + visit.slug())
                .then()
                .statusCode(301)
                .header("Location", containsString(better));
        Given.stranger().get("/visits/" + visit.reference()).then().statusCode(301);
        Given.stranger().get("/visits/" + better).then().statusCode(200);
        var other = given.visit().published();
        step(given.reviewer(), other, "address", object("slug", visit.slug()), 422);
    }

    @Test
    void a_funder_with_words_of_its_own_blocks_until_they_fit_or_it_gave_leave() {
        UUID funder = given.added(
                "organisations",
                object(
                        "name",
                        english("Strict funder " + Given.word()),
                        "type",
                        "40",
                        "acknowledgements",
                        list(object("kind", "FUNDED", "text", english("Paid by us"), "validTo", "2001-01-01"))));
        String word = Given.word();
        UUID project = given.project(object(
                "code",
                word,
                "title",
                english("Project " + word),
                "status",
                "2",
                "participations",
                list(object("organisationId", funder, "role", "FUNDING"))));
        var visit = given.visit().of(project).draft();
        given.author()
                .api()
                .get(visit.path() + "/publication")
                .then()
                .body("blocking.code", hasItem("acknowledgement-unresolved"));
        step(given.author(), visit, "submit", Map.of(), 422)
                .then()
                .body("errors[0].code", equalTo("not-ready-acknowledgement-unresolved"));

        var excused = change(
                visit,
                "derogations",
                list(object(
                        "organisationId",
                        funder,
                        "reason",
                        "Volatile context",
                        "authorisation",
                        "ARES(2026)1",
                        "date",
                        "2026-01-01")));
        step(given.author(), excused, "submit", Map.of(), 200);
    }

    @Test
    void a_visit_that_is_moved_keeps_the_day_it_was_announced_for() {
        var visit =
                given.visit().with("stops", list(object("countryCode", "AT"))).published();
        var moved = change(visit, "start", "2031-03-05");
        review(moved);
        given.author()
                .api()
                .get("/api/v1/revisions?visit=" + visit.reference())
                .then()
                .body("number", hasItem(2));
        assertTrue(document(moved, "PUBLIC").contains("\"previousStart\":\"2031-03-03\""));
    }

    @Test
    void those_concerned_are_told() {
        var visit = given.visit().inReview();
        given.reviewer()
                .browser()
                .get("/desk")
                .then()
                .body(containsString("Waiting for your review: " + visit.reference()));
        step(given.reviewer(), visit, "return", object("note", "Please say who hosted"), 200);
        given.author().browser().get("/desk").then().body(containsString("Returned to you: " + visit.reference()));
        given.author()
                .browser()
                .get("/desk/visits/" + visit.reference())
                .then()
                .body(containsString("Please say who hosted"));
    }

    private Known change(Known visit, String field, @Nullable Object value) {
        var form = with(visit.form(), field, value);
        var answer =
                given.author().api().header("If-Match", visit.etag()).body(form).put(visit.path());
        assertEquals(200, answer.statusCode(), answer::asString);
        return new Known(visit.id(), visit.reference(), visit.slug(), answer.<Integer>path("version"), form);
    }

    private void review(Known visit) {
        step(given.author(), visit, "submit", Map.of(), 200);
        step(given.reviewer(), visit, "approve", Map.of(), 200);
        step(given.reviewer(), visit, "publish", object("audience", "PUBLIC"), 200);
    }

    private static Response step(
            Given.Somebody who, Known visit, String verb, Map<String, @Nullable Object> body, int status) {
        var answer = who.api().header("If-Match", visit.etag()).body(body).post(visit.path() + "/" + verb);
        assertEquals(status, answer.statusCode(), answer::asString);
        return answer;
    }

    private String state(Known visit) {
        return given.author().api().get(visit.path() + "/publication").path("state");
    }

    private String document(Known visit, String audience) {
        String sequence = value(
                "select max(sequence)::text from revision where audience = '" + audience + "' and record_id = ?",
                visit);
        return given.author().api().get("/api/v1/revisions/" + sequence).asString();
    }

    private String value(String sql, Known visit) {
        return String.valueOf(Objects.requireNonNull(given.value(sql, visit.id())));
    }
}
