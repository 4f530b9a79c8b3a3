package org.sojourn.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import io.quarkus.qute.i18n.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** The public pages in each of the languages, and how they lead from one to the other. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LanguagesOfPagesTest {

    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "ru", "ar");

    @Inject
    Published published;

    @Test
    void every_public_page_speaks_every_language_from_head_to_foot() {
        String visit = "/visits/" + published.publish(Published.visit());
        for (String language : LANGUAGES) {
            for (String path : List.of(
                    "/",
                    "/visits",
                    "/visits?q=nowhere",
                    visit,
                    visit + "/revisions/1",
                    subject(visit, "projects"),
                    subject(visit, "organisations"),
                    "/embed" + visit,
                    "/signin",
                    "/forgotten")) {
                speaks(language, Page.of(stranger().get(in(language, path)), 200), path);
            }
            speaks(language, Page.of(stranger().get(in(language, "/visits/nothing-here")), 404), "404");
            speaks(language, Page.of(stranger().get(in(language, "/link/spent-long-ago")), 404), "spent link");
        }
    }

    private static void speaks(String language, Page page, String path) {
        var html = page.one("html");
        assertEquals(language, html.attr("lang"), path);
        assertEquals(language.equals("ar") ? "rtl" : "ltr", html.attr("dir"), path);
        if (!language.equals("en")) {
            String text = page.html().text();
            var english = sentences().stream().filter(text::contains).toList();
            assertEquals(List.of(), english, () -> language + " " + path);
        }
    }

    /** English that is long enough to stand on no other page by chance. */
    private static List<String> sentences() {
        return Arrays.stream(SiteMessages.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(Message.class).value())
                .filter(text -> text.indexOf(' ') > 0 && !text.contains("{"))
                .toList();
    }

    @Test
    void each_edition_of_a_page_names_all_of_them_and_each_is_there() {
        String visit = "/visits/" + published.publish(Published.visit());
        for (String path :
                List.of("/", "/visits", visit, subject(visit, "projects"), subject(visit, "organisations"))) {
            var expected = new TreeMap<String, String>();
            LANGUAGES.forEach(language -> expected.put(language, address(in(language, path))));
            expected.put("x-default", address(path));
            for (String language : LANGUAGES) {
                var page = Page.of(stranger().get(in(language, path)), 200);
                var named = new TreeMap<String, String>();
                page.select("link[rel=alternate][hreflang]")
                        .forEach(link -> named.put(link.attr("hreflang"), link.attr("href")));
                assertEquals(expected, named, () -> language + " " + path);
                assertEquals(
                        expected.get(language), page.one("link[rel=canonical]").attr("href"));
                assertEquals(LANGUAGES, page.select(".languages a").eachAttr("hreflang"));
            }
        }
    }

    @Test
    void names_of_countries_languages_and_months_are_those_of_the_page() {
        String visit = "/visits/" + published.publish(Published.visit());
        var route = new TreeMap<String, List<String>>();
        LANGUAGES.forEach(language -> {
            var page = Page.of(stranger().get(in(language, visit)), 200);
            route.put(
                    language,
                    List.of(
                            page.select(".visit-head .route > span").get(0).text(),
                            page.one(".visit-head time").text()));
        });
        assertEquals(List.of("Pakistan", "11–15 October 2021"), route.get("en"));
        assertEquals(List.of("Pakistan", "11–15 octobre 2021"), route.get("fr"));
        assertEquals(List.of("Pakistan", "11.–15. Oktober 2021"), route.get("de"));
        assertEquals(List.of("Pakistán", "11–15 de octubre de 2021"), route.get("es"));
        assertEquals("Пакистан", route.get("ru").get(0));
        assertTrue(route.get("ru").get(1).startsWith("11–15 октября 2021"), () -> route.toString());
        assertEquals(List.of("باكستان", "11–15 أكتوبر 2021"), route.get("ar"));
    }

    @Test
    void a_page_says_which_of_its_texts_are_in_another_language() {
        String visit = "/visits/" + published.publish(Published.visit());
        var french = Page.of(stranger().get("/fr" + visit), 200);
        assertEquals("en", french.one("h1 span[lang]").attr("lang"));
        assertTrue(french.one(".visit-head").text().contains("Elles sont affichées en : Anglais"));
        assertTrue(
                Page.of(stranger().get(visit), 200).select(".visit-head .small").isEmpty());

        var listed = Page.of(stranger().get("/fr/visits"), 200);
        assertTrue(new TreeSet<>(listed.select(".entry .foreign").eachText()).contains("Anglais"));
        assertTrue(Page.of(stranger().get("/fr/embed" + visit), 200)
                .one(".when")
                .text()
                .contains("Anglais"));
    }

    @Test
    void a_language_nobody_has_words_for_has_no_pages() {
        String visit = "/visits/" + published.publish(Published.visit());
        for (String path :
                List.of("/pt", "/pt/", "/pt/visits", "/pt" + visit, "/xx/signin", "/FR/visits", "/fra/visits")) {
            var page = Page.of(stranger().get(path), 404);
            assertEquals("en", page.one("html").attr("lang"), path);
        }
        // what a browser would rather read changes nothing: an address has one language
        var page = Page.of(stranger().header("Accept-Language", "pt").get(visit), 200);
        assertEquals("en", page.one("html").attr("lang"));
    }

    private static String in(String language, String path) {
        return language.equals("en") ? path : "/" + language + path;
    }

    private static String address(String path) {
        return "http://localhost:8080" + path;
    }

    /** The first project or organisation that a visit leads to. */
    private static String subject(String visit, String kind) {
        return URI.create(Page.of(stranger().get(visit), 200)
                        .select("main a[href^='/" + kind + "/']")
                        .attr("href"))
                .getPath();
    }
}
