package org.sojourn.desk.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.with;
import static org.sojourn.desk.Posting.chosen;
import static org.sojourn.desk.Posting.post;
import static org.sojourn.desk.Posting.saved;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.Page;
import org.sojourn.PostgresResource;

/** What is typed and not saved is kept for who typed it, until they save or discard it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DraftTest {

    private static final String NEW = "/desk/visits/new";

    @Inject
    Given given;

    @Inject
    DraftService drafts;

    @Test
    void what_was_typed_is_offered_again_anywhere_and_gone_on_with() {
        var visit = given.visit().titled("At first").draft();
        String form = "/desk/visits/" + visit.reference();
        var typed = typed(open(given.author(), form), "title/en", "Half a thought", "start", "the 11th");
        keep(given.author(), form, typed, 204);
        assertEquals("At first", open(given.author(), form).value("title/en"));

        var offered = open(given.author(), form);
        assertTrue(offered.text().contains("You have unsaved changes from"), offered::text);
        var continued =
                open(given.author(), offered.one(".notice a[href*=draft]").attr("href"));
        assertEquals("Half a thought", continued.value("title/en"));
        assertEquals("the 11th", continued.value("start"));
        assertTrue(continued.text().contains("These are your unsaved changes from"));

        saved(post(given.author(), form, typed(continued, "start", "2031-03-03")));
        assertEquals("Half a thought", open(given.author(), form).value("title/en"));
        assertEquals(0, open(given.author(), form).select(".notice form").size());
    }

    @Test
    void it_is_in_nobody_elses_sight_and_in_no_log_search_or_program() {
        String word = Given.word();
        var visit = given.visit().draft();
        String form = "/desk/visits/" + visit.reference();
        keep(given.author(), form, typed(open(given.author(), form), "title/en", "Secret " + word), 204);
        var other = given.manager();
        assertEquals(0, open(other, form).select(".notice form").size());
        assertFalse(open(other, form + "?draft=x").html().outerHtml().contains(word));
        for (String path : List.of(form + "/history", "/desk/visits?q=" + word, "/desk")) {
            assertFalse(
                    open(given.author(), path)
                            .select("main article, main table, main ol, .queues")
                            .text()
                            .contains(word),
                    path);
        }
        assertFalse(given.author().api().get(visit.path()).asString().contains(word));
        assertEquals(0L, given.value("select count(*) from change where snapshot::text like ?", "%" + word + "%"));
    }

    @Test
    void a_new_record_is_kept_before_it_is_saved_and_two_windows_keep_apart() {
        var manager = given.manager();
        var one = open(manager, NEW);
        var two = open(manager, NEW);
        keep(manager, NEW, typed(one, "title/en", "The one"), 204);
        keep(manager, NEW, typed(two, "title/en", "The other"), 204);

        var offered = open(manager, NEW);
        assertEquals(2, offered.select(".notice form").size());
        assertEquals("", offered.value("title/en"));
        assertTrue(offered.text().contains("The one") && offered.text().contains("The other"));
        var continued = open(manager, NEW + "?draft=" + one.value("_key"));
        assertEquals("The one", continued.value("title/en"));

        String made = saved(post(manager, NEW, continued.fields("form#visit")));
        assertEquals("The one", open(manager, made).value("title/en"));
        assertEquals(1, open(manager, NEW).select(".notice form").size());

        var discard = open(manager, NEW).fields(".notice form");
        post(manager, NEW, discard[0], discard[1], "act", "discard").then().statusCode(303);
        assertEquals(0, open(manager, NEW).select(".notice form").size());
    }

    @Test
    void another_window_never_overwrites_what_is_kept() {
        var visit = given.visit().draft();
        String form = "/desk/visits/" + visit.reference();
        var one = open(given.author(), form);
        var two = open(given.author(), form);
        keep(given.author(), form, typed(one, "title/en", "In the one"), 204);
        keep(given.author(), form, typed(two, "title/en", "In the other"), 409);
        saved(post(given.author(), form, typed(two, "summary/en", "Saved from the other")));
        var kept = open(given.author(), form + "?draft=go");
        assertEquals("In the one", kept.value("title/en"));
        assertEquals(412, post(given.author(), form, kept.fields("form#visit")).statusCode());
    }

    @Test
    void a_draft_that_somebody_has_outrun_ends_in_putting_both_together() {
        var visit = given.visit().titled("At first").draft();
        String form = "/desk/visits/" + visit.reference();
        keep(given.author(), form, typed(open(given.author(), form), "title/en", "Mine"), 204);
        given.manager()
                .api()
                .header("If-Match", "\"0\"")
                .body(with(visit.form(), "title", english("Theirs")))
                .put(visit.path())
                .then()
                .statusCode(200);
        var continued = open(given.author(), form + "?draft=go");
        var conflict = Page.of(post(given.author(), form, continued.fields("form#visit")), 412);
        assertEquals(1, open(given.author(), form).select(".notice form").size(), "it is kept until it is saved");
        saved(post(given.author(), form, chosen(conflict, "title/en", "mine")));
        assertEquals("Mine", open(given.author(), form).value("title/en"));
        assertEquals(0, open(given.author(), form).select(".notice form").size());
    }

    @Test
    void what_is_saved_already_is_no_draft() {
        var visit = given.visit().draft();
        String form = "/desk/visits/" + visit.reference();
        var fields = open(given.author(), form).fields("form#visit");
        keep(given.author(), form, fields, 204);
        assertEquals(0, open(given.author(), form).select(".notice form").size());
        assertEquals(0L, given.value("select count(*) from draft where record_id = ?", visit.id()));
    }

    @Test
    void only_who_may_save_a_record_keeps_a_draft_of_it_and_no_text_is_kept_that_could_not_be_saved() {
        var visit = given.visit().draft();
        String form = "/desk/visits/" + visit.reference();
        keep(given.approver(), form, new String[] {"_key", "x", "title/en", "No"}, 403);
        keep(given.managerOf(given.project()), form, new String[] {"_key", "x", "title/en", "No"}, 404);
        keep(given.author(), form, new String[] {"_key", "x", "title/en", "a\u202Eb"}, 422);
        var large = new ArrayList<String>(List.of("_key", "x"));
        for (int i = 0; i < 5; i++) {
            large.addAll(List.of("stops/" + i + "/site", "a".repeat(250_000)));
        }
        keep(given.author(), form, large.toArray(String[]::new), 400);
        keep(given.author(), NEW, new String[] {"_key", "not a key", "title/en", "No"}, 409);
        assertEquals(0L, given.value("select count(*) from draft where record_id = ?", visit.id()));
    }

    @Test
    void organisations_and_projects_are_kept_too() {
        String word = Given.word();
        var agency = given.organisation("Agency " + word);
        var project = given.project();
        for (String[] each : new String[][] {
            {"/desk/organisations/" + agency, "organisation", "name/en"},
            {"/desk/projects/" + project, "project", "title/en"},
            {"/desk/organisations/new", "organisation", "name/en"},
            {"/desk/projects/new", "project", "title/en"}
        }) {
            var page = open(given.author(), each[0]);
            var fields = new ArrayList<>(List.of(page.fields("form#" + each[1])));
            fields.set(fields.indexOf(each[2]) + 1, "Typed " + word);
            keep(given.author(), each[0], fields.toArray(String[]::new), 204);
            String key = fields.get(fields.indexOf("_key") + 1);
            var continued = open(given.author(), each[0] + "?draft=" + key);
            assertEquals("Typed " + word, continued.value(each[2]), each[0]);
            post(given.author(), each[0], "_key", key, "act", "discard").then().statusCode(303);
            var without = open(given.author(), each[0]).select(".notice [value='" + key + "']");
            assertEquals(0, without.size(), each[0]);
        }
    }

    @Test
    void a_draft_nobody_comes_back_to_is_forgotten() {
        var visit = given.visit().draft();
        String form = "/desk/visits/" + visit.reference();
        keep(given.author(), form, typed(open(given.author(), form), "title/en", "Long ago"), 204);
        given.sql("update draft set kept_at = now() - interval '31 days' where record_id = ?", visit.id());
        drafts.forget();
        assertEquals(0, open(given.author(), form).select(".notice form").size());
    }

    @Test
    void who_goes_back_to_a_new_record_and_saves_again_changes_the_one_that_was_made() {
        var manager = given.manager();
        String title = "Once " + Given.word();
        var form = open(manager, NEW);
        String made = saved(post(manager, NEW, typed(form, "title/en", title)));

        String again = saved(post(manager, NEW, typed(form, "title/en", title, "summary/en", "Said later")));

        assertEquals(made, again);
        assertEquals("Said later", open(manager, made).value("summary/en"));
        assertEquals(1L, given.value("select count(*) from visit where title ->> 'en' = ?", title));
    }

    private static void keep(Somebody who, String form, String[] fields, int status) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("act", "keep"));
        var answer = post(who, form, all.toArray(String[]::new));
        assertEquals(status, answer.statusCode(), answer::asString);
    }

    private static Page open(Somebody who, String path) {
        return Page.of(who.browser().get(path), 200);
    }

    /** The form as it stands, with something else typed into fields. */
    private static String[] typed(Page form, String... namesAndValues) {
        var fields = form.fields("form#visit");
        for (int i = 0; i < fields.length; i += 2) {
            for (int j = 0; j < namesAndValues.length; j += 2) {
                if (fields[i].equals(namesAndValues[j])) {
                    fields[i + 1] = namesAndValues[j + 1];
                }
            }
        }
        return fields;
    }
}
