package org.sojourn.desk.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.desk.Posting.chosen;
import static org.sojourn.desk.Posting.post;
import static org.sojourn.desk.Posting.saved;

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

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProjectPagesTest {

    private static final String PATH = "/desk/projects";
    private static final String NEW = PATH + "/new";

    @Inject
    Given given;

    private Given.Somebody manager;
    private UUID funder;

    /** What nobody else's project is called. */
    private final String word = Given.word();

    @BeforeEach
    void somebody() {
        manager = given.manager();
        funder = given.added("organisations", Json.object("name", Json.english("Fund " + word), "type", "40"));
    }

    @Test
    void everything_typed_into_the_form_is_there_when_it_opens_again() {
        var programme = project(word + "-0");
        var path = saved(post(
                manager,
                NEW,
                "title/en",
                "Border training " + word,
                "title/ar",
                "تدريب " + word,
                "code",
                word,
                "acronym",
                "BT",
                "description/en",
                "Three years of training.",
                "status",
                "3",
                "plannedStart",
                "2021-01-01",
                "plannedEnd",
                "2023-12-31",
                "actualStart",
                "2021-02-01",
                "parent",
                word + "-0",
                "website",
                "https://example.org/bt",
                "iatiIdentifier",
                "XM-DAC-" + word,
                "ownReporting",
                "false",
                "participations/0/organisation",
                "fund " + word,
                "participations/0/role",
                "FUNDING",
                "participations/0/sharePercent",
                "100",
                "participations/0/grantReference",
                "G-7",
                "participations/0/lead",
                "false",
                "participations/0/lead",
                "true",
                "indicators/0/title/en",
                "Officers trained",
                "indicators/0/measure",
                "1",
                "indicators/0/unit/en",
                "officers",
                "indicators/0/baseline",
                "0",
                "indicators/0/target",
                "120",
                "indicators/0/targetOn",
                "2023-12-31"));

        var page = open(path);
        assertEquals("Border training " + word, page.heading());
        assertEquals("تدريب " + word, page.value("title/ar"));
        assertEquals(word, page.value("code"));
        assertEquals("3", page.value("status"));
        assertEquals("2021-02-01", page.value("actualStart"));
        assertEquals(programme, page.value("parentId"));
        assertEquals("https://example.org/bt", page.value("website"));
        assertFalse(page.one("input[type=checkbox][name=ownReporting]").hasAttr("checked"));
        assertEquals(funder.toString(), page.value("participations/0/organisationId"));
        assertEquals("100", page.value("participations/0/sharePercent"));
        assertTrue(
                page.one("input[type=checkbox][name='participations/0/lead']").hasAttr("checked"));
        assertEquals("Officers trained", page.value("indicators/0/title/en"));
        assertEquals("120", page.value("indicators/0/target"));
        assertEquals(
                "Border training " + word,
                open(PATH + "/" + programme + "/references").one("#parts li").text());
        assertEquals(
                "Border training " + word,
                open("/desk/organisations/" + funder + "/references")
                        .one("#projects_FUNDING li")
                        .text());
    }

    @Test
    void an_indicator_that_is_saved_again_stays_the_same_one() {
        var path = saved(post(
                manager,
                NEW,
                "title/en",
                word,
                "code",
                word,
                "status",
                "2",
                "indicators/0/title/en",
                "Trained",
                "indicators/0/measure",
                "5"));
        String id = open(path).value("indicators/0/id");

        saved(post(
                manager,
                path,
                "version",
                "0",
                "title/en",
                word,
                "code",
                word,
                "status",
                "2",
                "indicators/0/id",
                id,
                "indicators/0/title/en",
                "Trained and certified",
                "indicators/0/measure",
                "5"));

        assertEquals(id, open(path).value("indicators/0/id"));
        assertEquals("Trained and certified", open(path).value("indicators/0/title/en"));
    }

    @Test
    void what_is_wrong_is_said_on_top_and_at_its_field_and_nothing_typed_is_lost() {
        project(word + "-1");
        var page = Page.of(
                post(
                        manager,
                        NEW,
                        "title/en",
                        word,
                        "code",
                        word + "-1",
                        "status",
                        "2",
                        "plannedStart",
                        "2023-01-01",
                        "plannedEnd",
                        "2022-01-01",
                        "indicators/0/title/en",
                        "Told in words",
                        "indicators/0/measure",
                        "5",
                        "indicators/0/target",
                        "7"),
                422);

        assertTrue(page.title().startsWith("Error: "));
        assertEquals(3, page.summary().size(), page.summary()::toString);
        assertNotEquals("", page.problem("code"));
        assertNotEquals("", page.problem("plannedEnd"));
        assertNotEquals("", page.problem("indicators/0/target"));
        assertEquals("7", page.value("indicators/0/target"));
        assertEquals("5", page.value("indicators/0/measure"));
        assertEquals(
                "Errors: 2",
                page.one(".section-nav a[href='#essentials'] .flaw").text());
    }

    @Test
    void the_shares_of_the_funders_make_a_hundred() {
        var page = Page.of(
                post(
                        manager,
                        NEW,
                        "title/en",
                        word,
                        "code",
                        word,
                        "status",
                        "2",
                        "participations/0/organisationId",
                        funder.toString(),
                        "participations/0/role",
                        "FUNDING",
                        "participations/0/sharePercent",
                        "80"),
                422);

        assertEquals(1, page.summary().size());
        assertEquals(
                "Who takes part: " + page.problem("participations"),
                page.summary().get(0));
        assertEquals("80", page.value("participations/0/sharePercent"));
    }

    @Test
    void everything_is_said_at_once_names_nobody_knows_included() {
        var page = Page.of(
                post(
                        manager,
                        NEW,
                        "title/en",
                        word,
                        "participations/0/organisation",
                        "Nobody " + word,
                        "participations/0/role",
                        "IMPLEMENTING",
                        "participations/0/sharePercent",
                        "101"),
                422);

        assertNotEquals("", page.problem("code"));
        assertNotEquals("", page.problem("participations/0/organisation"));
        assertNotEquals("", page.problem("participations/0/sharePercent"));
        assertEquals("Nobody " + word, page.value("participations/0/organisation"));
        assertEquals("IMPLEMENTING", page.value("participations/0/role"));
    }

    @Test
    void a_repeated_row_is_marked_as_a_row() {
        var page = Page.of(
                post(
                        manager,
                        NEW,
                        "title/en",
                        word,
                        "code",
                        word,
                        "status",
                        "2",
                        "participations/0/organisationId",
                        funder.toString(),
                        "participations/0/role",
                        "EXTENDING",
                        "participations/1/organisationId",
                        funder.toString(),
                        "participations/1/role",
                        "EXTENDING"),
                422);

        assertNotEquals("", page.problem("participations/1"));
    }

    @Test
    void rows_are_added_and_removed_and_organisations_created_without_script() {
        var added = Page.of(
                post(manager, NEW, "title/en", word, "ownReporting", "false", "act", "participations/add"), 200);
        assertEquals("FUNDING", added.value("participations/0/role"));
        assertFalse(added.one("input[type=checkbox][name=ownReporting]").hasAttr("checked"));

        var created = Page.of(
                post(
                        manager,
                        NEW,
                        "title/en",
                        word,
                        "participations/0/organisation",
                        "Doer " + word,
                        "participations/0/organisationNew/name/en",
                        "Doer " + word,
                        "participations/0/organisationNew/type",
                        "40",
                        "act",
                        "participations/0/organisation/create"),
                200);
        assertEquals("Doer " + word, created.value("participations/0/organisation"));
        assertEquals(36, created.value("participations/0/organisationId").length());

        var removed = Page.of(
                post(
                        manager,
                        NEW,
                        "title/en",
                        word,
                        "participations/0/organisation",
                        "Doer " + word,
                        "act",
                        "participations/0/remove"),
                200);
        assertEquals(0, removed.select("[id='participations'] .row").size());
    }

    @Test
    void a_manager_of_some_projects_changes_those_and_reads_the_others() {
        String own = project(word + "-own");
        String foreign = project(word + "-foreign");
        var limited = given.managerOf(UUID.fromString(own));

        var mine = Page.of(limited.browser().get(PATH + "/" + own), 200);
        assertEquals(1, mine.select(".save-bar").size());
        assertEquals(0, mine.select("[id='parent-create']").size());
        saved(post(
                limited,
                PATH + "/" + own,
                "version",
                "0",
                "title/en",
                "Mine now",
                "code",
                word + "-own",
                "status",
                "2"));
        assertEquals("Mine now", open(PATH + "/" + own).heading());

        var theirs = Page.of(limited.browser().get(PATH + "/" + foreign), 200);
        assertEquals(0, theirs.select(".save-bar").size());
        assertTrue(theirs.one("#project > fieldset").hasAttr("disabled"));
        assertEquals(
                404,
                post(
                                limited,
                                PATH + "/" + foreign,
                                "version",
                                "0",
                                "title/en",
                                "Mine too",
                                "code",
                                word + "-foreign",
                                "status",
                                "2")
                        .statusCode());
        assertEquals(word + "-foreign", open(PATH + "/" + foreign).heading());
        assertEquals(403, limited.browser().get(NEW).statusCode());
        assertEquals(
                403,
                post(limited, NEW, "title/en", word, "code", word, "status", "2")
                        .statusCode());
        assertEquals(
                403,
                post(given.approver(), PATH + "/" + own, "version", "1", "title/en", "x", "code", word, "status", "2")
                        .statusCode());
    }

    @Test
    void who_comes_second_is_told_and_keeps_what_was_typed() {
        var path = PATH + "/" + project(word);
        saved(post(given.manager(), path, "version", "0", "title/en", "Theirs", "code", word, "status", "2"));

        var page = Page.of(post(manager, path, "version", "0", "title/en", "Mine", "code", word, "status", "2"), 412);

        assertEquals("Mine", page.value("title/en"));
        assertTrue(page.one(".clash").text().contains("Theirs"));
        saved(post(manager, path, chosen(page, "title/en", "theirs")));
        assertEquals("Theirs", open(path).value("title/en"));
    }

    @Test
    void the_list_goes_by_code_and_finds_by_title() {
        project(word + "-b");
        project(word + "-a");

        var page = open(PATH + "?q=" + word);

        assertEquals(
                List.of(word + "-a", word + "-b"), page.select("tbody .ref").eachText());
        var suggested = Page.of(manager.browser().get(PATH + "/suggest?q=" + word), 200);
        assertEquals(2, suggested.select("li[data-id]").size());
    }

    private Page open(String path) {
        return Page.of(manager.browser().get(path), 200);
    }

    private String project(String code) {
        return given.project(Json.object("code", code, "title", Json.english(code), "status", "2"))
                .toString();
    }
}
