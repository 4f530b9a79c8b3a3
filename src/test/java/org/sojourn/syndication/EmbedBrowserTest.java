package org.sojourn.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.Browser;
import org.sojourn.OtherSite;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** The card in somebody else's page, framed as strictly as WordPress does it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EmbedBrowserTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Published published;

    @Test
    void the_card_shows_in_a_sandbox_on_another_site_and_tells_its_height() throws IOException {
        var visit = Published.visit();
        String slug = published.publish(visit);
        String frame = "<iframe id=a sandbox=\"allow-scripts\" security=restricted width=500 height=310 src=\""
                + root.resolve("/embed/visits/" + slug) + "#?secret=abc123\"></iframe>"
                + "<iframe id=b sandbox width=320 height=400 src=\"" + root.resolve("/ar/embed/visits/" + slug)
                + "\"></iframe>";
        String page = "<!doctype html><title>Elsewhere</title><script>window.told=[];"
                + "addEventListener('message',e=>told.push(e.data))</script>" + frame;
        var reader = Browser.page(1280, false, "en");
        try (var elsewhere = OtherSite.serving(page)) {
            var complaints = new ArrayList<String>();
            reader.onConsoleMessage(message -> complaints.add(message.text()));
            reader.navigate(elsewhere.url());
            reader.waitForFunction("told.some(m => m.message === 'height' && m.secret === 'abc123' && m.value > 100)");

            assertEquals(
                    "Study visit on combating human trafficking and migrant smuggling",
                    reader.frameLocator("#a").locator("h1").textContent());
            assertEquals(
                    visit.reference(), reader.frameLocator("#b").locator(".ref").textContent());
            assertTrue(reader.context().cookies().isEmpty());
            complaints.removeIf(text -> text.contains("Blocked script execution") || text.contains("favicon"));
            assertEquals(
                    List.of(),
                    complaints.stream().filter(text -> !text.contains("404")).toList());

            published.withdraw(visit);
            reader.reload();
            assertEquals(
                    "This visit was withdrawn",
                    reader.frameLocator("#a").locator("h1").textContent());
        } finally {
            reader.context().close();
        }
    }
}
