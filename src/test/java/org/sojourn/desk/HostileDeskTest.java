package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.HostileTexts;
import org.sojourn.MailResource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.Refused;
import org.sojourn.TextFields;
import org.sojourn.web.RegistryConfig;

/** Whatever is typed into any field of any record stays a text, on every page and in every format that shows it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class HostileDeskTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Given given;

    @Inject
    RegistryConfig registry;

    @TestFactory
    Stream<DynamicTest> what_is_typed_is_shown_as_text_and_nothing_else() {
        return HostileTexts.KEPT.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    var hostile = HostileVisit.of(given, each.getValue());
                    outside(hostile);
                    desk(hostile);
                    formats(hostile);
                    others(hostile);
                    asked(each.getValue());
                }));
    }

    private static void outside(HostileVisit hostile) {
        for (String language : List.of("", "/ar")) {
            String page = language + hostile.page();
            var shown = shown(hostile, null, page);
            shown(hostile, null, page + "/revisions/1");
            shown(hostile, null, language + "/embed" + hostile.page());
            shown.select("main a[href*='/organisations/'], main a[href*='/projects/']").stream()
                    .map(link -> link.attr("href"))
                    .distinct()
                    .forEach(link -> shown(hostile, null, link));
            OnlyText.in(Given.stranger().get(language + "/"), 200, language + "/");
        }
    }

    private void desk(HostileVisit hostile) {
        var manager = given.author();
        shown(hostile, manager, hostile.form());
        shown(hostile, manager, hostile.form() + "/review");
        shown(hostile, manager, hostile.form() + "/preview");
        shown(hostile, manager, hostile.form() + "/preview?language=ar");
        shown(hostile, manager, "/desk/organisations/" + hostile.full().funder());
        shown(hostile, manager, "/desk/projects/" + hostile.full().project());
        shown(hostile, given.donor(hostile.full().funder()), "/reports");
        shown(
                hostile,
                given.administrator(),
                "/desk/accounts/" + hostile.somebody().id());
        shown(hostile, hostile.keeper(), "/desk/profile/tokens");
        shown(hostile, hostile.somebody(), "/desk/profile");
        shown(hostile, hostile.somebody(), "/desk");
        // where many stand and this one may be on another page
        for (String list : List.of("/desk", "/desk/visits", "/desk/organisations", "/desk/projects")) {
            OnlyText.in(given.reviewer().browser().get(list), 200, list);
        }
        OnlyText.in(given.administrator().browser().get("/desk/accounts"), 200, "/desk/accounts");
    }

    private void formats(HostileVisit hostile) {
        String title = hostile.text().replace("\r\n", "\n").strip();
        var data = json(RestAssured.given().get(hostile.page() + ".json").asByteArray());
        assertEquals(cut(title), data.at("/title/en").asText());
        var event = json(RestAssured.given().get(hostile.page() + ".jsonld").asByteArray());
        assertEquals(cut(title), event.path("name").asText());
        var script = Page.of(Given.stranger().get(hostile.page())).one("script[type='application/ld+json']");
        assertEquals(
                cut(title),
                json(script.data().getBytes(StandardCharsets.UTF_8))
                        .path("name")
                        .asText());
    }

    /** What other websites are handed tells nothing of the visit, and parses. */
    private void others(HostileVisit hostile) throws Exception {
        String address = registry.absolute(hostile.page());
        var card = RestAssured.given().queryParam("url", address).get("/oembed");
        assertFalse(card.asString().contains(hostile.text()), card::asString);
        assertEquals("rich", json(card.asByteArray()).path("type").asText());
        var xml = RestAssured.given()
                .queryParam("url", address)
                .queryParam("format", "xml")
                .get("/oembed");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.asByteArray()));
        assertEquals(9, document.getDocumentElement().getElementsByTagName("*").getLength());
    }

    /** In the address of a page, in what is searched for, in a name that isn't there. */
    private void asked(String text) {
        String some = text.substring(0, Math.min(text.length(), 60));
        var manager = given.author();
        String name = URLEncoder.encode(some, StandardCharsets.UTF_8).replace("+", "%20");
        for (String path : List.of("/visits/", "/ar/visits/", "/embed/visits/", "/projects/", "/organisations/")) {
            OnlyText.in(Given.stranger().urlEncodingEnabled(false).get(path + name), 404, path);
        }
        for (String path : List.of("/desk/visits/", "/desk/organisations/", "/desk/")) {
            OnlyText.in(manager.browser().urlEncodingEnabled(false).get(path + name), 404, path);
        }
        for (String path : List.of("/desk/visits", "/desk/organisations", "/desk/projects")) {
            var answer = manager.browser().queryParams("q", some, "state", some, "year", some);
            OnlyText.in(answer.get(path), 200, path);
        }
        for (String register : List.of("organisations", "projects")) {
            String path = "/desk/" + register + "/suggest";
            OnlyText.in(manager.browser().queryParams("q", some, "for", some).get(path), 200, path);
        }
        OnlyText.in(Given.stranger().queryParam("next", some).get("/signin"), 200, "/signin");
        OnlyText.in(Given.stranger().queryParam("q", some).get("/ar/visits"), 200, "/ar/visits");
    }

    private static Page shown(HostileVisit hostile, @Nullable Somebody who, String path) {
        var request = who == null ? Given.stranger() : who.browser();
        return OnlyText.shown(hostile.text(), request.get(path), path);
    }

    /** As much of it as a title takes. */
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_cant_be_shown_is_refused_at_each_field() {
        var forms = new HashMap<String, Map<String, @Nullable Object>>();
        var full = new FullVisit(given, (register, form) -> {
            forms.putIfAbsent(register, form);
            return given.added(register, form);
        });
        var visit = full.recorded();
        full.tell(visit.draft());
        forms.put("visits", visit.form());
        forms.put("accounts", HostileVisit.account());
        forms.put("tokens", HostileVisit.token());
        for (String text : HostileTexts.REFUSED.values()) {
            var spoiling = new Spoiling(given, text);
            forms.forEach((register, form) -> TextFields.of(Spoiling.RECORDS.get(register)).stream()
                    .filter(field -> !field.pointer().startsWith("/spokenLanguages"))
                    .forEach(field ->
                            Refused.at(spoiling.withOnly(register, form, field), 400, field.pointer(), "text-unsafe")));
        }
    }
}
