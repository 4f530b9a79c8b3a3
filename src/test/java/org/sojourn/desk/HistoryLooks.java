package org.sojourn.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Json;
import org.sojourn.Look;
import org.sojourn.Person;

/** What became of records over time, and the way back. */
final class HistoryLooks {

    private final Somebody manager;
    private final FullVisit full;
    private final Given given;

    HistoryLooks(Given given, FullVisit full) {
        this.given = given;
        this.full = full;
        manager = given.author();
    }

    List<Look> all() {
        var visit = "/desk/visits/" + full.recorded().changed().reference();
        var shared = full.recorded().draft();
        var open = full.recorded().draft();
        String announcement = changed(
                "announcements",
                Json.object(
                        "url",
                        "https://example.org/" + Given.word(),
                        "type",
                        "PRESS_RELEASE",
                        "title",
                        "Controllers from Beirut at the rescue centre",
                        "language",
                        "en",
                        "links",
                        Json.list(Json.object("visitId", shared.id(), "relation", "REPORTS"))),
                "title",
                "Controllers from Beirut at the rescue coordination centre");
        String film = changed(
                "testimonials",
                Json.object("kind", "VIDEO", "title", Json.english("What they took home"), "visitId", shared.id()),
                "description",
                Json.english("Four of them speak of their first exercise."));
        return List.of(
                Look.at("history", manager, visit + "/history"),
                Look.at("history-read", given.reviewer(), visit + "/history"),
                Look.at("history-whole", manager, visit + "/history")
                        .after(person ->
                                person.page().locator("details summary").last().click()),
                Look.at("history-brought-back", manager, visit + "?version=0"),
                Look.at("copy", manager, visit + "/copy"),
                Look.at("copied", manager, visit + "/copy").after(person -> person.press("Make the copy")),
                Look.at("conflict", manager, form(shared))
                        .after(person -> quicker(person, shared))
                        .refused(412),
                Look.at("conflict-unanswered", manager, form(open))
                        .after(person -> {
                            quicker(person, open);
                            person.press("Save both together");
                        })
                        .refused(412),
                Look.at("history-organisation", manager, "/desk/organisations/" + full.funder() + "/history"),
                Look.at("history-project", manager, "/desk/projects/" + full.project() + "/history"),
                Look.at("history-announcement", manager, announcement + "/history"),
                Look.at("history-announcement-read", given.reviewer(), announcement + "/history"),
                Look.at("history-testimonial", manager, film + "/history"),
                Look.at("history-announcement-refused", manager, announcement + "/history")
                        .after(person -> {
                            person.page()
                                    .locator("main input[name=version]")
                                    .first()
                                    .evaluate("i => i.value = '77'");
                            person.page().locator(".history button").first().click();
                        })
                        .refused(412));
    }

    /** Where one is on the desk that was recorded and changed since. */
    private String changed(
            String register, Map<String, @Nullable Object> record, String field, @Nullable Object value) {
        String path = register + "/" + given.added(register, record);
        manager.api()
                .header("If-Match", "\"0\"")
                .body(Json.with(record, field, value))
                .put("/api/v1/" + path)
                .then()
                .statusCode(200);
        return "/desk/" + path;
    }

    private static String form(Known visit) {
        return "/desk/visits/" + visit.reference();
    }

    /** Somebody else changes other fields and the same. */
    private void quicker(Person person, Known visit) {
        long version = Long.parseLong(
                person.page().locator("input[name=version]").first().inputValue());
        var theirs = new LinkedHashMap<>(visit.form());
        theirs.put("title", Json.english("Search and rescue in the Aegean, version " + version));
        theirs.put("dateSource", "A letter of the host, number " + version);
        theirs.put("hosts", List.of());
        given.manager()
                .api()
                .header("If-Match", "\"" + version + "\"")
                .body(theirs)
                .put(visit.path())
                .then()
                .statusCode(200);
        person.fill("title/en", "Coast guards learn to search and to rescue, as I see it " + version);
        person.fill("summary/en", "What only I have written about it " + version + ".");
        person.choose("hosts/0/role", "ORGANISER");
        person.press("Save");
    }
}
