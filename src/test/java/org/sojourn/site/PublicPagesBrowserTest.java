package org.sojourn.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sojourn.Browser;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** Each public page as a person meets it: nothing an assistive tool stumbles over, nothing that leaves the site. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PublicPagesBrowserTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Published published;

    @Test
    void no_page_is_hard_to_use_or_asks_anybody_else() {
        var pages = pages();
        look(pages, 360, false);
        look(pages, 1280, true);
    }

    private void look(Map<String, String> pages, int width, boolean dark) {
        var page = Browser.page(width, dark, "en");
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            boolean ownStatus = message.text().contains("Failed to load resource")
                    && message.location().startsWith(page.url());
            if (!ownStatus) {
                complaints.add(page.url() + " says " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(root.toString())) {
                complaints.add(page.url() + " asks " + request.url());
            }
        });
        pages.forEach((name, path) -> {
            page.navigate(root.resolve(path).toString());
            Browser.assertAccessible(page);
            Browser.picture(page, "public" + name + "-" + width + (dark ? "-dark" : ""));
        });
        page.context().close();
        assertEquals(List.of(), complaints);
    }

    private Map<String, String> pages() {
        var visit = Published.visit();
        String slug = published.publish(visit);
        published.publish(visit);
        published.publish(Published.visit(tree -> tree.put("start", "2031-03-30")
                .put("end", "2031-04-02")
                .put("previousStart", "2031-03-01")
                .remove("summary")));
        var called = Published.visit(tree -> tree.put("deliveryState", "CANCELLED")
                .put("start", "2022-06-01")
                .put("end", "2022-06-30")
                .put("datePrecision", "MONTH"));
        String cancelled = published.publish(called);
        var gone = Published.visit();
        String withdrawn = published.publish(gone);
        published.withdraw(gone);
        var project = published.at(slug).visit().projects().get(0);
        var pages = new LinkedHashMap<String, String>();
        for (String language : List.of("", "/ar")) {
            pages.put("-home" + name(language), language + "/");
            pages.put("-visits" + name(language), language + "/visits?host=AT&q=trafficking");
            pages.put("-empty" + name(language), language + "/visits?q=nowhere&year=1950");
            pages.put("-visit" + name(language), language + "/visits/" + slug);
            pages.put("-older" + name(language), language + "/visits/" + slug + "/revisions/1");
            pages.put("-cancelled" + name(language), language + "/visits/" + cancelled);
            pages.put(
                    "-project" + name(language),
                    language + "/projects/" + "improving-migration-management-in-the-silk-routes-countries");
            pages.put("-organisation" + name(language), language + "/organisations/federal-investigation-agency");
            pages.put("-404" + name(language), language + "/visits/nothing-here");
            pages.put("-410" + name(language), language + "/visits/" + withdrawn);
            pages.put("-embed" + name(language), language + "/embed/visits/" + slug);
            pages.put("-embed-gone" + name(language), language + "/embed/visits/" + withdrawn);
        }
        return pages;
    }

    private static String name(String language) {
        return language.replace('/', '-');
    }
}
