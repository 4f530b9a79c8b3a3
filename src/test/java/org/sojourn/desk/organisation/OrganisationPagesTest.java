package org.sojourn.desk.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Json;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OrganisationPagesTest {

    private static final String PATH = "/desk/organisations";
    private static final String NEW = PATH + "/new";

    @Inject
    Given given;

    private Given.Somebody manager;

    /** What nobody else's organisation is called. */
    private final String word = Given.word();

    @BeforeEach
    void somebody() {
        manager = given.manager();
    }

    @Test
    void everything_typed_into_the_form_is_there_when_it_opens_again() {
        var answer = post(
                manager,
                NEW,
                "name/en",
                "Coast Guard " + word,
                "name/ar",
                "خفر السواحل " + word,
                "acronym",
                word,
                "type",
                "15",
                "countryCode",
                "LB",
                "aliases/0/name",
                "Guards of the coast",
                "identifiers/0/scheme",
                "XM-DAC",
                "identifiers/0/value",
                word,
                "acknowledgements/0/kind",
                "CO_FUNDED",
                "acknowledgements/0/text/en",
                "Co-funded by " + word,
                "acknowledgements/0/disclaimer/en",
                "Views are those of the authors.",
                "acknowledgements/0/validFrom",
                "2021-01-01",
                "acknowledgements/0/validTo",
                "2027-12-31");

        assertTrue(answer.header("Location").endsWith("?notice=saved"));
        var page = open(saved(answer));
        assertEquals("Coast Guard " + word, page.heading());
        assertEquals("خفر السواحل " + word, page.value("name/ar"));
        assertEquals("rtl", page.one("[id='name/ar']").attr("dir"));
        assertEquals("15", page.value("type"));
        assertEquals("LB", page.value("countryCode"));
        assertEquals("Guards of the coast", page.value("aliases/0/name"));
        assertEquals(word, page.value("identifiers/0/value"));
        assertEquals("CO_FUNDED", page.value("acknowledgements/0/kind"));
        assertEquals("Co-funded by " + word, page.value("acknowledgements/0/text/en"));
        assertEquals("2027-12-31", page.value("acknowledgements/0/validTo"));
        assertEquals(List.of(), page.summary());
    }

    @Test
    void what_is_wrong_is_said_on_top_and_at_its_field_and_nothing_typed_is_lost() {
        var page = Page.of(
                post(
                        manager,
                        NEW,
                        "name/en",
                        "",
                        "acronym",
                        word,
                        "type",
                        "40",
                        "identifiers/0/scheme",
                        "my list",
                        "identifiers/0/value",
                        "7",
                        "acknowledgements/0/kind",
                        "FUNDED",
                        "acknowledgements/0/validFrom",
                        "yesterday"),
                422);

        assertTrue(page.title().startsWith("Error: "));
        assertEquals(1, page.summary().size());
        assertNotEquals("", page.problem("acknowledgements/0/validFrom"));

        page = Page.of(
                post(
                        manager,
                        NEW,
                        "name/en",
                        "",
                        "acronym",
                        word,
                        "type",
                        "40",
                        "identifiers/0/scheme",
                        "my list",
                        "identifiers/0/value",
                        "7",
                        "acknowledgements/0/kind",
                        "FUNDED",
                        "acknowledgements/0/validFrom",
                        "2021-01-01"),
                422);

        assertEquals(3, page.summary().size(), page.summary()::toString);
        assertNotEquals("", page.problem("name"));
        assertNotEquals("", page.problem("identifiers/0/scheme"));
        assertNotEquals("", page.problem("acknowledgements/0/text"));
        assertEquals(word, page.value("acronym"));
        assertEquals("my list", page.value("identifiers/0/scheme"));
        assertEquals("2021-01-01", page.value("acknowledgements/0/validFrom"));
        assertEquals(
                "Errors: 1",
                page.one(".section-nav a[href='#identifiers'] .flaw").text());
    }

    @Test
    void a_public_body_needs_its_country() {
        var page = Page.of(post(manager, NEW, "name/en", "Ministry " + word, "type", "10"), 422);
        assertNotEquals("", page.problem("countryCode"));
    }

    @Test
    void rows_are_added_moved_and_removed_without_saving_and_without_script() {
        var added = Page.of(post(manager, NEW, "name/en", word, "aliases/0/name", "One", "act", "aliases/add"), 200);
        assertEquals("One", added.value("aliases/0/name"));
        assertEquals("", added.value("aliases/1/name"));
        assertEquals(word, added.value("name/en"));

        var moved = Page.of(
                post(
                        manager,
                        NEW,
                        "name/en",
                        word,
                        "aliases/0/name",
                        "One",
                        "aliases/1/name",
                        "Two",
                        "act",
                        "aliases/1/up"),
                200);
        assertEquals("Two", moved.value("aliases/0/name"));
        assertEquals("One", moved.value("aliases/1/name"));

        var removed = Page.of(
                post(
                        manager,
                        NEW,
                        "name/en",
                        word,
                        "aliases/0/name",
                        "One",
                        "aliases/1/name",
                        "Two",
                        "act",
                        "aliases/0/remove"),
                200);
        assertEquals("Two", removed.value("aliases/0/name"));
        assertEquals(1, removed.select("[id='aliases'] .row").size());
        assertEquals(0L, given.value("select count(*) from organisation where name ->> 'en' = ?", word));
    }

    @Test
    void blank_rows_are_not_saved() {
        var path = saved(post(
                manager,
                NEW,
                "name/en",
                word,
                "type",
                "40",
                "aliases/0/name",
                "",
                "identifiers/0/scheme",
                "",
                "identifiers/0/value",
                "",
                "acknowledgements/0/kind",
                "FUNDED",
                "acknowledgements/0/text/en",
                ""));

        var page = open(path);

        assertEquals(0, page.select(".row").size());
        assertEquals(3, page.select(".section-nav .gap").size());
    }

    @Test
    void the_parent_is_found_by_what_it_is_called() {
        var parent = organisation("Ministry of " + word, "10", "JO");

        var path = saved(post(
                manager,
                NEW,
                "name/en",
                "Unit " + word,
                "type",
                "10",
                "countryCode",
                "JO",
                "parent",
                "ministry of " + word.toLowerCase()));

        var page = open(path);
        assertEquals(parent.toString(), page.value("parentId"));
        assertEquals("Ministry of " + word, page.value("parent"));
        assertEquals(
                "Unit " + word,
                open(PATH + "/" + parent + "/references").one("#parts li").text());
    }

    @Test
    void a_name_nobody_knows_and_a_name_of_several_ask_for_a_choice() {
        organisation("Agency " + word, "10", "JO");
        var other = organisation("Agency " + word, "10", "LB");

        var unknown = Page.of(post(manager, NEW, "name/en", word, "type", "40", "parent", "Nobody " + word), 422);
        assertNotEquals("", unknown.problem("parent"));
        assertEquals("Nobody " + word, unknown.value("parent"));
        assertTrue(unknown.one("[id='parent-create']").hasAttr("open"));

        var several = Page.of(post(manager, NEW, "name/en", word, "type", "40", "parent", "Agency " + word), 422);
        assertTrue(several.problem("parent").contains("Agency " + word + ", Jordan"), several.problem("parent"));
        assertTrue(several.problem("parent").contains("Agency " + word + ", Lebanon"), several.problem("parent"));

        var path = saved(post(manager, NEW, "name/en", word, "type", "40", "parent", "Agency " + word + ", Lebanon"));
        assertEquals(other.toString(), open(path).value("parentId"));
    }

    @Test
    void a_parent_that_is_not_in_the_register_is_added_from_the_form() {
        var wrong = Page.of(
                post(
                        manager,
                        NEW,
                        "name/en",
                        word,
                        "parent",
                        "Fresh " + word,
                        "parentNew/name/en",
                        "Fresh " + word,
                        "parentNew/type",
                        "10",
                        "act",
                        "parent/create"),
                422);
        assertNotEquals("", wrong.problem("parentNew/countryCode"));
        assertEquals("Fresh " + word, wrong.value("parentNew/name/en"));

        var page = Page.of(
                post(
                        manager,
                        NEW,
                        "name/en",
                        word,
                        "parent",
                        "Fresh " + word,
                        "parentNew/name/en",
                        "Fresh " + word,
                        "parentNew/type",
                        "10",
                        "parentNew/countryCode",
                        "JO",
                        "act",
                        "parent/create"),
                200);

        assertEquals("Fresh " + word, page.value("parent"));
        assertEquals(
                page.value("parentId"),
                String.valueOf(given.value("select id from organisation where name ->> 'en' = ?", "Fresh " + word)));
        assertEquals(word, page.value("name/en"));
    }

    @Test
    void an_organisation_is_no_part_of_itself() {
        var parent = organisation("Above " + word, "40", null);
        var path = saved(post(manager, NEW, "name/en", "Below " + word, "type", "40", "parentId", parent.toString()));
        String below = path.substring(path.lastIndexOf('/') + 1);

        var page = Page.of(
                post(
                        manager,
                        PATH + "/" + parent,
                        "version",
                        "0",
                        "name/en",
                        "Above " + word,
                        "type",
                        "40",
                        "parentId",
                        below,
                        "parent",
                        "Below " + word),
                422);

        assertNotEquals("", page.problem("parent"));
    }

    @Test
    void an_identifier_belongs_to_one_organisation() {
        saved(post(
                manager,
                NEW,
                "name/en",
                word,
                "type",
                "40",
                "identifiers/0/scheme",
                "XM-DAC",
                "identifiers/0/value",
                word));

        var page = Page.of(
                post(
                        manager,
                        NEW,
                        "name/en",
                        "Twin",
                        "type",
                        "40",
                        "identifiers/0/scheme",
                        "XM-DAC",
                        "identifiers/0/value",
                        word),
                422);

        assertEquals(1, page.summary().size());
        assertEquals(
                "Identifier 1, Number or code in that list: " + page.problem("identifiers/0/value"),
                page.summary().get(0));
        assertEquals(word, page.value("identifiers/0/value"));
    }

    @Test
    void sent_twice_it_is_added_once() {
        var page = open(NEW);
        String key = page.value("_key");

        var first = saved(post(manager, NEW, "_key", key, "name/en", word, "type", "40"));
        var again = saved(post(manager, NEW, "_key", key, "name/en", word, "type", "40"));

        assertEquals(first, again);
        assertEquals(1L, given.value("select count(*) from organisation where name ->> 'en' = ?", word));
    }

    @Test
    void who_comes_second_is_told_and_keeps_what_was_typed() {
        var path = PATH + "/" + organisation(word, "40", null);
        var mine = open(path);
        saved(post(given.manager(), path, "version", mine.value("version"), "name/en", "Theirs " + word, "type", "40"));

        var page = Page.of(
                post(manager, path, "version", mine.value("version"), "name/en", "Mine " + word, "type", "40"), 412);

        assertEquals("Mine " + word, page.value("name/en"));
        assertEquals(1, page.select(".notice[data-kind=warn][role=alert]").size());
        assertTrue(page.one(".clash").text().contains("Theirs " + word));
        saved(post(manager, path, chosen(page, "name/en", "mine")));
        assertEquals("Mine " + word, open(path).value("name/en"));
    }

    @Test
    void a_row_added_meanwhile_does_not_hide_that_somebody_else_saved() {
        var path = PATH + "/" + organisation(word, "40", null);
        var mine = open(path);
        saved(post(given.manager(), path, "version", mine.value("version"), "name/en", "Theirs " + word, "type", "40"));

        var page = Page.of(
                post(
                        manager,
                        path,
                        "version",
                        mine.value("version"),
                        "name/en",
                        word,
                        "type",
                        "40",
                        "act",
                        "aliases/add"),
                200);

        assertEquals(mine.value("version"), page.value("version"));
    }

    @Test
    void approvers_read_and_change_nothing() {
        var approver = given.approver();
        var path = PATH + "/" + organisation(word, "40", null);

        var page = Page.of(approver.browser().get(path), 200);
        assertEquals(word, page.value("name/en"));
        assertEquals(0, page.select(".save-bar").size());
        assertTrue(page.one("#organisation > fieldset").hasAttr("disabled"));
        assertEquals(
                0,
                Page.of(approver.browser().get(PATH), 200)
                        .select("a[href='" + NEW + "']")
                        .size());

        assertEquals(403, approver.browser().get(NEW).statusCode());
        assertEquals(403, post(approver, NEW, "name/en", word, "type", "40").statusCode());
        assertEquals(
                403,
                post(approver, path, "version", "0", "name/en", "x", "type", "40")
                        .statusCode());
        assertEquals(403, given.account(Role.EDITOR).browser().get(PATH).statusCode());
        assertEquals(303, Given.stranger().get(path).statusCode());
    }

    @Test
    void the_list_finds_by_any_name_and_leads_on_page_by_page() {
        for (int i = 0; i < 52; i++) {
            organisation("%s %02d".formatted(word, i), "40", null);
        }

        var first = open(PATH + "?q=" + word.toLowerCase());
        assertEquals(50, first.select("tbody tr").size());
        assertEquals(word + " 00", first.select("tbody th").first().text());
        assertEquals(word.toLowerCase(), first.value("q"));
        var second = open(first.one(".pager a[rel=next]").attr("href"));
        assertEquals(
                List.of(word + " 50", word + " 51"), second.select("tbody th").eachText());
        assertEquals(0, second.select(".pager").size());
        assertEquals(1, open(PATH + "?q=nobody-" + word).select(".empty").size());
    }

    @Test
    void other_paths_are_not_taken_for_an_id() {
        organisation("Suggested " + word, "40", null);

        var found = Page.of(manager.browser().get(PATH + "/suggest?q=" + word), 200);

        assertEquals("Suggested " + word, found.one("li[data-id]").attr("data-label"));
        assertEquals(404, manager.browser().get(PATH + "/none").statusCode());
        assertEquals(404, manager.browser().get(PATH + "/" + UUID.randomUUID()).statusCode());
    }

    private Page open(String path) {
        return Page.of(manager.browser().get(path), 200);
    }

    private UUID organisation(String name, String type, @Nullable String country) {
        return given.added(
                "organisations", Json.object("name", Json.english(name), "type", type, "countryCode", country));
    }
}
