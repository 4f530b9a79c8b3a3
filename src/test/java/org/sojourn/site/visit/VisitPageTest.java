package org.sojourn.site.visit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** What the public reads of a visit, from its publication to its withdrawal. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VisitPageTest {

    @Inject
    Published published;

    @Test
    void a_visit_tells_who_went_where_and_what_came_of_it() {
        var page = page("/visits/" + published.publish(Published.visit()));

        assertEquals("Study visit on combating human trafficking and migrant smuggling", page.heading());
        assertEquals("11–15 October 2021", page.one(".visit-head time").text());
        assertEquals(
                List.of("Pakistan", "to", "Austria"),
                page.select(".visit-head .route span").eachText());
        assertTrue(page.one("#delegations").text().contains("Ministry of Interior (MOI) Leads the delegation"));
        assertTrue(page.one("#delegations").text().contains("The number of members is not recorded."));
        assertEquals(2, page.select("#hosts li").size());
        assertTrue(page.one("#itinerary").text().contains("Day not recorded"));
        assertTrue(page.one("#outcomes").text().contains("aimed at: 3 pathways"));
        assertEquals(
                "Funded by the European Union",
                page.one(".acknowledgement strong").text());
        assertTrue(page.select(".acknowledgement img").isEmpty());
        assertTrue(page.one("#testimonials").text().contains("A film was announced. No link is known yet."));
        assertTrue(page.select("#objectives").isEmpty(), "an empty section is left out");
        assertTrue(page.select(".visit-when .tag").isEmpty(), "a visit that took place needs no tag");
    }

    @Test
    void the_arabic_page_is_arabic_and_marks_what_is_not() {
        var page = page("/ar/visits/" + published.publish(Published.visit()));

        assertEquals("rtl", page.one("html").attr("dir"));
        assertEquals("زيارة دراسية حول مكافحة الاتجار بالبشر وتهريب المهاجرين", page.heading());
        assertEquals("11–15 أكتوبر 2021", page.one(".visit-head time").text());
        assertTrue(page.one("#hosts").text().contains("مضيف مشارك"));
        var foreign = page.one("#outcomes li:last-child > span[lang]");
        assertEquals("en", foreign.attr("lang"));
        assertEquals("ltr", foreign.attr("dir"));
    }

    @Test
    void what_is_left_out_and_known_to_be_missing_is_said() {
        var visit = Published.visit(tree -> {
            tree.remove(List.of("stops", "outcomes", "projects", "acknowledgements", "announcements", "testimonials"));
            tree.putArray("notRecorded").add("ITINERARY").add("OUTCOMES").add("PROJECT");
        });

        var page = page("/visits/" + published.publish(visit));

        assertEquals(
                "The itinerary is not recorded.", page.one("#itinerary .empty").text());
        assertEquals(
                "The outcomes are not recorded.", page.one("#outcomes .empty").text());
        assertEquals(
                "The project is not recorded.", page.one("#projects .empty").text());
        assertTrue(page.select("#announcements, #testimonials").isEmpty());
    }

    @Test
    void a_visit_that_was_called_off_or_moved_says_so() {
        var cancelled =
                page("/visits/" + published.publish(Published.visit(tree -> tree.put("deliveryState", "CANCELLED"))));
        assertTrue(cancelled.one(".notice").text().contains("cancelled"));
        assertEquals("CANCELLED", cancelled.one(".visit-when .tag").attr("data-state"));

        var moved = page("/visits/"
                + published.publish(Published.visit(tree ->
                        tree.put("start", "2131-05-05").put("end", "2131-05-05").put("previousStart", "2131-04-01"))));
        assertTrue(moved.one(".panel").text().contains("1 April 2131"));
        assertEquals("UPCOMING", moved.one(".visit-when .tag").attr("data-state"));
    }

    @Test
    void it_leads_programs_to_the_same_in_other_forms() {
        String slug = published.publish(Published.visit());
        var answer = stranger().get("/visits/" + slug);
        answer.then()
                .header("ETag", matchesPattern("\"[0-9a-f]{64}\""))
                .header("Cache-Control", "public, max-age=0, s-maxage=60, stale-if-error=900")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        assertTrue(answer.headers().getValues("Link").stream()
                .anyMatch(link -> link.contains("application/json+oembed") && link.contains("rel=\"alternate\"")));

        var page = Page.of(answer);
        assertEquals(address("/visits/" + slug), page.one("link[rel=canonical]").attr("href"));
        assertEquals(
                address("/ar/visits/" + slug),
                page.one("link[hreflang=ar][rel=alternate]").attr("href"));
        assertEquals(2, page.select("link[type$='+oembed']").size());
        assertEquals(
                address("/visits/" + slug), page.one("meta[property='og:url']").attr("content"));
        assertTrue(page.select("[style], style, script:not([type='application/ld+json'])")
                .isEmpty());

        var tag = answer.header("ETag");
        stranger().header("If-None-Match", tag).get("/visits/" + slug).then().statusCode(304);
        stranger()
                .header("If-None-Match", "\"other\"")
                .get("/visits/" + slug)
                .then()
                .statusCode(200);
    }

    @Test
    void the_data_are_the_published_bytes_and_their_hash_is_on_the_page() {
        var visit = Published.visit();
        String slug = published.publish(visit);

        var json = RestAssured.get("/visits/" + slug + ".json");
        String hash = json.header("ETag").replace("\"", "");

        assertArrayEquals(Published.bytes(visit), json.asByteArray());
        assertTrue(json.contentType().startsWith("application/json"));
        assertEquals(hash, page("/visits/" + slug).one(".hash").text());
        RestAssured.get("/visits/" + slug + ".jsonld")
                .then()
                .contentType("application/ld+json")
                .body("identifier", equalTo(visit.reference()));
        stranger().get("/ar/visits/" + slug + ".json").then().statusCode(404);
    }

    @Test
    void an_older_revision_stays_and_points_to_the_latest() {
        var visit = Published.visit();
        String slug = published.publish(visit);
        published.publish(visit);

        var answer = stranger().get("/visits/" + slug + "/revisions/1");
        answer.then()
                .header("Memento-Datetime", endsWith("GMT"))
                .header("Link", equalTo("<" + address("/visits/" + slug) + ">; rel=\"original latest-version\""));
        var older = Page.of(answer, 200);
        assertEquals("noindex", older.one("meta[name=robots]").attr("content"));
        assertTrue(older.one(".notice").text().contains("revision 1"));
        assertTrue(older.select("link[type$='+oembed'], script").isEmpty());
        assertEquals("Revision 1", page("/visits/" + slug).one(".record a").text());
        for (String absent : List.of("0", "3", "-1", "x", "99999999999")) {
            stranger().get("/visits/" + slug + "/revisions/" + absent).then().statusCode(404);
        }
    }

    @Test
    void old_addresses_and_the_reference_lead_to_the_new_one() {
        var visit = Published.visit();
        String old = published.publish(visit);
        String slug = "renamed-" + UUID.randomUUID();
        published.rename(visit, slug);

        for (String other : List.of(old, visit.reference())) {
            stranger().get("/visits/" + other).then().statusCode(301).header("Location", endsWith("/visits/" + slug));
            stranger()
                    .get("/ar/visits/" + other)
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/ar/visits/" + slug));
            stranger()
                    .get("/visits/" + other + ".json")
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/visits/" + slug + ".json"));
        }
    }

    @Test
    void a_withdrawn_visit_is_gone_and_gives_nothing_away() {
        var visit = Published.visit(tree -> ((ObjectNode) tree.get("title")).put("en", "Secret of the Danube"));
        String slug = published.publish(visit);
        published.withdraw(visit);

        for (String path : List.of("", "/revisions/1", ".json", ".jsonld")) {
            var page = stranger().get("/visits/" + slug + path);
            assertEquals(410, page.statusCode());
            var data = RestAssured.given().accept("application/json").get("/visits/" + slug + path);
            assertEquals(410, data.statusCode());
            for (var answer : List.of(page, data)) {
                assertFalse(answer.asString().contains("Danube"));
                assertFalse(answer.asString().contains(visit.reference()));
                assertEquals("no-store", answer.header("Cache-Control"));
            }
        }
        assertEquals(
                "This page was withdrawn",
                Page.of(stranger().get("/visits/" + slug)).heading());
    }

    @Test
    void what_is_not_public_looks_like_what_never_was() {
        var forFunders = Published.visit(tree -> ((ObjectNode) tree.get("title"))
                .put("en", "For funders " + tree.get("id").asText()));
        published.publishForDonors(forFunders);

        byte[] nothing = stranger().get("/visits/never-was").asByteArray();
        for (String known : List.of("for-funders-" + forFunders.id(), forFunders.reference())) {
            var answer = stranger().get("/visits/" + known);
            assertEquals(404, answer.statusCode());
            assertArrayEquals(nothing, answer.asByteArray());
            RestAssured.get("/visits/" + known + ".json").then().statusCode(404);
            RestAssured.get("/visits/" + known + "/revisions/1").then().statusCode(404);
        }
    }

    @Test
    void a_title_without_latin_letters_is_found_under_the_reference() {
        var visit = Published.visit(tree -> tree.putObject("title").put("ar", "زيارة إلى ICMPD في فيينا"));
        String slug = published.publish(visit);

        assertEquals(visit.reference().toLowerCase(java.util.Locale.ROOT), slug);
        var page = page("/visits/" + slug);
        assertEquals("ar", page.one("h1 span").attr("lang"));
        assertEquals("rtl", page.one("h1 span").attr("dir"));
    }

    @Test
    void the_menu_changes_the_language_of_the_same_page() {
        String slug = published.publish(Published.visit());
        assertEquals(
                "/ar/visits/" + slug,
                page("/visits/" + slug).one(".languages [hreflang=ar]").attr("href"));
        assertEquals(
                "/visits/" + slug,
                page("/ar/visits/" + slug).one(".languages [hreflang=en]").attr("href"));
    }

    private static Page page(String path) {
        return Page.of(stranger().get(path), 200);
    }

    private static String address(String path) {
        return "http://localhost:8080" + path;
    }
}
