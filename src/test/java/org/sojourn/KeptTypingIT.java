package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that somebody typed is lost when the registry can't take it just then. */
class KeptTypingIT {

    @Test
    void what_was_typed_outlives_the_database_and_the_session() throws Exception {
        try (var first = Registry.on(Registry.folder("kept"), Registry.BOOTSTRAP);
                var wire = new Wire(Integer.parseInt(first.kept("port")))) {
            var settings = new HashMap<>(Registry.BOOTSTRAP);
            settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + wire.port() + "/sojourn");
            settings.put("QUARKUS_DATASOURCE_USERNAME", "sojourn");
            settings.put("QUARKUS_DATASOURCE_PASSWORD", first.kept("password"));
            try (var registry = Registry.on(Registry.folder("kept-second"), settings);
                    var manager = Person.at(registry.url())) {
                signIn(manager);
                databaseAway(manager, wire);
                sessionOver(manager);
                aMarkThatTurnsTheDirection(manager);
                somethingThatCantBeRead(manager);
            }
        }
    }

    private static void databaseAway(Person manager, Wire wire) throws Exception {
        var complaints = new ArrayList<String>();
        manager.open("/desk/visits/new");
        manager.page().onConsoleMessage(message -> complaints.add(message.text()));
        manager.rearrange("hosts/add");
        manager.rearrange("hosts/1/up");
        assertEquals(List.of(), complaints, "a section is swapped without a word of the browser's");
        manager.fill("title/en", "Typed before the database went away");

        wire.cut();
        manager.press("Save");

        assertTrue(notice(manager).contains("What you typed is still here"), manager::read);
        assertEquals("Typed before the database went away", manager.value("title/en"));

        wire.join();
        Registry.within(java.time.Duration.ofSeconds(10), manager::read, () -> {
            manager.press("Save");
            return manager.page().url().contains("notice=saved");
        });
        assertEquals("Typed before the database went away", manager.value("title/en"));
    }

    private static void sessionOver(Person manager) {
        manager.fill("summary/en", "Typed before the session ended");
        manager.page().context().clearCookies();

        manager.press("Save");

        assertTrue(notice(manager).contains("session has ended"), manager::read);
        assertEquals("Typed before the session ended", manager.value("summary/en"));

        try (var again = manager.anotherWindow()) {
            signIn(again);
        }
        manager.press("Save");
        assertTrue(manager.page().url().contains("notice=saved"), manager::read);
        assertEquals("Typed before the session ended", manager.value("summary/en"));
    }

    private static void aMarkThatTurnsTheDirection(Person manager) {
        manager.fill("title/en", "Typed \u202Ewith a mark from elsewhere");
        manager.press("Save");

        assertTrue(manager.read().contains("were taken out"), manager::read);
        assertEquals("Typed with a mark from elsewhere", manager.value("title/en"));
    }

    private static void somethingThatCantBeRead(Person manager) {
        manager.fill("title/en", "Typed before it was refused");
        manager.page().evaluate("document.querySelector('[name=\"summary/en\"]').name = 'summary/en/x'");
        manager.page().evaluate("document.querySelector('[name=\"title/ar\"]').name = 'summary/en'");
        manager.fill("summary/en", "x");
        manager.press("Save");

        assertTrue(notice(manager).contains("refused what was sent"), manager::read);
        assertEquals("Typed before it was refused", manager.value("title/en"));
    }

    private static String notice(Person manager) {
        return manager.page().locator(".save-bar .unsent").innerText();
    }

    private static void signIn(Person person) {
        person.open("/signin");
        person.fill("email", Registry.EMAIL);
        person.fill("password", Given.PASSWORD);
        person.press("Sign in");
    }
}
