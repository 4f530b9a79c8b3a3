package org.sojourn.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** Whatever is written into a text stays a text, wherever it is shown. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HostileTextTest {

    private static final String HOSTILE =
            "</script></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&{inject:shell.contact} \u2028🛂";

    /** Free texts; the others are codes, dates and identifiers that nobody types. */
    private static final Set<String> FREE =
            Set.of("en", "ar", "acronym", "city", "site", "unit", "dateSource", "code", "title");

    @Inject
    Published published;

    @Test
    void markup_in_any_field_is_shown_as_it_was_written() throws IOException {
        var visit = Published.visit(tree -> spoil(tree, ""));
        String slug = published.publish(visit);
        var pages = new ArrayList<String>();
        for (String language : List.of("", "/ar")) {
            pages.addAll(List.of(
                    language + "/visits/" + slug,
                    language + "/visits/" + slug + "/revisions/1",
                    language + "/visits?q=alert",
                    language + "/",
                    language + "/embed/visits/" + slug));
        }
        Page.of(stranger().get("/visits/" + slug)).select("a[href^='/organisations/'], a[href^='/projects/']").stream()
                .map(link -> link.attr("href"))
                .distinct()
                .forEach(pages::add);
        assertTrue(pages.size() > 12);
        for (String path : pages) {
            var page = Page.of(stranger().get(path), 200);
            assertTrue(
                    page.select("script:not([src]):not([type='application/ld+json']), img, [onerror]")
                            .isEmpty(),
                    path);
            assertTrue(page.html().text().contains("<script>alert(1)</script>"), path);
        }
        var script = Page.of(stranger().get("/visits/" + slug)).one("script[type='application/ld+json']");
        assertEquals(
                HOSTILE, new ObjectMapper().readTree(script.data()).get("name").asText());
    }

    @Test
    void other_websites_get_it_as_text_too() {
        String slug = published.publish(Published.visit(tree -> spoil(tree, "")));
        for (String format : List.of("json", "xml")) {
            var answer = RestAssured.given()
                    .queryParam("url", "http://localhost:8080/visits/" + slug)
                    .queryParam("format", format)
                    .get("/oembed");
            assertEquals(200, answer.statusCode());
            assertFalse(answer.asString().contains("alert(1)"), "no text of a visit is handed out for good");
        }
    }

    @Test
    void what_is_searched_for_is_shown_as_text() {
        var page = Page.of(
                stranger().queryParam("q", HOSTILE.replace("\u2028", "")).get("/ar/visits"), 200);
        assertTrue(page.select("script, img").isEmpty());
        assertTrue(page.one("input[name=q]").val().startsWith("</script>"));
    }

    private static void spoil(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                boolean code = name.equals("themes") && field.getKey().equals("code");
                if (field.getValue() instanceof TextNode && FREE.contains(field.getKey()) && !code) {
                    field.setValue(TextNode.valueOf(HOSTILE));
                } else {
                    spoil(field.getValue(), field.getKey());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> spoil(item, name));
        }
    }
}
