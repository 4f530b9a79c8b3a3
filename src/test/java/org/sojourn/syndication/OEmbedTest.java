package org.sojourn.syndication;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** What an editor gets for a pasted address. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OEmbedTest {

    private static final String OURS = "http://localhost:8080";

    @Inject
    Published published;

    @Test
    void a_page_becomes_a_reference_with_a_frame() {
        var visit = Published.visit();
        String page = OURS + "/visits/" + published.publish(visit);

        var answer = ask("url", page);
        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("title", equalTo("Sojourn, " + visit.reference()))
                .body("provider_name", equalTo("Sojourn"))
                .body("width", equalTo(600))
                .body("height", equalTo(310));
        var html = Jsoup.parseBodyFragment(answer.path("html")).body();
        assertEquals(
                List.of("blockquote", "iframe"),
                html.children().stream().map(Element::tagName).toList());
        assertEquals(page, html.select("blockquote a").attr("href"));
        assertEquals(visit.reference(), html.text());
        assertEquals(page.replace(OURS, OURS + "/embed"), html.select("iframe").attr("src"));
        assertFalse(html.select("iframe").attr("title").isBlank());
        assertFalse(answer.asString().contains("trafficking "), "nothing that may have to be corrected");
    }

    @Test
    void the_page_it_was_discovered_on_leads_here_and_both_formats_agree() {
        String slug = published.publish(Published.visit());
        var head = Jsoup.parse(
                RestAssured.given().accept("text/html").get("/visits/" + slug).asString());

        var json = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(local(head.select("link[type='application/json+oembed']").attr("href")));
        var xml = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(local(head.select("link[type='text/xml+oembed']").attr("href")));

        xml.then().statusCode(200).contentType("text/xml");
        for (String field : List.of("html", "title", "type", "version", "provider_name")) {
            assertEquals(json.<String>path(field), xml.xmlPath().getString("oembed." + field));
        }
    }

    @Test
    void it_fits_where_it_goes() {
        String page = OURS + "/visits/" + published.publish(Published.visit());

        ask("url", page, "maxwidth", "500", "maxheight", "750", "dnt", "1")
                .then()
                .body("width", equalTo(500))
                .body("height", equalTo(310));
        ask("url", page, "maxwidth", "320").then().body("width", equalTo(320)).body("height", equalTo(400));
        ask("url", page, "maxheight", "200").then().body("height", equalTo(200));
        ask("url", page, "maxwidth", "99999999").then().body("width", equalTo(600));
        for (String bad : List.of("0", "-1", "wide", "1.5", "99999999999999999999")) {
            ask("url", page, "maxwidth", bad).then().statusCode(400);
        }
    }

    @Test
    void an_arabic_page_gives_an_arabic_frame() {
        String slug = published.publish(Published.visit());
        String html = ask("url", OURS + "/ar/visits/" + slug).path("html");

        assertTrue(html.contains(OURS + "/ar/embed/visits/" + slug));
    }

    @Test
    void an_old_address_and_the_reference_still_work() {
        var visit = Published.visit();
        String old = published.publish(visit);
        String slug = "renamed-" + visit.id();
        published.rename(visit, slug);

        for (String other : List.of(old, visit.reference())) {
            assertTrue(
                    ask("url", OURS + "/visits/" + other).<String>path("html").contains("/embed/visits/" + slug));
        }
    }

    @Test
    void what_is_not_ours_or_not_public_is_not_there() {
        var gone = Published.visit();
        String withdrawn = published.publish(gone);
        published.withdraw(gone);
        var forFunders = Published.visit();
        published.publishForDonors(forFunders);

        for (String url : List.of(
                OURS + "/visits/" + withdrawn,
                OURS + "/visits/" + forFunders.reference(),
                OURS + "/visits/nothing",
                "https://elsewhere.example/visits/x",
                OURS + "/visits/../desk")) {
            ask("url", url).then().statusCode(404).contentType("application/problem+json");
        }
        ask("format", "json").then().statusCode(400);
    }

    @Test
    void another_format_is_not_implemented() {
        String page = OURS + "/visits/" + published.publish(Published.visit());

        ask("url", page, "format", "yaml").then().statusCode(501);
        ask("url", page, "format", "xml").then().statusCode(200);
        ask("url", page, "format", "json").then().statusCode(200);
    }

    private static Response ask(String... parameters) {
        var request = RestAssured.given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/oembed");
    }

    private static String local(String address) {
        return address.replace(OURS, "");
    }
}
