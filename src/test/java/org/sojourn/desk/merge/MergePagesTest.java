package org.sojourn.desk.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.desk.Posting.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Json;
import org.sojourn.Page;
import org.sojourn.PostgresResource;

/** What the desk says of who is named where, and of organisations recorded twice. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergePagesTest {

    private static final String PATH = "/desk/organisations/";

    @Inject
    Given given;

    private Given.Somebody administrator;

    private final String word = Given.word();
    private UUID one;
    private UUID other;

    @BeforeEach
    void two_that_look_alike() {
        administrator = given.administrator();
        one = given.organisation("Ministry of the Interior " + word);
        other = given.organisation("Ministry of Interior " + word);
    }

    @Test
    void an_organisation_says_where_it_is_used_as_far_as_the_caller_sees() {
        UUID project = given.project();
        given.visit().of(project).with("hosts", list(host(one))).draft();
        given.visit().of(given.project()).with("hosts", list(host(one))).draft();
        given.donor(one);

        assertEquals("2", count(open(administrator, one), "Visits as host"));
        assertEquals("1", count(open(administrator, one), "Accounts with a grant for it"));
        var manager = given.managerOf(project);
        assertEquals("1", count(open(manager, one), "Visits as host"));
        assertEquals("", count(open(manager, one), "Accounts with a grant for it"));

        var visits = Page.of(
                manager.browser().get(open(manager, one).one("#mentions li a").attr("href")), 200);
        assertEquals(1, visits.select("tbody tr").size());
        assertTrue(visits.text().contains("Visits as host: Ministry of the Interior " + word));
    }

    @Test
    void everything_that_refers_to_a_project_stands_on_a_page() {
        UUID project = given.project();
        var visit = given.visit().of(project).draft();
        var page = Page.of(administrator.browser().get("/desk/projects/" + project + "/references"), 200);
        assertTrue(page.one("#visits_PRIMARY").text().contains(visit.reference()), page::text);
        assertEquals(
                "1",
                count(Page.of(administrator.browser().get("/desk/projects/" + project)), "Visits as primary project"));
    }

    @Test
    void what_looks_alike_is_said_until_somebody_says_that_it_is_two() {
        assertTrue(open(administrator, one).text().contains("This might be the same as Ministry of Interior " + word));
        var manager = given.manager();

        var answer = post(
                manager, PATH + "duplicates", "one", other.toString(), "other", one.toString(), "back", one.toString());

        assertTrue(answer.header("Location").endsWith(PATH + one));
        assertFalse(open(manager, one).text().contains("This might be the same as"));
    }

    @Test
    void another_country_another_number_or_another_word_isnt_the_same() {
        given.added(
                "organisations",
                object("name", Json.english("Ministry of Interior  " + word), "type", "10", "countryCode", "FR"));
        UUID first = given.organisation("Border Post 1 " + word);
        given.organisation("Border Post 2 " + word);
        UUID justice = given.organisation("Ministry of Justice " + word);

        assertEquals(
                1, open(administrator, one).select("#alike-title ~ ul > li").size());
        assertEquals(0, open(administrator, first).select("#alike-title").size());
        assertEquals(0, open(administrator, justice).select("#alike-title").size());
    }

    @Test
    void the_same_identifier_written_otherwise_is_a_hint() {
        UUID here = identified("FR-1234" + word);
        UUID there = identified("FR 1234 " + word);
        assertEquals(
                List.of(PATH + there),
                open(administrator, here).select("#alike-title ~ ul > li > a").eachAttr("href"));
        var all = Page.of(administrator.browser().get(PATH + "duplicates"), 200);
        assertTrue(all.text().contains("Same identifier"));
    }

    @Test
    void an_administrator_looks_ahead_merges_and_takes_it_back() {
        var visit = given.visit().with("hosts", list(host(one))).draft();
        var preview = Page.of(administrator.browser().get(PATH + one + "/merge?intoId=" + other), 200);
        assertTrue(preview.text().contains("Names that become other names Ministry of the Interior " + word));
        assertTrue(preview.text().contains("Visits as host 1"), preview::text);

        var merged = post(administrator, PATH + one + "/merge", preview.fields("main form"));

        assertTrue(merged.header("Location").endsWith(PATH + other + "?notice=merged"), merged::asString);
        assertEquals(other, given.value("select organisation_id from visit_host where visit_id = ?", visit.id()));
        var gone = open(administrator, one);
        assertTrue(gone.text().contains("It was merged into Ministry of Interior " + word));
        assertEquals(0, gone.select(".save-bar").size());

        var undone = post(administrator, PATH + one + "/merge/undo", gone.fields("form[action$=undo]"));

        undone.then().statusCode(303);
        assertEquals(one, given.value("select organisation_id from visit_host where visit_id = ?", visit.id()));
    }

    @Test
    void what_is_in_the_way_is_said_and_there_is_no_button() {
        UUID part = given.added(
                "organisations",
                object("name", Json.english("Part " + word), "type", "10", "countryCode", "AT", "parentId", one));

        var preview = Page.of(administrator.browser().get(PATH + part + "/merge?intoId=" + one), 200);

        assertEquals(
                List.of("One of the two is a part of the other. Only organisations that are the same can be merged."),
                preview.summary());
        assertEquals(0, preview.select("form[method=post][action$=merge]").size());
        var refused = Page.of(
                post(administrator, PATH + part + "/merge", "into", one.toString(), "version", "0", "intoVersion", "0"),
                422);
        assertEquals(1, refused.summary().size());
    }

    @Test
    void who_looked_at_an_older_version_looks_again() {
        var preview = Page.of(administrator.browser().get(PATH + one + "/merge?intoId=" + other), 200);
        administrator
                .api()
                .header("If-Match", "\"0\"")
                .body(object("name", Json.english("Other " + word), "type", "10", "countryCode", "AT"))
                .put("/api/v1/organisations/" + other)
                .then()
                .statusCode(200);

        var again = Page.of(post(administrator, PATH + one + "/merge", preview.fields("main form")), 412);

        assertTrue(again.text().contains("Other " + word));
        assertFalse(again.summary().isEmpty());
    }

    @Test
    void a_typed_name_finds_the_one_that_stays() {
        var page = Page.of(administrator.browser().get(PATH + one + "/merge?into=Ministry of Interior " + word), 200);
        assertEquals(1, page.select("input[name=into][value='" + other + "']").size());
        var none = Page.of(administrator.browser().get(PATH + one + "/merge?into=nobody"), 200);
        assertTrue(none.text().contains("No single organisation is called so."));
    }

    @Test
    void a_retired_organisation_stays_retired_when_it_is_saved() {
        var page = open(administrator, one);
        var fields = page.fields("#organisation");
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = fields[i].equals("status") ? "RETIRED" : fields[i + 1];
        }
        post(administrator, PATH + one, fields).then().statusCode(303);
        post(administrator, PATH + one, open(administrator, one).fields("#organisation"))
                .then()
                .statusCode(303);
        assertEquals("RETIRED", given.value("select status from organisation where id = ?", one));
    }

    private UUID identified(String value) {
        return given.added(
                "organisations",
                object(
                        "name",
                        Json.english(Given.word()),
                        "type",
                        "10",
                        "countryCode",
                        "FR",
                        "identifiers",
                        list(object("scheme", "FR-RCS", "value", value))));
    }

    private static Page open(Given.Somebody somebody, UUID id) {
        return Page.of(somebody.browser().get(PATH + id), 200);
    }

    private static String count(Page page, String heading) {
        return page.select("#mentions li").stream()
                .filter(line -> line.text().startsWith(heading))
                .map(line -> line.select(".count").text())
                .findFirst()
                .orElse("");
    }

    private static Object host(UUID id) {
        return object("organisationId", id, "role", "HOST");
    }
}
