package org.sojourn.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.Chromium;
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
        var elsewhere = serve(page);
        try (var chromium = Chromium.start();
                var context = chromium.browser().newContext()) {
            var reader = context.newPage();
            var complaints = new ArrayList<String>();
            reader.onConsoleMessage(message -> complaints.add(message.text()));
            reader.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
            reader.waitForFunction("told.some(m => m.message === 'height' && m.secret === 'abc123' && m.value > 100)");
            reader.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "foreign.png")));

            assertEquals(
                    "Study visit on combating human trafficking and migrant smuggling",
                    reader.frameLocator("#a").locator("h1").textContent());
            assertEquals(
                    visit.reference(), reader.frameLocator("#b").locator(".ref").textContent());
            assertTrue(context.cookies().isEmpty());
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
            elsewhere.stop(0);
        }
    }

    private static HttpServer serve(String page) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server;
    }
}
