package org.sojourn.site;

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
        assertEquals(List.of(), titles("/visits?q=" + word + "&project=no-such-project"));
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
        for (String query : List.of("cursor=nonsense", "cursor=MjAyMS0x", "from=ZZ", "host=austria", "year=soon")) {
            stranger().get("/visits?" + query).then().statusCode(400);
        }
        stranger().urlEncodingEnabled(false).get("/visits?q=%00").then().statusCode(400);
        var page = page("/visits?q=" + word());
        assertEquals("Visits: 0", page.one("#found").text());
        assertTrue(page.one(".empty").text().contains("Try fewer words"));
    }

    @Test
    void signs_that_mean_something_to_a_database_are_just_signs() {
        String word = word();
        published.publish(Published.visit(tree -> title(tree, word + " 100% _sure_ it's \\ \"fine\"")));

        assertEquals(1, titles("/visits?q=" + word + "+100%25").size());
        assertEquals(0, titles("/visits?q=" + word + "+100%25_").size());
        assertEquals(1, titles("/visits?q=" + word + "+it%27s+%5C").size());
    }

    @Test
    void a_filter_in_force_can_be_dropped() {
        String word = word();
        var page = page("/visits?q=" + word + "&host=AT");

        assertEquals("Austria", page.one("select[name=host] option[selected]").text());
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
