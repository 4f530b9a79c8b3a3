package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.Json;
import org.sojourn.Look;
import org.sojourn.Person;

/** Changing many visits at once: ticking them, saying what, looking ahead, and what came of it. */
final class BulkLooks {

    private final Given given;
    private final Somebody manager;
    private final String word = Given.word();

    BulkLooks(Given given) {
        this.given = given;
        manager = given.author();
    }

    List<Look> all() {
        given.visit().titled("Border police from Moldova " + word).draft();
        given.visit().titled("Prosecutors from Georgia " + word).published();
        given.visit()
                .titled("Customs officers from Armenia " + word)
                .with("themes", List.of(theme("15", 40), theme("17", 60)))
                .draft();
        var project = given.project();
        for (int i = 0; i < 51; i++) {
            given.visit().of(project).titled("Expert mission number " + i).draft();
        }
        var several = given.managerOf(project);
        String visits = "/desk/visits?q=" + word;
        return List.of(
                Look.at("bulk-offered", several, "/desk/visits"),
                Look.at("bulk-found", several, "/desk/visits").after(person -> press(person, "found")),
                Look.at("bulk-nothing", manager, "/desk/visits/bulk"),
                Look.at("bulk-ticked", manager, visits).after(this::tick),
                Look.at("bulk-project", manager, visits + "&tick=all").after(person -> choose(person, "ADD_PROJECT")),
                Look.at("bulk-audience", manager, visits + "&tick=all").after(person -> choose(person, "SET_AUDIENCE")),
                Look.at("bulk-errors", manager, visits + "&tick=all")
                        .after(person -> look(person, " "))
                        .refused(422),
                Look.at("bulk-unticked", manager, visits)
                        .after(person -> choose(person, "ADD_THEME"))
                        .refused(422),
                Look.at("bulk-preview", manager, visits + "&tick=all").after(person -> look(person, "16")),
                Look.at("bulk-done", manager, visits + "&tick=all").after(person -> {
                    look(person, "16");
                    press(person, "apply");
                }));
    }

    /** With a script the page stays, and whatever else is on it. */
    private void tick(Person person) {
        person.page().locator("[data-tick=all]").click();
        assertEquals(3, person.page().locator("main [type=checkbox]:checked").count());
        person.page().locator("[data-tick=none]").click();
        assertEquals(0, person.page().locator("main [type=checkbox]:checked").count());
        person.page().locator("main [type=checkbox]").first().check();
    }

    private static void choose(Person person, String change) {
        person.page().locator("#change").selectOption(change);
        person.page().locator(".save-bar .button:not([value])").click();
        person.page().waitForURL("**/desk/visits/bulk");
    }

    private static void look(Person person, String code) {
        choose(person, "ADD_THEME");
        person.page().locator("[id='themes/0/vocabulary']").selectOption("7");
        person.fill("themes/0/code", code);
        press(person, "look");
    }

    private static void press(Person person, String act) {
        person.page()
                .waitForResponse(
                        "**/desk/visits/bulk",
                        () -> person.page().locator("button[value=" + act + "]").click());
        person.page().waitForLoadState();
    }

    private static Map<String, @Nullable Object> theme(String code, int percent) {
        return Json.object("vocabulary", "7", "code", code, "percent", percent);
    }
}
