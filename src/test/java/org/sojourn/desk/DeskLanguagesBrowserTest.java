package org.sojourn.desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.Given;
import org.sojourn.Look;
import org.sojourn.Looks;
import org.sojourn.PostgresResource;

/** The desk in the script that runs the other way, and in the languages with the longest words. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DeskLanguagesBrowserTest {

    @Inject
    Given given;

    @TestFactory
    Stream<DynamicTest> the_desk_is_as_easy_to_use_in_every_script() {
        var full = new FullVisit(given);
        var draft = full.recorded().draft();
        full.tell(draft);
        String form = "/desk/visits/" + draft.reference();
        String review = "/desk/visits/" + full.recorded().inReview().reference() + "/review";
        var looks = new ArrayList<Look>();
        for (String language : List.of("ar", "ru", "de")) {
            var administrator = given.speaking(language, given.administrator());
            looks.add(Look.at("home-" + language, administrator, "/desk"));
            looks.add(Look.at("visits-" + language, administrator, "/desk/visits"));
            looks.add(Look.at("form-" + language, administrator, form));
            looks.add(Look.at("review-" + language, administrator, review));
            looks.add(Look.at("profile-" + language, administrator, "/desk/profile"));
            looks.add(Look.at("signin-" + language, null, "/" + language + "/signin"));
        }
        looks.add(Look.at("reports-ar", given.speaking("ar", given.donor(full.funder())), "/reports"));
        return Looks.of("spoken-", looks, List.of());
    }
}
