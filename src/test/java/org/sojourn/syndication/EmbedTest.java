package org.sojourn.syndication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** A visit inside somebody else's page. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EmbedTest {

    private static final int BUDGET = 14 * 1024;

    @Inject
    Published published;

    @Test
    void the_card_says_the_essentials_and_who_paid() {
        var visit = Published.visit();
        String slug = published.publish(visit);

        var card = Page.of(stranger().get("/embed/visits/" + slug), 200);

        assertEquals("http://localhost:8080/visits/" + slug, card.one("h1 a").attr("href"));
        assertEquals("11–15 October 2021", card.one("time").text());
        assertEquals(
                "Funded by the European Union", card.one(".acknowledgement").text());
        assertEquals(visit.reference(), card.one(".ref").text());
        assertEquals("_top", card.one("base").attr("target"));
        assertEquals("noindex", card.one("meta[name=robots]").attr("content"));
        assertEquals(
                "rtl",
                Page.of(stranger().get("/ar/embed/visits/" + slug)).one("html").attr("dir"));
    }

    @Test
    void any_site_may_frame_it_and_nothing_is_kept_in_the_reader_s_browser() {
        String slug = published.publish(Published.visit());

        stranger()
                .get("/embed/visits/" + slug)
                .then()
                .header("X-Frame-Options", nullValue())
                .header("Content-Security-Policy", containsString("frame-ancestors https:"))
                .header("X-Robots-Tag", "noindex")
                .header("Set-Cookie", nullValue())
                .header("Cache-Control", containsString("s-maxage=60"));
        stranger().get("/visits/" + slug).then().header("X-Frame-Options", "DENY");
    }

    @Test
    void everything_it_needs_is_small() throws IOException {
        String slug = published.publish(Published.visit());
        var answer = stranger().get("/embed/visits/" + slug);
        var page = Page.of(answer);
        assertEquals(1, page.select("link[rel=stylesheet]").size());
        assertEquals(1, page.select("script[src]").size());
        int size = compressed(answer.asByteArray());
        for (String asset : new String[] {"embed.css", "embed-height.js"}) {
            size += compressed(Files.readAllBytes(Path.of("src/main/resources/META-INF/resources/assets", asset)));
        }
        assertTrue(size < BUDGET, size + " bytes");
    }

    @Test
    void a_withdrawn_visit_says_so_in_its_frame_and_no_more() {
        var visit = Published.visit(tree -> ((ObjectNode) tree.get("title")).put("en", "Secret of the Danube"));
        String slug = published.publish(visit);
        published.withdraw(visit);

        var answer = stranger().get("/embed/visits/" + slug);
        answer.then().statusCode(410).header("Cache-Control", "no-store").header("X-Frame-Options", nullValue());
        assertEquals("This visit was withdrawn", Page.of(answer).heading());
        assertNothingOf(visit.reference(), answer);
        assertNothingOf("Danube", answer);
        assertEquals(
                "سُحبت هذه الزيارة",
                Page.of(stranger().get("/ar/embed/visits/" + slug)).heading());
    }

    @Test
    void what_is_not_public_looks_like_what_never_was() {
        var forFunders = Published.visit();
        published.publishForDonors(forFunders);

        var known = stranger().get("/embed/visits/" + forFunders.reference());
        var unknown = stranger().get("/embed/visits/never-was");
        known.then().statusCode(404).body(equalTo(unknown.asString()));
    }

    @Test
    void an_old_address_leads_to_the_new_one() {
        var visit = Published.visit();
        String old = published.publish(visit);
        published.rename(visit, "renamed-" + visit.id());

        stranger()
                .get("/ar/embed/visits/" + old)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/ar/embed/visits/renamed-" + visit.id()));
    }

    private static void assertNothingOf(String secret, Response answer) {
        assertFalse(answer.asString().contains(secret));
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
