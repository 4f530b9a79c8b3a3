package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Json;
import org.sojourn.Look;
import org.sojourn.Person;

/** The desk's pages of visits: home, list, form, preview. */
final class VisitLooks {

    private final Somebody manager;
    private final Somebody approver;
    private final FullVisit full;
    private final Given given;

    VisitLooks(Given given, FullVisit full) {
        this.given = given;
        this.full = full;
        manager = given.author();
        approver = given.reviewer();
    }

    List<Look> all() {
        var visit = full.recorded().draft();
        full.tell(visit);
        var returned =
                given.visit().titled("Working visit about stolen vehicles").returned();
        full.recorded().inReview();
        var bare = given.visit()
                .with("title", null)
                .with("summary", null)
                .with("stops", null)
                .draft();
        more();
        return List.of(
                Look.at("home-manager", manager, "/desk"),
                Look.at("home-approver", approver, "/desk"),
                Look.at("visits", manager, "/desk/visits"),
                Look.at("visits-found", approver, "/desk/visits?q=search+rescue&state=DRAFT&year=2026"),
                Look.at("visits-empty", manager, "/desk/visits?q=nowhere&year=1950"),
                Look.at("visits-next", manager, "/desk/visits").after(VisitLooks::older),
                Look.at("visit-new", manager, "/desk/visits/new"),
                Look.at("visit-errors", manager, "/desk/visits/new")
                        .after(VisitLooks::contradict)
                        .refused(422),
                Look.at("visit-full", manager, form(visit) + "?notice=saved"),
                Look.at("visit-bare", manager, form(bare) + "?notice=not-ready"),
                Look.at("visit-returned", manager, form(returned)),
                Look.at("visit-stale", manager, form(bare))
                        .after(person -> late(person, bare))
                        .refused(412),
                Look.at("visit-read", approver, form(visit)),
                Look.at("visit-suggested", manager, "/desk/visits/new").after(VisitLooks::find),
                Look.at("preview", manager, form(visit) + "/preview"),
                Look.at("preview-ar", manager, form(visit) + "/preview?language=ar"));
    }

    private static String form(Known visit) {
        return "/desk/visits/" + visit.reference();
    }

    /** So many that the list has a second page. */
    private void more() {
        for (int i = 0; i < 52; i++) {
            given.visit().titled("Expert mission number " + (i + 1)).draft();
        }
    }

    private static void older(Person person) {
        person.page().locator("a[rel=next]").click();
        person.page().waitForURL("**cursor=**");
    }

    private static void contradict(Person person) {
        person.fill("title/en", "The wrong way round");
        person.fill("start", "2026-05-15");
        person.fill("end", "2026-05-11");
        person.fill("delegations/0/headcount", "eight");
        person.fill("hosts/0/organisation", "An office nobody knows");
        person.press("Save");
    }

    private void late(Person person, Known visit) {
        var earlier = manager.api()
                .header("If-Match", visit.etag())
                .body(Json.with(visit.form(), "title", Json.english("What somebody else made of it")))
                .put(visit.path());
        assertEquals(200, earlier.statusCode(), earlier::asString);
        person.fill("summary/en", "What is typed stays.");
        person.press("Save");
    }

    /** A project that is found, and organisations that are still to be chosen from. */
    private static void find(Person person) {
        person.suggest("projects/0/project", "Safer", "Safer Seas in the Eastern Mediterranean");
        person.page().locator("[id='hosts/0/organisation']").pressSequentially("ea");
        person.page().locator("[role=option]").first().waitFor();
        person.page().keyboard().press("ArrowDown");
    }
}
