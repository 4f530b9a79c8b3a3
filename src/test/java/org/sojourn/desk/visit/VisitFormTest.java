package org.sojourn.desk.visit;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.desk.Posting;

/** The visit form as a browser without scripts uses it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VisitFormTest {

    @Inject
    Given given;

    @Test
    void what_is_incomplete_is_saved() {
        String reference = created(post("new", "title/en", "Half a visit", "act", ""));
        var page = open(reference);
        assertEquals("Half a visit", page.value("title/en"));
        assertTrue(page.one("aside.readiness").text().contains("A summary"));
    }

    @Test
    void what_contradicts_itself_is_refused_and_everything_typed_stays() {
        var page = Page.of(
                post(
                        "new",
                        "title/en",
                        "Wrong way round",
                        "start",
                        "2021-10-15",
                        "end",
                        "2021-10-11",
                        "delegations/0/countryCode",
                        "PK",
                        "delegations/0/headcount",
                        "8",
                        "delegations/0/women",
                        "9"),
                422);
        assertEquals("Wrong way round", page.value("title/en"));
        assertEquals("2021-10-11", page.value("end"));
        assertEquals("9", page.value("delegations/0/women"));
        assertEquals("The end is before the start.", page.problem("end"));
        assertFalse(page.problem("delegations/0/headcount").isEmpty());
        assertEquals(2, page.summary().size());
        assertEquals("Last day: The end is before the start.", page.summary().get(0));
        assertTrue(
                page.summary().get(1).startsWith("Delegation 1, "),
                page.summary().get(1));
        assertTrue(page.title().startsWith("Error"));
    }

    @Test
    void every_value_that_cant_be_read_is_named_at_once() {
        var page =
                Page.of(post("new", "start", "the 11th", "delegations/0/headcount", "eight", "type", "HOLIDAY"), 422);
        assertEquals(3, page.summary().size());
        assertEquals("the 11th", page.value("start"));
    }

    @Test
    void a_mark_that_turns_the_direction_is_named_at_its_field_and_what_was_typed_stays() {
        var page = Page.of(post("new", "title/ar", "\u202Eزيارة", "stops/0/city", "Vienna", "act", "stops/add"), 422);
        assertFalse(page.problem("title/ar").isEmpty());
        assertEquals("زيارة", page.value("title/ar"));
        assertEquals("Vienna", page.value("stops/0/city"));
    }

    @Test
    void rows_are_added_moved_and_removed_without_saving() {
        var added = Page.of(post("new", "stops/0/city", "Vienna", "stops/1/city", "Graz", "act", "stops/add"), 200);
        assertEquals(3, added.select("#stops .row").size());
        var moved = Page.of(post("new", "stops/0/city", "Vienna", "stops/1/city", "Graz", "act", "stops/1/up"), 200);
        assertEquals("Graz", moved.value("stops/0/city"));
        var removed =
                Page.of(post("new", "stops/0/city", "Vienna", "stops/1/city", "Graz", "act", "stops/0/remove"), 200);
        assertEquals("Graz", removed.value("stops/0/city"));
        assertEquals(1, removed.select("#stops .row").size());
        var nested = Page.of(post("new", "delegations/0/countryCode", "PK", "act", "delegations/0/members/add"), 200);
        assertEquals(1, nested.select("[id='delegations/0/members/0']").size());
    }

    @Test
    void an_organisation_is_found_by_the_name_that_was_typed() {
        String word = Given.word();
        given.organisation("Police Academy " + word);
        String reference = created(post(
                "new", "title/en", "Named", "hosts/0/organisation", "police ACADEMY " + word, "hosts/0/role", "HOST"));
        assertEquals("Police Academy " + word, open(reference).value("hosts/0/organisation"));
    }

    @Test
    void what_is_typed_counts_even_where_something_else_was_chosen_before() {
        String one = "Academy " + Given.word();
        String other = "Bureau " + Given.word();
        String chosen = given.organisation(one).toString();
        given.organisation(other);
        String reference =
                created(post("new", "title/en", "Chosen", "hosts/0/organisationId", chosen, "hosts/0/role", "HOST"));
        assertEquals(one, open(reference).value("hosts/0/organisation"));

        created(post(
                reference,
                "version",
                "0",
                "title/en",
                "Chosen",
                "hosts/0/organisation",
                other,
                "hosts/0/organisationId",
                chosen,
                "hosts/0/role",
                "HOST"));
        assertEquals(other, open(reference).value("hosts/0/organisation"));
        created(post(
                reference,
                "version",
                "1",
                "title/en",
                "Chosen",
                "hosts/0/organisation",
                "",
                "hosts/0/organisationId",
                chosen,
                "hosts/0/role",
                "HOST"));
        assertEquals(0, open(reference).select("#hosts .row").size());
    }

    @Test
    void a_name_nobody_knows_is_asked_about_and_can_be_created_on_the_spot() {
        String word = Given.word();
        var asked = Page.of(post("new", "hosts/0/organisation", "New Office " + word, "hosts/0/role", "HOST"), 422);
        assertFalse(asked.problem("hosts/0/organisation").isEmpty());

        var incomplete = Page.of(
                post(
                        "new",
                        "hosts/0/organisation",
                        "New Office " + word,
                        "hosts/0/organisationNew/name/en",
                        "New Office " + word,
                        "hosts/0/organisationNew/type",
                        "10",
                        "act",
                        "hosts/0/organisation/create"),
                422);
        assertFalse(incomplete.problem("hosts/0/organisationNew/countryCode").isEmpty());

        var done = Page.of(
                post(
                        "new",
                        "title/en",
                        "Kept",
                        "hosts/0/organisation",
                        "New Office " + word,
                        "hosts/0/organisationNew/name/en",
                        "New Office " + word,
                        "hosts/0/organisationNew/type",
                        "10",
                        "hosts/0/organisationNew/countryCode",
                        "AT",
                        "act",
                        "hosts/0/organisation/create"),
                200);
        assertFalse(done.one("[name='hosts/0/organisationId']").val().isEmpty());
        assertEquals("Kept", done.value("title/en"));
    }

    @Test
    void announcements_and_films_are_saved_with_the_visit_and_leave_it_with_their_row() {
        String url = "https://example.org/" + Given.word();
        String reference = created(post(
                "new",
                "title/en",
                "With a film",
                "announcements/0/url",
                url,
                "announcements/0/title",
                "Video testimonials",
                "announcements/0/language",
                "en",
                "announcements/0/type",
                "TESTIMONIAL_POST",
                "announcements/0/relation",
                "TESTIMONIAL",
                "testimonials/0/title/en",
                "Voices",
                "testimonials/0/kind",
                "VIDEO",
                "testimonials/0/availability",
                "MISSING",
                "testimonials/0/provider",
                "OTHER"));
        var page = open(reference);
        assertEquals(url, page.value("announcements/0/url"));
        assertEquals("MISSING", page.value("testimonials/0/availability"));

        String again = created(post(
                "new",
                "title/en",
                "The same page again",
                "announcements/0/url",
                url + "#top",
                "announcements/0/title",
                "Video testimonials",
                "announcements/0/language",
                "en",
                "announcements/0/type",
                "TESTIMONIAL_POST",
                "announcements/0/relation",
                "REPORTS"));
        assertEquals(page.value("announcements/0/id"), open(again).value("announcements/0/id"));

        created(post(reference, "version", "0", "title/en", "With a film"));
        assertEquals(0, open(reference).select("#announcements .row").size());
        assertEquals(0, open(reference).select("#testimonials .row").size());
        assertEquals(1, open(again).select("#announcements .row").size());
    }

    @Test
    void a_form_that_is_saved_untouched_changes_nothing() {
        var project = given.project();
        var agency = given.organisation();
        var visit = given.visit()
                .of(project)
                .with("objectives", english("See how it is done"))
                .with("dateSource", "the programme")
                .with("zone", "Europe/Vienna")
                .with("embargoUntil", "2031-02-01T08:30:00")
                .with("audience", "DONOR")
                .with(
                        "delegations",
                        list(object(
                                "countryCode",
                                "PK",
                                "leadOrganisationId",
                                agency,
                                "memberOrganisationIds",
                                list(given.organisation(), given.organisation()),
                                "headcount",
                                5,
                                "women",
                                2,
                                "men",
                                2,
                                "undisclosed",
                                1,
                                "seniority",
                                "SENIOR")))
                .with("hosts", list(object("organisationId", agency, "role", "FACILITATOR")))
                .with(
                        "stops",
                        list(object(
                                "countryCode",
                                "AT",
                                "city",
                                "Vienna",
                                "site",
                                "A street",
                                "organisationId",
                                agency,
                                "from",
                                "2031-03-03",
                                "to",
                                "2031-03-04",
                                "audience",
                                "INTERNAL")))
                .with("themes", list(object("vocabulary", "1", "code", "15190", "percent", 100)))
                .with(
                        "costs",
                        list(object(
                                "projectId",
                                project,
                                "organisationId",
                                agency,
                                "amount",
                                1234.56,
                                "currency",
                                "CHF",
                                "budgetLine",
                                "4.2")))
                .with(
                        "outcomes",
                        list(object(
                                "type",
                                "1",
                                "statement",
                                english("Two lines\nof text"),
                                "measure",
                                "1",
                                "unit",
                                "desks",
                                "baseline",
                                0,
                                "target",
                                3,
                                "actual",
                                2.5,
                                "asOf",
                                "2031-03-07")))
                .with(
                        "followUps",
                        list(object(
                                "commitment",
                                english("Write again"),
                                "ownerOrganisationId",
                                agency,
                                "due",
                                "2031-06-01",
                                "state",
                                "DONE")))
                .with(
                        "derogations",
                        list(object(
                                "organisationId",
                                agency,
                                "reason",
                                "Asked for",
                                "authorisation",
                                "Letter 7",
                                "date",
                                "2031-01-01")))
                .with("notRecorded", list("OUTCOMES"))
                .draft();
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
                        "fr",
                        "publishedOn",
                        "2031-04-01",
                        "precision",
                        "MONTH",
                        "publisherId",
                        agency,
                        "excerpt",
                        "In its words",
                        "links",
                        list(object("visitId", visit.id(), "relation", "FOLLOWS_UP"))));
        given.added(
                "testimonials",
                object(
                        "kind",
                        "AUDIO",
                        "title",
                        english("Voices"),
                        "description",
                        english("Who speaks of what"),
                        "provider",
                        "VIMEO",
                        "watchUrl",
                        "https://vimeo.com/1",
                        "availability",
                        "PRIVATE",
                        "spokenLanguages",
                        list("ur", "en"),
                        "publishedOn",
                        "2031-04-02",
                        "visitId",
                        visit.id()));
        var before = everythingOf(visit.id());

        created(post(visit.reference(), open(visit.reference()).fields("form#visit")));

        assertEquals(before, everythingOf(visit.id()));
    }

    private List<String> everythingOf(UUID visit) {
        return Stream.of("visits/" + visit, "announcements?visitId=" + visit, "testimonials?visitId=" + visit)
                .map(path -> given.author()
                        .api()
                        .get("/api/v1/" + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
    }

    @Test
    void not_recorded_is_an_answer_and_can_be_taken_back() {
        String reference = created(post("new", "title/en", "Old visit", "act", "not-recorded/HEADCOUNT"));
        var answered = open(reference);
        assertEquals(1, answered.select(".answered li").size());
        assertFalse(answered.one("aside .missing").text().contains("number of members"));
        created(post(
                reference,
                "version",
                "0",
                "title/en",
                "Old visit",
                "notRecorded/0",
                "HEADCOUNT",
                "act",
                "recorded/HEADCOUNT"));
        assertEquals(0, open(reference).select(".answered li").size());
    }

    @Test
    void the_second_of_two_editors_keeps_what_she_typed() {
        String reference = created(post("new", "title/en", "Shared"));
        created(post(reference, "version", "0", "title/en", "First editor"));
        var second = Page.of(post(reference, "version", "0", "title/en", "Second editor"), 412);
        assertEquals("Second editor", second.value("title/en"));
        assertTrue(second.text().contains("nothing you typed is lost"));
        assertEquals("First editor", open(reference).value("title/en"));
    }

    @Test
    void a_form_that_was_outrun_in_an_announcement_can_be_saved_after_all() {
        var visit = given.visit().draft();
        UUID id = given.added(
                "announcements",
                object(
                        "url",
                        "https://example.org/" + Given.word(),
                        "type",
                        "REPORT",
                        "title",
                        "As it was",
                        "language",
                        "en",
                        "links",
                        list(object("visitId", visit.id(), "relation", "REPORTS"))));
        var form = open(visit.reference());
        given.author()
                .api()
                .header("If-Match", "\"0\"")
                .body(object(
                        "url",
                        "https://example.org/" + Given.word(),
                        "type",
                        "REPORT",
                        "title",
                        "Changed meanwhile",
                        "language",
                        "en",
                        "links",
                        list(object("visitId", visit.id(), "relation", "REPORTS"))))
                .put("/api/v1/announcements/" + id)
                .then()
                .statusCode(200);

        var fields = form.fields("form#visit");
        fields[java.util.Arrays.asList(fields).indexOf("announcements/0/title") + 1] = "As I want it";
        var outrun = Page.of(post(visit.reference(), fields), 412);
        assertEquals("As I want it", outrun.value("announcements/0/title"));

        created(post(visit.reference(), Posting.chosen(outrun, "announcements/0", "mine")));
        assertEquals("As I want it", open(visit.reference()).value("announcements/0/title"));
    }

    @Test
    void a_form_that_was_refused_does_not_hide_what_somebody_saved_meanwhile() {
        String reference = created(post("new", "title/en", "Shared"));
        created(post(reference, "version", "0", "title/en", "First editor"));
        var refused = Page.of(post(reference, "version", "0", "title/en", "Second", "start", "the 11th"), 422);
        var rearranged = Page.of(post(reference, "version", "0", "title/en", "Second", "act", "hosts/add"), 200);
        assertEquals("0", refused.value("version"));
        assertEquals("0", rearranged.value("version"));
        assertEquals(412, post(reference, rearranged.fields("form#visit")).statusCode());
        assertEquals("First editor", open(reference).value("title/en"));
    }

    @Test
    void a_double_click_on_save_is_one_save() {
        String reference = created(post("new", "title/en", "Once"));
        String key = Given.word() + Given.word();
        created(post(
                reference,
                "version",
                "0",
                "_key",
                key,
                "title/en",
                "Changed",
                "testimonials/0/title/en",
                "Film",
                "testimonials/0/kind",
                "VIDEO"));
        created(post(
                reference,
                "version",
                "0",
                "_key",
                key,
                "title/en",
                "Changed",
                "testimonials/0/title/en",
                "Film",
                "testimonials/0/kind",
                "VIDEO"));
        assertEquals(1, open(reference).select("#testimonials .row").size());
        assertEquals(
                412,
                post(reference, "version", "0", "_key", key, "title/en", "Another")
                        .statusCode());
    }

    @Test
    void the_same_form_sent_twice_makes_one_visit() {
        String key = Given.word() + Given.word();
        String title = "Twice " + Given.word();
        String one = created(post("new", "_key", key, "title/en", title));
        String two = created(post("new", "_key", key, "title/en", title));
        assertEquals(one, two);
        assertEquals(
                1,
                Page.of(browser().queryParam("q", title).get("/desk/visits"))
                        .select("tbody tr")
                        .size());
    }

    @Test
    void asking_for_a_review_says_what_is_still_needed() {
        var answer = post("new", "title/en", "Too early", "act", "submit");
        assertTrue(answer.header("Location").endsWith("?notice=not-ready"));
        var page = Page.of(browser().get(answer.header("Location")), 200);
        assertTrue(page.text().contains("It can’t go to review yet"));
        assertEquals(List.of(), page.summary());
    }

    @Test
    void markup_in_a_text_stays_text() {
        String reference = created(post("new", "title/en", "<script>alert(1)</script>"));
        var page = open(reference);
        assertEquals("<script>alert(1)</script>", page.heading());
        assertEquals(3, page.select("script").size());
    }

    @Test
    void the_list_finds_by_state_and_year_and_leaves_the_rest_out() {
        String word = Given.word();
        var published = given.visit().titled("Listed " + word).published();
        var draft = given.visit()
                .titled("Listed " + word)
                .with("start", "2029-01-01")
                .with("end", "2029-01-02")
                .with("stops", null)
                .draft();
        var all = Page.of(given.author().browser().get("/desk/visits?q=" + word), 200);
        assertEquals(2, all.select("tbody tr").size());
        assertEquals(
                List.of(published.reference()),
                Page.of(given.author().browser().get("/desk/visits?q=" + word + "&state=PUBLISHED"))
                        .select("tbody .ref")
                        .eachText());
        assertEquals(
                List.of(draft.reference()),
                Page.of(given.author().browser().get("/desk/visits?q=" + word + "&year=2029"))
                        .select("tbody .ref")
                        .eachText());
        given.author().browser().get("/desk/visits?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void an_approver_decides_on_the_page_and_her_note_is_asked_for() {
        var visit = given.visit().inReview();
        String review = "/desk/visits/" + visit.reference() + "/review";
        var page = Page.of(given.reviewer().browser().get(review), 200);
        assertTrue(page.select("table.diff tbody tr").size() > 3);
        String candidate = page.select("[name=candidate]").attr("value");
        var unsaid = send(given.reviewer(), review, "version", "0", "act", "return", "note", " ");
        assertFalse(Page.of(unsaid, 422).problem("note").isEmpty());
        var stale = send(given.reviewer(), review, "version", "0", "candidate", "0".repeat(64), "act", "approve");
        assertEquals(412, stale.statusCode());
        var author = send(given.author(), review, "version", "0", "candidate", candidate, "act", "approve");
        assertEquals(403, author.statusCode());
        var done = send(given.reviewer(), review, "version", "0", "candidate", candidate, "act", "approve-and-publish");
        assertEquals(303, done.statusCode());
        given.reviewer().browser().get(review).then().body(containsString("Nothing differs from what is published"));
        var pulled = send(given.author(), review, "version", "0", "act", "withdraw", "reason", "Asked for by the host");
        assertEquals(303, pulled.statusCode());
    }

    private RequestSpecification browser() {
        return given.author().browser();
    }

    private Page open(String reference) {
        return Page.of(browser().get("/desk/visits/" + reference), 200);
    }

    private Response post(String page, String... namesAndValues) {
        return send(given.author(), "/desk/visits/" + page, namesAndValues);
    }

    private static Response send(Somebody who, String path, String... namesAndValues) {
        return Posting.post(who, path, namesAndValues);
    }

    private static String created(Response answer) {
        assertEquals(303, answer.statusCode(), answer::asString);
        return answer.header("Location").replaceFirst(".*/desk/visits/([^?/]+).*", "$1");
    }
}
