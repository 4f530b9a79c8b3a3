package org.sojourn.desk.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;
import static org.sojourn.desk.Posting.chosen;
import static org.sojourn.desk.Posting.post;
import static org.sojourn.desk.Posting.saved;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Page;
import org.sojourn.PostgresResource;

/** Two people change the same visit: the second sees what both did, and nothing is lost. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConflictTest {

    @Inject
    Given given;

    @Test
    void the_second_sees_field_by_field_what_both_did_and_puts_it_together() {
        var agency = given.organisation("Academy " + Given.word());
        var visit = given.visit().titled("At first").draft();
        var other = given.manager();
        var mine = typed(
                open(visit), "title/en", "As I call it", "summary/en", "What I wrote", "stops/0/city", "Salzburg");
        put(
                other,
                visit,
                with(
                        with(visit.form(), "title", english("As they call it")),
                        "hosts",
                        list(object("organisationId", agency, "role", "HOST"))));

        var conflict = Page.of(post(given.author(), form(visit), mine), 412);

        assertEquals("Changed by two people: As they call it", conflict.heading());
        assertTrue(conflict.text().contains(other.name()), conflict::text);
        assertEquals(1, conflict.select(".clash").size());
        var clash = conflict.one(".clash");
        assertEquals("Title · English", clash.selectFirst("legend").text());
        assertEquals(
                List.of("As I call it", "As they call it"),
                clash.select(".choice p").eachText());
        assertTrue(clash.text().contains("Before: At first"), clash::text);
        assertTrue(conflict.text().contains("Only they changed: 2"), conflict::text);
        assertTrue(conflict.text().contains("Only you changed: 2"), conflict::text);

        saved(post(given.author(), form(visit), chosen(conflict, "title/en", "theirs")));

        var together = open(visit);
        assertEquals("As they call it", together.value("title/en"));
        assertEquals("What I wrote", together.value("summary/en"));
        assertEquals("Salzburg", together.value("stops/0/city"));
        assertTrue(together.value("hosts/0/organisation").startsWith("Academy "));
    }

    @Test
    void nothing_is_saved_while_a_choice_is_open() {
        var visit = given.visit().titled("At first").draft();
        var mine = typed(open(visit), "title/en", "Mine");
        put(given.manager(), visit, with(visit.form(), "title", english("Theirs")));
        var conflict = Page.of(post(given.author(), form(visit), mine), 412);

        var unanswered = Page.of(post(given.author(), form(visit), chosen(conflict)), 412);

        assertTrue(unanswered.title().startsWith("Error"));
        assertEquals("Theirs", open(visit).value("title/en"));
        saved(post(given.author(), form(visit), chosen(unanswered, "title/en", "mine")));
        assertEquals("Mine", open(visit).value("title/en"));
    }

    @Test
    void whoever_is_quicker_again_is_seen_again() {
        var visit = given.visit().titled("At first").draft();
        var mine = typed(open(visit), "title/en", "Mine");
        var theirs = with(visit.form(), "title", english("Theirs"));
        put(given.manager(), visit, theirs);
        var conflict = Page.of(post(given.author(), form(visit), mine), 412);
        put(given.manager(), visit, 1, with(theirs, "title", english("Theirs again")));

        var again = Page.of(post(given.author(), form(visit), chosen(conflict, "title/en", "mine")), 412);

        assertTrue(again.one(".clash").text().contains("Theirs again"));
        assertEquals(0, again.select(".clash [checked]").size());
        assertEquals("Theirs again", open(visit).value("title/en"));
        saved(post(given.author(), form(visit), chosen(again, "title/en", "mine")));
        assertEquals("Mine", open(visit).value("title/en"));
    }

    @Test
    void what_fits_together_needs_no_choice_and_can_be_gone_on_with_in_the_form() {
        var visit = given.visit().draft();
        var mine = typed(open(visit), "title/en", "Mine");
        put(given.manager(), visit, with(visit.form(), "dateSource", "A letter"));
        var conflict = Page.of(post(given.author(), form(visit), mine), 412);
        assertEquals(0, conflict.select(".clash").size());

        var fields = new ArrayList<>(List.of(conflict.fields("form#conflict")));
        fields.addAll(List.of("act", "merge-in-form"));
        var inForm = Page.of(post(given.author(), form(visit), fields.toArray(String[]::new)), 200);

        assertTrue(inForm.text().contains("It isn’t saved yet"), inForm::text);
        assertEquals("Mine", inForm.value("title/en"));
        assertEquals("A letter", inForm.value("dateSource"));
        saved(post(given.author(), form(visit), inForm.fields("form#visit")));
        assertEquals("Mine", open(visit).value("title/en"));
    }

    @Test
    void what_contradicts_itself_together_is_refused_in_the_form() {
        var visit = given.visit().with("stops", null).draft();
        var mine = typed(open(visit), "end", "2031-03-04");
        put(given.manager(), visit, with(visit.form(), "start", "2031-03-06"));
        var conflict = Page.of(post(given.author(), form(visit), mine), 412);

        var refused = Page.of(post(given.author(), form(visit), chosen(conflict)), 422);

        assertEquals("The end is before the start.", refused.problem("end"));
        assertEquals("2031-03-06", refused.value("start"));
    }

    @Test
    void a_film_that_somebody_else_added_meanwhile_stays() {
        var visit = given.visit().draft();
        var mine = typed(open(visit), "title/en", "Mine");
        put(given.manager(), visit, with(visit.form(), "title", english("Theirs")));
        given.added("testimonials", object("kind", "VIDEO", "title", english("Voices"), "visitId", visit.id()));

        var conflict = Page.of(post(given.author(), form(visit), mine), 412);
        saved(post(given.author(), form(visit), chosen(conflict, "title/en", "mine")));

        assertEquals("Voices", open(visit).value("testimonials/0/title/en"));
    }

    private static String form(Known visit) {
        return "/desk/visits/" + visit.reference();
    }

    private Page open(Known visit) {
        return Page.of(given.author().browser().get(form(visit)), 200);
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

    private static void put(Somebody who, Known visit, Map<String, @Nullable Object> form) {
        put(who, visit, 0, form);
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
