package org.sojourn.desk.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.desk.Posting.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Json;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

/** An organisation gets another name, and the published visits that carry the old one are published again at once. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NamesTest {

    @Inject
    Given given;

    private final String word = Given.word();
    private Given.Somebody reviewer;
    private UUID agency;
    private String path;

    @BeforeEach
    void an_agency() {
        reviewer = given.reviewer();
        agency = given.organisation("Old " + word);
        path = "/desk/organisations/" + agency + "/names";
    }

    @Test
    void those_without_other_changes_are_published_again_in_one_act_and_the_others_are_listed() {
        var first = hosted().published();
        var second = hosted().published();
        var edited = hosted().changed();
        given.visit().published();
        rename(given.author(), "New " + word);

        var page = open(reviewer);
        assertEquals(
                List.of(first.reference(), second.reference()),
                ready(page).stream().sorted().toList());
        assertTrue(page.text().contains("Not published again: 1"), page::text);
        assertTrue(page.text().contains("More has changed in it. It needs a review."));
        assertTrue(page.text().contains("Old " + word + " is now New " + word), page::text);
        var before = RestAssured.get("/visits/" + first.slug() + "/revisions/1").statusCode();

        var done = post(reviewer, path, page.fields("main form"));

        assertTrue(done.header("Location").endsWith("?done=2"), done::asString);
        assertEquals("New " + word, host(first));
        assertEquals("New " + word, host(second));
        assertEquals("Old " + word, host(edited));
        assertEquals(200, before);
        assertEquals(
                "Old " + word,
                new io.restassured.path.json.JsonPath(document(first, 1)).getString("hosts[0].organisation.name.en"));
        assertEquals(
                "Old " + word + " → New " + word,
                given.value(
                        "select reason from change where kind = 'publication' and record_id = ? order by version desc",
                        first.id()));
        assertEquals(List.of(), ready(open(reviewer)));
        assertEquals(
                "PUBLISHED", reviewer.api().get(first.path() + "/publication").path("state"));
    }

    @Test
    void the_organisation_says_how_many_there_are() {
        hosted().published();
        assertFalse(used(reviewer).contains("Published visits that carry an old name"));
        rename(given.author(), "New " + word);
        assertTrue(used(reviewer).contains("Published visits that carry an old name 1"));
    }

    @Test
    void whoever_changed_the_name_doesnt_approve_it() {
        var both = given.account(Role.MANAGER, Role.APPROVER);
        var visit = hosted().published();
        rename(both, "New " + word);

        var page = open(both);

        assertTrue(page.text().contains("You changed the name yourself. Somebody else must approve it."), page::text);
        assertEquals(0, page.select("main form").size());
        post(both, path, "visits/0/id", visit.id().toString(), "visits/0/candidate", "x")
                .then()
                .statusCode(303);
        assertEquals("Old " + word, host(visit));
    }

    @Test
    void a_merge_is_a_new_name_too() {
        UUID survivor = given.organisation("Survivor " + word);
        var visit = hosted().published();
        given.administrator()
                .api()
                .header("If-Match", "\"0\"")
                .body(Map.of("into", survivor))
                .post("/api/v1/organisations/" + agency + "/merge")
                .then()
                .statusCode(200);
        path = "/desk/organisations/" + survivor + "/names";

        post(reviewer, path, open(reviewer).fields("main form")).then().statusCode(303);

        assertEquals("Survivor " + word, host(visit));
    }

    @Test
    void what_was_seen_is_what_is_published() {
        var visit = hosted().published();
        rename(given.author(), "New " + word);
        var fields = open(reviewer).fields("main form");
        rename(given.author(), "Newer " + word);

        var done = post(reviewer, path, fields);

        assertTrue(done.header("Location").endsWith("?done=0"), done::asString);
        assertEquals("Old " + word, host(visit));
    }

    @Test
    void an_embargo_a_review_and_a_narrower_audience_hold() {
        var embargoed = hosted().published();
        save(embargoed, "embargoUntil", "2099-01-01T00:00:00");
        var narrowed = hosted().published();
        save(narrowed, "audience", "DONOR");
        var withdrawn = hosted().withdrawn();
        rename(given.author(), "New " + word);

        var page = open(reviewer);

        assertEquals(List.of(), ready(page));
        assertTrue(page.text().contains("An embargo holds."), page::text);
        assertTrue(page.text().contains("It is meant for fewer people now than it is published to."), page::text);
        assertFalse(page.text().contains(withdrawn.reference()));
    }

    @Test
    void nobody_sees_or_publishes_what_is_out_of_reach() {
        UUID project = given.project();
        var theirs = hosted().of(project).published();
        var others = hosted().of(given.project()).published();
        rename(given.author(), "New " + word);

        var approver = given.account(new org.sojourn.account.Grant(Role.APPROVER, project, null, null));
        assertEquals(List.of(theirs.reference()), ready(open(approver)));
        assertFalse(open(approver).text().contains(others.reference()));
        var manager = open(given.managerOf(project));
        assertTrue(manager.text().contains("An approver of its projects can do it."), manager::text);
    }

    @Test
    void a_project_may_be_called_otherwise_too() {
        String code = Given.word();
        var form = object("code", code, "title", english("Old project " + word), "status", "2");
        UUID project = given.project(form);
        var visit = given.visit().of(project).published();
        given.author()
                .api()
                .header("If-Match", "\"0\"")
                .body(Json.with(form, "title", english("New project " + word)))
                .put("/api/v1/projects/" + project)
                .then()
                .statusCode(200);
        path = "/desk/projects/" + project + "/names";

        post(reviewer, path, open(reviewer).fields("main form")).then().statusCode(303);

        assertEquals(
                "New project " + word,
                RestAssured.get("/visits/" + visit.slug() + ".json").path("projects[0].title.en"));
    }

    private org.sojourn.GivenVisit hosted() {
        return given.visit().with("hosts", list(object("organisationId", agency, "role", "HOST")));
    }

    private void rename(Given.Somebody who, String name) {
        Object version = given.value("select version from organisation where id = ?", agency);
        Response saved = who.api()
                .header("If-Match", "\"" + version + "\"")
                .body(object("name", english(name), "type", "10", "countryCode", "AT"))
                .put("/api/v1/organisations/" + agency);
        assertEquals(200, saved.statusCode(), saved::asString);
    }

    private void save(Known visit, String field, @Nullable Object value) {
        var saved = given.author()
                .api()
                .header("If-Match", visit.etag())
                .body(Json.with(visit.form(), field, value))
                .put(visit.path());
        assertEquals(200, saved.statusCode(), saved::asString);
    }

    private Page open(Given.Somebody who) {
        return Page.of(who.browser().get(path), 200);
    }

    private String used(Given.Somebody who) {
        return Page.of(who.browser().get("/desk/organisations/" + agency), 200)
                .one("#mentions")
                .text();
    }

    private static List<String> ready(Page page) {
        return page.select("main form th .ref").eachText();
    }

    private static String host(Known visit) {
        return RestAssured.get("/visits/" + visit.slug() + ".json").path("hosts[0].organisation.name.en");
    }

    private String document(Known visit, int number) {
        return (String) given.value(
                "select convert_from(document, 'UTF8') from revision where record_id = ? and number = ? and audience = 'PUBLIC'",
                visit.id(),
                number);
    }
}
