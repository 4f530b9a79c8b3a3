package org.sojourn.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;

/** Every public page leads to what the registry does with data, how accessible it is, and where errors are reported. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LegalPagesTest {

    @ParameterizedTest
    @CsvSource({"'',/", "'',/visits", "'',/privacy", "'',/accessibility", "/ar,/", "/ar,/visits", "/ar,/privacy"})
    void the_foot_of_a_page_leads_there_in_its_language(String language, String path) {
        var page = Page.of(stranger().get(language + path), 200);
        assertEquals(
                List.of(
                        language + "/privacy",
                        language + "/accessibility",
                        language + "/report-error?page=" + path.replace("/", "%2F")),
                page.select(".site-foot .columns > div:first-child li a").eachAttr("href"));
    }

    @ParameterizedTest
    @CsvSource({
        "/privacy,Privacy notice,The public pages set no cookies",
        "/ar/privacy,إشعار الخصوصية,لا تضع الصفحات العامة ملفات تعريف ارتباط",
        "/accessibility,Accessibility statement,partially conformant",
        "/ar/accessibility,بيان إمكانية الوصول,مطابقة جزئيًا"
    })
    void it_is_said_in_every_language(String path, String heading, String words) {
        var answer = stranger().get(path);
        var page = Page.of(answer, 200);
        assertEquals(heading, page.heading());
        assertTrue(page.text().contains(words), page.text());
        assertTrue(page.text().contains("Sojourn"), "the name of the registry");
        assertTrue(answer.headers().getValues("Set-Cookie").isEmpty());
        assertTrue(answer.header("Cache-Control").startsWith("public"));
    }
}
