package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A registry that belongs to somebody: their name, their logo, where to turn to. */
class WhoseRegistryIT {

    private static final Path LOGO = Path.of("src/test/resources/logo.svg");

    @Test
    void every_page_says_whose_it_is() throws IOException {
        var settings = Map.of(
                "SOJOURN_NAME", "Visits of the Ministry",
                "SOJOURN_LOGO", LOGO.toString(),
                "SOJOURN_CONTACT", "visits@ministry.example",
                "SOJOURN_PRIVACY_NOTICE", "https://ministry.example/privacy");
        try (var registry = Registry.on(Registry.folder("whose"), settings)) {
            var home = Page.of(registry.stranger().get("/"), 200);
            var logo = home.one(".site-head .wordmark img");
            assertEquals("Visits of the Ministry", logo.attr("alt"));
            assertEquals(
                    "mailto:visits@ministry.example",
                    home.select(".site-foot a[href^=mailto]").attr("href"));

            var privacy = Page.of(registry.stranger().get("/privacy"), 200);
            assertEquals(
                    1,
                    privacy.select("main a[href='https://ministry.example/privacy']")
                            .size());
            assertEquals(
                    1,
                    privacy.select("main a[href='mailto:visits@ministry.example']")
                            .size());

            var picture = registry.stranger().get(logo.attr("src"));
            picture.then()
                    .statusCode(200)
                    .header("Content-Type", "image/svg+xml")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                    .header("Cache-Control", "public, max-age=31536000, immutable");
            assertArrayEquals(Files.readAllBytes(LOGO), picture.asByteArray());
            registry.stranger().get("/logo/0011223344556677.svg").then().statusCode(404);
            try (var person = Person.at(registry.url())) {
                for (String path : new String[] {"/", "/ar/visits", "/privacy", "/signin", "/embed/visits/none"}) {
                    person.open(path);
                    assertTrue(
                            (boolean) person.page().evaluate("[...document.images].every(i => i.naturalWidth > 0)"),
                            path);
                    person.look("whose" + path.replace('/', '-'));
                }
            }
        }
    }

    @Test
    void a_broken_logo_is_told_in_a_sentence() {
        String said = Registry.refusedOn(Registry.folder("no-logo"), Map.of("SOJOURN_LOGO", "pom.xml"));
        assertTrue(said.contains("The logo that SOJOURN_LOGO names, pom.xml, isn't a whole PNG"), said);
        assertTrue(!said.contains("\tat "), said);
    }

    @Test
    void a_privacy_notice_that_is_no_web_address_is_told_in_a_sentence() {
        String said = Registry.refusedOn(
                Registry.folder("no-notice"), Map.of("SOJOURN_PRIVACY_NOTICE", "javascript:alert(1)"));
        assertTrue(said.contains("SOJOURN_PRIVACY_NOTICE must be a web address"), said);
        assertTrue(!said.contains("\tat "), said);
    }
}
