package org.sojourn.site.finding;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** Finding visits: an address says what is looked for, and says the same tomorrow. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VisitListTest {

    @Inject
    Published published;

    @Test
    void words_countries_years_and_projects_narrow_the_list() {
        String word = word();
        published.publish(Published.visit(tree -> {
            title(tree, word + " one");
            tree.put("start", "1987-12-30").put("end", "1988-01-02");
            ((ObjectNode) tree.at("/delegations/0")).put("countryCode", "TN");
        }));
        published.publish(Published.visit(tree -> title(tree, word + " two")));

        assertEquals(List.of(word + " two", word + " one"), titles("/visits?q=" + word));
        assertEquals(List.of(word + " one"), titles("/visits?q=" + word + "&from=TN"));
        assertEquals(List.of(word + " one"), titles("/visits?q=" + word + "&country=TN"));
        assertEquals(List.of(), titles("/visits?q=" + word + "&host=TN"));
        assertEquals(List.of(word + " one"), titles("/visits?q=" + word + "&year=1987"));
        assertEquals(List.of(word + " one"), titles("/visits?q=" + word + "&year=1988"));
        assertEquals("Visits: 2", page("/visits?q=" + word).one("#found").text());
        assertEquals(List.of(word + " one"), titles("/visits?q=" + word + "+tunisia"));
        assertEquals(List.of(word + " one"), titles("/visits?q=" + word + "+%D8%AA%D9%88%D9%86%D8%B3"));
    }

    @Test
    void a_long_list_goes_on_where_it_stopped() {
        String word = word();
        for (int day = 1; day <= 23; day++) {
            String on = "1999-03-%02d".formatted(day);
            published.publish(
                    Published.visit(tree -> title(tree, word).put("start", on).put("end", on)));
        }
        var seen = new ArrayList<String>();
        var first = page("/visits?q=" + word);
        seen.addAll(first.select(".entry time").eachText());
        var second = page(first.one(".pager [rel=next]").attr("href"));
        seen.addAll(second.select(".entry time").eachText());

        assertEquals(23, seen.size());
        assertEquals(23, seen.stream().distinct().count());
        assertEquals("23 March 1999", seen.get(0));
        assertEquals("1 March 1999", seen.get(22));
        assertEquals("/visits?q=" + word, second.one(".pager [rel=first]").attr("href"));
    }

    @Test
    void an_address_of_a_form_becomes_one_that_can_be_cited() {
        stranger()
                .get("/ar/visits?q=&from=&host=AT&year=")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/ar/visits?host=AT"));
        stranger().get("/visits?q=").then().statusCode(303).header("Location", endsWith("/visits"));
    }

    @Test
    void what_cannot_be_meant_is_refused_and_what_is_not_found_is_said_kindly() {
        for (String query : List.of("cursor=nonsense", "cursor=MjAyMS0x", "cursor=%22")) {
            stranger().get("/visits?" + query).then().statusCode(400);
        }
        stranger().urlEncodingEnabled(false).get("/visits?q=%00").then().statusCode(400);
        var page = page("/visits?q=" + word());
        assertEquals("Visits: 0", page.one("#found").text());
        assertTrue(page.one(".empty").text().contains("Try fewer words"));
    }

    @Test
    void what_the_registry_does_not_know_narrows_nothing_down_and_is_told() {
        String word = word();
        published.publish(Published.visit(tree -> title(tree, word)));
        var gone = Published.visit(tree -> {
            var project = (ObjectNode) tree.at("/projects/0");
            project.put("id", UUID.randomUUID().toString()).putObject("title").put("en", "Gone " + word);
        });
        published.publish(gone);
        published.withdraw(gone);
        for (String part : List.of(
                "from=ZZ",
                "host=austria",
                "country=%3Cb%3E",
                "year=soon",
                "year=99999999999",
                "project=no-such-project",
                "project=gone-" + word,
                "theme=1-999",
                "organisation=nobody")) {
            var page = page("/visits?q=" + word + "&" + part);
            assertEquals(List.of(word), page.select(".entry h3").eachText(), part);
            String name = part.substring(0, part.indexOf('='));
            assertTrue(page.one(".notice li").text().startsWith(name + ":"), page::text);
            assertTrue(page.one("link[rel=canonical]").attr("href").endsWith("/visits?q=" + word), part);
        }
    }

    @Test
    void each_choice_says_how_many_visits_it_leads_to() {
        String word = word();
        published.publish(Published.visit(tree -> {
            title(tree, word + " one");
            tree.put("start", "1987-12-30").put("end", "1988-01-02");
            ((ObjectNode) tree.at("/delegations/0")).put("countryCode", "TN");
        }));
        published.publish(Published.visit(tree -> title(tree, word + " two")));
        published.publish(Published.visit(tree -> title(tree, word + " three")));

        assertEquals(List.of("Pakistan (2)", "Tunisia (1)"), options("/visits?q=" + word, "from"));
        assertEquals(List.of("Austria (3)"), options("/visits?q=" + word, "host"));
        assertEquals(List.of("2021 (2)", "1988 (1)", "1987 (1)"), options("/visits?q=" + word, "year"));
        assertEquals(List.of("2021 (2)", "1988 (1)", "1987 (1)"), options("/visits?q=" + word + "&year=1988", "year"));
        assertEquals(List.of("Tunisia (1)"), options("/visits?q=" + word + "&year=1988", "from"));
        assertEquals(2, options("/visits?q=" + word, "project").size());
        var themes = page("/visits?q=" + word).select("select[name=theme] option[value=1-15190]");
        assertTrue(themes.text().endsWith("(3)"), themes::text);
        assertEquals(3, titles("/visits?q=" + word + "&theme=1-15190").size());
        assertEquals(List.of("باكستان (2)", "تونس (1)"), options("/ar/visits?q=" + word, "from"));
    }

    @Test
    void a_map_a_table_and_the_years_say_where_and_when_and_lead_to_the_visits() {
        String word = word();
        for (String country : List.of("TN", "TN", "SG")) {
            published.publish(Published.visit(tree -> {
                title(tree, word).put("start", "1988-12-30").put("end", "1989-01-02");
                ((ObjectNode) tree.at("/delegations/0")).put("countryCode", country);
            }));
        }
        var page = page("/visits?q=" + word + "&year=1988");

        assertEquals(
                List.of("Austria 3 0", "Singapore 0 1", "Tunisia 0 2"),
                page.select(".overview tbody tr").eachText());
        var singapore = page.one(".world a[aria-label^=Singapore]");
        assertEquals("Singapore: visits to it 0, visits from it 1", singapore.attr("aria-label"));
        assertEquals(0, singapore.select("path").size(), "too small for a shape");
        assertEquals(1, singapore.select("circle.came").size());
        assertEquals(0, singapore.select("circle.went").size());
        assertEquals(1, page.select(".world a[aria-label^=Austria] path").size());
        assertEquals(1, titles(singapore.attr("href")).size());
        assertEquals(
                2,
                titles(page.one(".overview td a[href$='from=TN']").attr("href")).size());
        assertEquals(List.of("1989 3", "1988 3"), page.select(".years li").eachText());
        assertEquals(
                "/visits?q=" + word + "&year=1989",
                page.one(".years a[href$=1989]").attr("href"));
        assertEquals(
                0, page("/visits?q=" + word + "&year=1950").select(".overview").size());

        var arabic = page("/ar/visits?q=" + word);
        assertEquals(
                "تونس", arabic.select(".overview a[href$='country=TN']").last().text());
        assertTrue(page("/").select(".world a[aria-label^=Tunisia]").size() == 1, "the front page has all of them");
    }

    @Test
    void more_than_a_thousand_are_not_counted() {
        String word = word();
        published.publish(1_002, Published.visit(tree -> title(tree, word)));

        var page = page("/visits?q=" + word);
        assertEquals("Visits: 1,000+", page.one("#found").text());
        assertTrue(options("/visits?q=" + word, "from").contains("Pakistan"), "without a number");
        assertEquals(20, page.select(".entry").size());
    }

    private static List<String> options(String path, String name) {
        return page(path)
                .select("select[name=" + name + "] option:not([value=''])")
                .eachText();
    }

    @Test
    void a_filter_in_force_can_be_dropped() {
        String word = word();
        var page = page("/visits?q=" + word + "&host=AT");

        assertEquals(
                "Austria (0)", page.one("select[name=host] option[selected]").text());
        var chips = page.select(".chips a");
        assertEquals("/visits?host=AT", chips.get(0).attr("href"));
        assertEquals("/visits?q=" + word, chips.get(1).attr("href"));
        assertEquals("noindex,follow", page.one("meta[name=robots]").attr("content"));
    }

    @Test
    void the_front_page_shows_what_was_published_last_and_robots_are_told_where_not_to_go() {
        String word = word();
        published.publish(Published.visit(tree -> title(tree, word)));

        var home = page("/");
        assertTrue(home.select(".entry h3").eachText().contains(word));
        assertFalse(home.select(".places a[href='/visits?country=PK']").isEmpty());
        stranger().get("/robots.txt").then().statusCode(200).contentType("text/plain");
    }

    private static Page page(String path) {
        return Page.of(stranger().urlEncodingEnabled(false).get(path), 200);
    }

    private static List<String> titles(String path) {
        return page(path).select(".entry h3").eachText();
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static ObjectNode title(ObjectNode tree, String title) {
        tree.putObject("title").put("en", title);
        return tree;
    }
}
