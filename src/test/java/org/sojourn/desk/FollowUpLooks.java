package org.sojourn.desk;

import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import java.util.List;
import org.sojourn.Given;
import org.sojourn.Look;

/** What was agreed on many visits. */
final class FollowUpLooks {

    private final Given given;

    FollowUpLooks(Given given) {
        this.given = given;
    }

    List<Look> all() {
        var project = given.project();
        var manager = given.managerOf(project);
        var owner = given.organisation("Hellenic Joint Rescue Coordination Centre");
        given.visit()
                .of(project)
                .titled("Visit of harbour masters to the rescue coordination centre in Piraeus")
                .with(
                        "followUps",
                        list(
                                object(
                                        "commitment",
                                        english("Hold one exercise together within a year"),
                                        "ownerOrganisationId",
                                        owner,
                                        "due",
                                        "2024-03-01"),
                                object("commitment", object("ar", "إرسال الدليل إلى جميع المشاركين"))))
                .published();
        given.visit()
                .of(project)
                .titled("Visit of coastal radio operators to Lisbon")
                .with("deliveryState", "CANCELLED")
                .with("followUps", list(object("commitment", english("Exchange the frequency plans"))))
                .draft();
        String list = "/desk/follow-ups";
        return List.of(
                Look.at("home-overdue", manager, "/desk"),
                Look.at("follow-ups", manager, list),
                Look.at("follow-ups-cancelled", manager, list + "?state=CANCELLED"),
                Look.at("follow-ups-none", manager, list + "?state=DROPPED"),
                Look.at("follow-ups-refused", manager, list)
                        .after(person -> {
                            person.page()
                                    .locator("input[name=version]")
                                    .first()
                                    .evaluate("input => input.value = '999'");
                            person.page().locator("button[value=DONE]").first().click();
                        })
                        .refused(412),
                Look.at("follow-ups-marked", manager, list)
                        .after(person -> person.page()
                                .locator("button[value=DONE]")
                                .first()
                                .click()));
    }
}
