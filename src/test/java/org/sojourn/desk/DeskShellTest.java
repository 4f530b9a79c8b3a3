package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

/** What stands around every page of the desk: ways that lead somewhere, in one language. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DeskShellTest {

    @Inject
    Given given;

    @Test
    void everybody_is_shown_the_ways_that_are_open_to_them() {
        for (var somebody : List.of(
                given.administrator(),
                given.manager(),
                given.approver(),
                given.account(Role.EDITOR),
                given.donor(given.organisation()))) {
            var ways = ways(somebody);
            assertFalse(ways.isEmpty());
            for (String way : ways) {
                assertEquals(200, somebody.browser().get(way).statusCode(), way);
            }
        }
        assertEquals(List.of("/reports", "/reports"), ways(given.donor(given.organisation())));
        assertEquals(List.of("/desk", "/desk"), ways(given.account(Role.EDITOR)));
    }

    private static List<String> ways(Somebody somebody) {
        return Page.of(somebody.browser().get("/desk/profile"), 200)
                .select(".desk-head .wordmark, .desk-nav a")
                .eachAttr("href");
    }

    @Test
    void an_error_on_the_desk_leads_back_to_it_and_one_of_the_site_to_the_site() {
        var manager = given.manager();
        assertEquals("/desk", way(manager, "/desk/nowhere", 404));
        assertEquals("/desk", way(manager, "/desk/accounts", 403));
        assertEquals("/reports", way(given.donor(given.organisation()), "/desk", 403));
        assertEquals(
                1,
                Page.of(manager.browser().get("/visits/nowhere"), 404)
                        .select("main form[role=search]")
                        .size());
    }

    private static String way(Somebody somebody, String path, int status) {
        return Page.of(somebody.browser().get(path), status)
                .one("main a.button")
                .attr("href");
    }

    @Test
    void a_preview_speaks_one_language_from_head_to_foot() {
        var visit = given.visit().draft();
        String preview = "/desk/visits/" + visit.reference() + "/preview";
        var arabic = Page.of(given.author().browser().get(preview + "?language=ar"), 200);
        var english = Page.of(given.author().browser().get(preview), 200);

        assertEquals("ar", arabic.one("html").attr("lang"));
        for (String place : List.of("main h2", "footer h2", "header nav a:not([hreflang])")) {
            var same = arabic.select(place).eachText();
            same.retainAll(english.select(place).eachText());
            assertEquals(List.of(), same, place);
        }
    }
}
