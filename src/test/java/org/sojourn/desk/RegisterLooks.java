package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.Json;
import org.sojourn.Look;
import org.sojourn.Person;

/** The registers of organisations and projects, for who writes them and for who only reads. */
final class RegisterLooks {

    private final Somebody manager;
    private final Somebody approver;
    private final Somebody administrator;
    private final FullVisit full;
    private final Given given;

    RegisterLooks(Given given, FullVisit full) {
        this.given = given;
        this.full = full;
        manager = given.author();
        approver = given.reviewer();
        administrator = given.administrator();
    }

    List<Look> all() {
        for (int i = 0; i < 52; i++) {
            given.organisation("Regional Office " + (i + 1));
        }
        String organisation = "/desk/organisations/" + full.funder();
        String project = "/desk/projects/" + full.project();
        var agency = Json.object("name", Json.english("Customs Academy"), "type", "10", "countryCode", "AT");
        String again = Given.word();
        var twice = twice("National Police Bureau of " + again, full);
        var same = twice("National Police Bureaux of " + again, full);
        var gone = given.organisation("Old Bureau " + Given.word());
        merge(gone, given.organisation());
        UUID called = renamed();
        String merging = "/desk/organisations/" + twice + "/merge";
        var late = given.added("organisations", agency);
        var effort = Json.object("code", Given.word(), "title", Json.english("Customs at work"), "status", "2");
        var later = given.project(effort);
        return List.of(
                Look.at("organisations", manager, "/desk/organisations"),
                Look.at("organisations-next", manager, "/desk/organisations").after(RegisterLooks::next),
                Look.at("organisations-empty", approver, "/desk/organisations?q=nowhere"),
                Look.at("organisation-new", manager, "/desk/organisations/new"),
                Look.at("organisation-errors", manager, "/desk/organisations/new")
                        .after(person -> mistake(person, "acknowledgements"))
                        .refused(422),
                Look.at("organisation", manager, organisation + "?notice=saved"),
                Look.at("organisation-stale", manager, "/desk/organisations/" + late)
                        .after(person -> overtaken(person, "organisations", late, agency))
                        .refused(412),
                Look.at("organisation-read", approver, organisation),
                Look.at("organisation-references", administrator, organisation + "/references"),
                Look.at("project-references", administrator, project + "/references"),
                Look.at("organisation-names", approver, "/desk/organisations/" + called + "/names"),
                Look.at("project-names", approver, project + "/names"),
                Look.at("duplicates", administrator, "/desk/organisations/duplicates"),
                Look.at("organisation-alike", administrator, "/desk/organisations/" + twice),
                Look.at("merge-choose", administrator, merging + "?into=nobody"),
                Look.at("merge-preview", administrator, merging + "?intoId=" + same),
                Look.at("merge-refused", administrator, merging + "?intoId=" + twice),
                Look.at("organisation-merged", administrator, "/desk/organisations/" + gone),
                Look.at("visits-of", manager, "/desk/visits?of=" + full.project() + "&as=PRIMARY"),
                Look.at("projects", manager, "/desk/projects"),
                Look.at("projects-empty", approver, "/desk/projects?q=nowhere"),
                Look.at("project-new", manager, "/desk/projects/new"),
                Look.at("project-errors", manager, "/desk/projects/new")
                        .after(person -> mistake(person, "participations"))
                        .refused(422),
                Look.at("project", manager, project + "?notice=saved"),
                Look.at("project-stale", manager, "/desk/projects/" + later)
                        .after(person -> overtaken(person, "projects", later, effort))
                        .refused(412),
                Look.at("project-read", approver, project));
    }

    private UUID twice(String name, FullVisit full) {
        UUID id = given.organisation(name);
        given.visit()
                .of(full.project())
                .with("hosts", Json.list(Json.object("organisationId", id, "role", "HOST")))
                .draft();
        return id;
    }

    /** Published under its old name in two visits, one of which has been changed otherwise too. */
    private UUID renamed() {
        var form = Json.object("name", Json.english("Bureau " + Given.word()), "type", "10", "countryCode", "AT");
        UUID id = given.added("organisations", form);
        var hosts = Json.list(Json.object("organisationId", id, "role", "HOST"));
        given.visit().with("hosts", hosts).published();
        given.visit().with("hosts", hosts).changed();
        var saved = manager.api()
                .header("If-Match", "\"0\"")
                .body(Json.with(form, "name", Json.english("National Directorate " + Given.word())))
                .put("/api/v1/organisations/" + id);
        assertEquals(200, saved.statusCode(), saved::asString);
        return id;
    }

    private void merge(UUID from, UUID into) {
        var merged = administrator
                .api()
                .header("If-Match", "\"0\"")
                .body(Map.of("into", into))
                .post("/api/v1/organisations/" + from + "/merge");
        assertEquals(200, merged.statusCode(), merged::asString);
    }

    private static void next(Person person) {
        person.page().locator("a[rel=next]").click();
        person.page().waitForURL("**cursor=**");
    }

    /** Nothing filled in, not even in the row that was asked for. */
    private static void mistake(Person person, String rows) {
        person.rearrange(rows + "/add");
        person.page()
                .locator("#" + rows + " input:not([type=hidden], [type=date], [type=checkbox]), #" + rows + " textarea")
                .first()
                .fill("nobody");
        person.press("Save");
    }

    private void overtaken(Person person, String register, UUID id, Map<String, @Nullable Object> form) {
        var earlier = manager.api()
                .header("If-Match", "\"0\"")
                .body(Json.with(form, "acronym", "CA"))
                .put("/api/v1/" + register + "/" + id);
        assertEquals(200, earlier.statusCode(), earlier::asString);
        person.press("Save");
    }
}
