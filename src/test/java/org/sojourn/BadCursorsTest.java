package org.sojourn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A cursor that somebody made up, cut or bent is refused in a sentence, wherever lists go on with one. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BadCursorsTest {

    private static final String ID = "01a2109a-7ec8-73e2-984d-08259bdfce56";

    private static final List<String> MADE_UP = Stream.concat(
                    Stream.of("x", "%25", "%22", "nonsense", "../../etc", "a".repeat(10_000)),
                    Stream.of(
                                    "\u0000",
                                    "' or 1=1 --",
                                    "2021-02-29," + ID,
                                    "2021-02-28," + ID.substring(1) + "x",
                                    "+999999999-12-31," + ID,
                                    "-0001-01-01," + ID,
                                    "1,2021-02-29," + ID,
                                    "99999999999,2021-02-28," + ID,
                                    "99999999999999999999")
                            .map(key -> Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8))))
            .toList();

    @Inject
    Given given;

    @TestFactory
    Stream<DynamicTest> a_page_with_a_cursor_nobody_gave_out_is_refused() {
        var donor = given.donor(given.organisation("Funder " + Given.word()));
        return Stream.of(
                DynamicTest.dynamicTest("/visits", () -> refused(Given.stranger(), "/visits?")),
                DynamicTest.dynamicTest(
                        "/visits, with words", () -> refused(Given.stranger(), "/visits?q=visit+austria&")),
                DynamicTest.dynamicTest("/reports", () -> refused(donor.browser(), "/reports?")),
                DynamicTest.dynamicTest(
                        "/desk/visits", () -> refused(given.author().browser(), "/desk/visits?")),
                DynamicTest.dynamicTest(
                        "/desk/organisations", () -> refused(given.author().browser(), "/desk/organisations?")),
                DynamicTest.dynamicTest(
                        "/desk/projects", () -> refused(given.author().browser(), "/desk/projects?")),
                DynamicTest.dynamicTest(
                        "/desk/follow-ups", () -> refused(given.author().browser(), "/desk/follow-ups?")));
    }

    private static void refused(io.restassured.specification.RequestSpecification browser, String path) {
        for (String cursor : MADE_UP) {
            var page = Page.of(answer(browser, path, cursor), 400);
            assertFalse(page.one("main h1").text().isBlank());
        }
    }

    @TestFactory
    Stream<DynamicTest> a_program_is_told_the_same() {
        String visit = given.visit().published().reference();
        var administrator = given.administrator();
        return Stream.of(
                        "organisations?",
                        "projects?",
                        "visits?",
                        "announcements?",
                        "testimonials?",
                        "accounts?",
                        "revisions?visit=" + visit + "&")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    for (String cursor : MADE_UP) {
                        Refused.with(answer(administrator.api(), "/api/v1/" + path, cursor), 400, "cursor-unknown");
                    }
                }));
    }

    /** Other than those of the lists, what says where a history goes on may be anything: it begins at the latest. */
    @Test
    void a_history_begins_at_the_latest_if_it_is_not_said_where() {
        var visit = given.visit().draft();
        for (String before : List.of("x", "-1", "99999999999999999999")) {
            var page = Page.of(
                    given.author().browser().get("/desk/visits/" + visit.reference() + "/history?before=" + before),
                    200);
            assertEquals(List.of("Version 0"), page.select(".history h2").eachText(), before);
        }
    }

    private static Response answer(io.restassured.specification.RequestSpecification who, String path, String cursor) {
        return who.urlEncodingEnabled(false).get(path + "cursor=" + cursor);
    }
}
