package org.sojourn.desk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Person;
import org.sojourn.PostgresResource;

/** The eightieth visit of a year is recorded with a copy of an earlier one and a few keys. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EightiethVisitBrowserTest {

    /** Counts what a person does, over all pages of a window. */
    private static final String COUNTING = """
            for (const [event, what] of [['pointerdown', 'clicks'], ['keydown', 'keys']]) {
              addEventListener(event, () => sessionStorage.setItem(what, Number(sessionStorage.getItem(what)) + 1), true);
            }""";

    @Inject
    Given given;

    @Test
    void the_eightieth_visit_of_a_year_takes_a_few_clicks_and_keys() {
        String word = Given.word();
        var agency = given.organisation("Border Police Academy " + word);
        String school = Given.word() + " Coast Guard School";
        var other = given.organisation(school);
        var project = given.project();
        for (int i = 1; i < 80; i++) {
            given.visit()
                    .of(project)
                    .titled("Study visit on search and rescue " + word + ", group " + i)
                    .with("hosts", list(object("organisationId", agency, "role", "HOST")))
                    .with("summary", english("Officers see how rescue at sea is organised."))
                    .draft();
        }
        try (var manager = Person.of(given.managerOf(project))) {
            manager.page().addInitScript(COUNTING);
            manager.open("/desk/visits");

            click(manager.page().getByLabel("Title, agency or reference"), word + " 79\n");
            manager.page().locator("tbody a").first().click();
            manager.page().getByRole(AriaRole.LINK, options("Copy")).click();
            manager.press("Make the copy");
            var title = field(manager, "title/en");
            title.click();
            title.press("Control+End");
            title.press("Backspace");
            title.press("Backspace");
            title.pressSequentially("80");
            click(field(manager, "start"), "05122031");
            click(field(manager, "end"), "05162031");
            click(field(manager, "delegations/0/headcount"), "12");
            field(manager, "hosts/0/organisation").click();
            field(manager, "hosts/0/organisation").press("Control+a");
            manager.suggest("hosts/0/organisation", school.substring(0, 6), school);
            manager.press("Save");

            assertTrue(manager.page().url().contains("notice=saved"), manager::read);
            int clicks = counted(manager, "clicks");
            int keys = counted(manager, "keys");
            System.out.printf("The eightieth visit took %d clicks and %d keys.%n", clicks, keys);
            assertTrue(clicks > 5 && keys > 30, "somebody did it");
            assertTrue(clicks + keys <= 90, () -> clicks + " clicks and " + keys + " keys");
            recorded(manager, word, other.toString());
        }
    }

    private void recorded(Person manager, String word, String host) {
        String reference = manager.page().url().replaceFirst(".*/desk/visits/([^?]+).*", "$1");
        var visit = given.author()
                .api()
                .get("/api/v1/visits/" + reference)
                .then()
                .statusCode(200)
                .extract();
        assertEquals("Study visit on search and rescue " + word + ", group 80", visit.path("title.en"));
        assertEquals("2031-05-12", visit.path("start"));
        assertEquals("2031-05-16", visit.path("end"));
        assertEquals(Integer.valueOf(12), visit.path("delegations[0].headcount"));
        assertEquals(host, visit.path("hosts[0].organisationId"));
        assertEquals("Vienna", visit.path("stops[0].city"));
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions options(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(name)
                .setExact(true);
    }

    private static Locator field(Person person, String name) {
        return person.page().locator("[id='" + name + "']");
    }

    /** Clicks into a field where it begins, and types. */
    private static void click(Locator field, String text) {
        field.click(new Locator.ClickOptions().setPosition(16, 16));
        for (String key : text.split("")) {
            field.page().keyboard().press(key.equals("\n") ? "Enter" : key);
        }
    }

    private static int counted(Person person, String what) {
        return Integer.parseInt(String.valueOf(person.page().evaluate("sessionStorage.getItem('" + what + "')")));
    }
}
