package org.sojourn.desk.remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.MailResource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.desk.Posting;

/** A reader says that something is wrong on a page, and those in charge of it see to that. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class RemarkStoryTest {

    @Inject
    Given given;

    @BeforeEach
    void nobody_wrote_before() {
        given.sql("delete from attempt");
    }

    private static Response send(String page, String message, String email, String website) {
        return stranger()
                .multiPart(Given.field("page", page))
                .multiPart(Given.field("message", message))
                .multiPart(Given.field("email", email))
                .multiPart(Given.field("website", website))
                .post("/report-error");
    }

    private @Nullable Object kept(String message) {
        return given.value("select id from remark where message = ?", message);
    }

    @Test
    void a_reader_reports_and_a_manager_of_the_project_answers() {
        var project = given.project();
        var manager = given.managerOf(project);
        var visit = given.visit().of(project).published();
        String page = "/visits/" + visit.slug();
        String link = Page.of(stranger().get("/ar" + page), 200)
                .one(".site-foot a[href*=report-error]")
                .attr("href");
        assertEquals("/ar/report-error?page=%2Fvisits%2F" + visit.slug(), link);
        var form = Page.of(stranger().urlEncodingEnabled(false).get(link), 200);
        assertEquals(page, form.value("page"));
        assertEquals("rtl", form.one("html").attr("dir"));

        String message = "اسم الوزارة غير صحيح " + Given.word();
        var sent = stranger()
                .multiPart(Given.field("page", page))
                .multiPart(Given.field("message", message))
                .multiPart(Given.field("email", "reader@example.org"))
                .post(form.one("main form").attr("action"));
        sent.then().statusCode(303);
        assertTrue(sent.header("Location").contains("/ar/report-error?sent=1"), sent.header("Location"));

        var queue = Page.of(manager.browser().get("/desk"), 200).one("section[aria-labelledby=queue-remarks]");
        assertEquals(message, queue.select("li a").text());
        assertEquals(visit.reference(), queue.select(".queue-meta").text());
        assertEquals("1", queue.select(".count").text());
        String path = queue.select("li a").attr("href");
        assertTrue(MailResource.to(manager.email(), 1).get(0).text().contains(path));
        var remark = Page.of(manager.browser().get(path), 200);
        assertTrue(remark.text().contains(message));
        assertEquals(1, remark.select("a[href='mailto:reader@example.org']").size());
        assertEquals(1, remark.select("a[href='/ar" + page + "']").size());

        var closing = Posting.post(manager, path, "act", "ANSWERED", "version", "0", "note", "Corrected");
        assertEquals("/desk/remarks", Posting.saved(closing));
        assertEquals("0", reported(manager));
        assertTrue(
                Page.of(manager.browser().get("/desk"), 200).select(".news a").isEmpty(), "the notice is settled");
        var closed = Page.of(manager.browser().get(path), 200);
        assertTrue(closed.text().contains("Mended or answered: " + manager.name()), closed.text());
        assertEquals("Corrected", closed.value("note"));

        Posting.post(manager, path, "act", "DISMISSED", "version", "0").then().statusCode(412);
        Posting.saved(Posting.post(manager, path, "act", "OPEN", "version", "1"));
        assertEquals("1", reported(manager));
    }

    private static String reported(Somebody manager) {
        return Page.of(manager.browser().get("/desk"), 200)
                .one("#queue-remarks .count")
                .text();
    }

    @Test
    void what_is_about_no_visit_reaches_the_administrators() {
        var administrator = given.administrator();
        UUID remark = given.remark("/accessibility", "The colours are hard to tell apart " + Given.word());

        Page.of(administrator.browser().get("/desk/remarks/" + remark), 200);
        given.manager().browser().get("/desk/remarks/" + remark).then().statusCode(404);
        assertTrue(MailResource.to(administrator.email(), 1).get(0).text().contains(remark.toString()));
    }

    @Test
    void of_a_withdrawn_page_it_tells_no_more_than_of_none_and_reaches_no_manager() {
        var project = given.project();
        var manager = given.managerOf(project);
        var visit = given.visit().of(project).withdrawn();
        String gone = "/visits/" + visit.slug();
        String absent = "/visits/" + "x".repeat(visit.slug().length());

        assertEquals(form(absent), form(gone).replace(visit.slug(), absent.substring(8)));
        UUID remark = given.remark(gone, "It was true after all " + Given.word());
        assertNull(given.value("select visit_id from remark where id = ?", remark));
        manager.browser().get("/desk/remarks/" + remark).then().statusCode(404);
        assertTrue(Page.of(stranger().get(gone), 410)
                .select("a[href*=report-error]")
                .isEmpty());
    }

    private static String form(String page) {
        var answer = stranger().queryParam("page", page).get("/report-error");
        assertEquals("no-store", answer.header("Cache-Control"));
        return answer.asString();
    }

    @Test
    void what_is_missing_is_asked_for_and_what_was_typed_stays() {
        var page = Page.of(send("/visits", " ", "nowhere", ""), 422);
        assertEquals("Fill this in.", page.problem("message"));
        assertFalse(page.problem("email").isEmpty());
        assertEquals("nowhere", page.value("email"));
        assertEquals("/visits", page.value("page"));

        String message = "Wrong " + Given.word();
        var address = Page.of(send("/visits", message, "nowhere", ""), 422);
        assertFalse(address.problem("email").isEmpty());
        assertEquals(message, address.value("message"));
        var long1 = Page.of(send("/visits", "x".repeat(2_001), "", ""), 422);
        assertEquals("Write at most 2000 characters.", long1.problem("message"));
        Page.of(send("/visits", "x".repeat(1_998) + "\r\ny", "", ""), 303);
        Page.of(send("/visits", "gpj.\u202Eexe", "", ""), 422);
    }

    @Test
    void a_program_that_fills_in_everything_is_thanked_and_forgotten() {
        String message = "Buy now " + Given.word();
        send("/visits", message, "", "https://example.org").then().statusCode(303);
        assertNull(kept(message));
    }

    @Test
    void another_site_can_not_send_one_and_nobody_sends_many() {
        String foreign = "From elsewhere " + Given.word();
        RestAssured.given()
                .header("Sec-Fetch-Site", "cross-site")
                .multiPart("page", "/visits")
                .multiPart("message", foreign)
                .post("/report-error")
                .then()
                .statusCode(403);
        assertNull(kept(foreign));
        for (int i = 0; i < 20; i++) {
            send("/visits", "Again " + Given.word(), "", "").then().statusCode(303);
        }
        String last = "Once too often " + Given.word();
        var refused = Page.of(send("/visits", last, "", ""), 429);
        assertEquals(last, refused.value("message"));
        assertNull(kept(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a b"})
    void an_address_that_is_not_ours_stands_for_the_front_page(String page) {
        var form = Page.of(stranger().queryParam("page", page).get("/report-error"), 200);
        assertEquals("/", form.value("page"));
        String message = "Where am I " + Given.word();
        send(page, message, "", "").then().statusCode(303);
        assertEquals("/", given.value("select page from remark where message = ?", message));
    }
}
