package org.sojourn.desk.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Person;
import org.sojourn.PostgresResource;

/** A browser dies in the middle of a sentence, and nothing is lost. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AutosaveBrowserTest {

    private static final String KEPT = "Kept a moment ago, not saved";

    @Inject
    Given given;

    @Test
    void what_was_typed_outlives_the_browser() {
        var somebody = given.manager();
        try (var first = Person.of(somebody)) {
            first.open("/desk/visits/new");
            type(first, "title/en", "Typed before the browser died");
            status(first, KEPT);
        }
        try (var second = Person.of(somebody)) {
            second.open("/desk/visits/new");
            assertTrue(second.read().contains("Typed before the browser died"), second::read);
            second.page().locator(".notice form a").click();
            assertEquals("Typed before the browser died", second.value("title/en"));
            second.look("draft-continued");
            type(second, "summary/en", "And gone on with elsewhere.");
            status(second, KEPT);
            second.save();
            assertEquals("And gone on with elsewhere.", second.value("summary/en"));
            second.open("/desk/visits/new");
            assertEquals(0, second.page().locator(".notice form").count());
        }
    }

    @Test
    void leaving_asks_only_while_something_is_not_kept() {
        var visit = given.visit().draft();
        try (var manager = Person.of(given.author())) {
            var asked = new ArrayList<String>();
            manager.page().onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.accept();
            });
            String form = "/desk/visits/" + visit.reference();
            manager.open(form);
            type(manager, "title/en", "Kept");
            status(manager, KEPT);
            manager.open("/desk/visits");
            assertEquals(List.of(), asked);

            manager.open(form + "?draft=go");
            manager.page().route("**" + form, route -> route.abort());
            type(manager, "title/en", "Not kept");
            manager.open("/desk/visits");
            assertEquals(List.of("beforeunload"), asked);
        }
    }

    private static void type(Person person, String field, String text) {
        Locator input = person.page().locator("[id='" + field + "']");
        input.click();
        input.press("End");
        input.pressSequentially(text);
    }

    private static void status(Person person, String words) {
        person.page()
                .locator(".save-bar .status")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }
}
