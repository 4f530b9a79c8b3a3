package org.sojourn.desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.Given;
import org.sojourn.HostileTexts;
import org.sojourn.Look;
import org.sojourn.Looks;
import org.sojourn.MailResource;
import org.sojourn.Person;
import org.sojourn.PostgresResource;

/** The worst that can be typed, in a real browser: nothing runs, nothing is asked for, nothing leaves its place. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class HostileBrowserTest {

    @Inject
    Given given;

    @TestFactory
    Stream<DynamicTest> no_text_runs() {
        return Looks.of("hostile-", told(HostileVisit.of(given, HostileTexts.kept())), List.of());
    }

    @TestFactory
    Stream<DynamicTest> no_text_pushes_anything_out_of_its_place() {
        var hostile = HostileVisit.of(given, HostileTexts.ENDLESS);
        var looks = Stream.concat(told(hostile).stream(), around(hostile).stream());
        return Looks.of("endless-", looks.toList(), List.of());
    }

    private List<Look> told(HostileVisit hostile) {
        var manager = given.author();
        return List.of(
                Look.at("page", null, hostile.page()),
                Look.at("page-ar", null, "/ar" + hostile.page()),
                Look.at("embed", null, "/embed" + hostile.page()),
                Look.at("form", manager, hostile.form()),
                Look.at("review", manager, hostile.form() + "/review"),
                Look.at("suggested", manager, "/desk/organisations/new").after(HostileBrowserTest::type));
    }

    private List<Look> around(HostileVisit hostile) {
        var somebody = hostile.somebody();
        return List.of(
                Look.at("home", somebody, "/desk"),
                Look.at("visits", somebody, "/desk/visits"),
                Look.at("organisations", somebody, "/desk/organisations"),
                Look.at("project", somebody, "/desk/projects/" + hostile.full().project()),
                Look.at("reports", given.donor(hostile.full().funder()), "/reports"),
                Look.at("tokens", hostile.keeper(), "/desk/profile/tokens"));
    }

    private static void type(Person person) {
        person.page().locator("[id='parent']").pressSequentially("en");
        person.page().locator("[role=option]").first().waitFor();
    }
}
