package org.sojourn.desk;

import java.util.ArrayList;
import java.util.List;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Look;

/** The page on which a visit is decided upon, in every state a visit comes to, as both sides see it. */
final class ReviewLooks {

    private final Somebody manager;
    private final Somebody approver;
    private final FullVisit full;
    private final Given given;
    private final List<Look> looks = new ArrayList<>();

    ReviewLooks(Given given, FullVisit full) {
        this.given = given;
        this.full = full;
        manager = given.author();
        approver = given.reviewer();
    }

    List<Look> all() {
        look(
                "unready",
                manager,
                given.visit().with("summary", null).with("stops", null).draft());
        look("ready", manager, full.recorded().draft());
        var waiting = full.recorded().inReview();
        look("waiting-manager", manager, waiting);
        look("waiting-approver", approver, waiting);
        looks.add(Look.at("review-unsaid", approver, path(waiting))
                .after(person -> person.press("Send back"))
                .refused(422));
        look("returned", manager, full.recorded().returned());
        look("approved", approver, full.recorded().approved());
        look("scheduled", approver, full.recorded().embargoed());
        var published = full.recorded().published();
        looks.add(Look.at("review-published", approver, path(published) + "?notice=published"));
        look("published-manager", manager, published);
        look("donors", approver, full.recorded().forDonors());
        look("changed", manager, full.recorded().changed());
        look("corrected", approver, full.recorded().corrected());
        var gone = full.recorded().withdrawn();
        look("withdrawn", approver, gone);
        looks.add(Look.at("previews", manager, previews(published)).after(person -> {
            person.fill("recipient", "Federal Ministry of the Interior");
            person.press("Make a link");
        }));
        looks.add(Look.at("previews-refused", manager, previews(waiting))
                .after(person -> person.press("Make a link"))
                .refused(422));
        looks.add(Look.at("previews-impossible", manager, previews(gone)));
        return looks;
    }

    private void look(String state, Somebody who, Known visit) {
        looks.add(Look.at("review-" + state, who, path(visit)));
    }

    private static String previews(Known visit) {
        return "/desk/visits/" + visit.reference() + "/previews";
    }

    private static String path(Known visit) {
        return "/desk/visits/" + visit.reference() + "/review";
    }
}
