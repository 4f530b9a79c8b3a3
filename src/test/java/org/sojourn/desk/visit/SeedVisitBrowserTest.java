package org.sojourn.desk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sojourn.Browser;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

/**
 * The visit of the seed announcement, from nothing to published, corrected and withdrawn, as people do it in a browser.
 * Every page on the way is looked at on a desk and on a phone.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SeedVisitBrowserTest {

    private static final String TITLE =
            "Study visit of Pakistan’s Ministry of Interior and Federal Investigation Agency to Austria";

    @Inject
    Given given;

    @Test
    void the_seed_visit_from_nothing_to_published_corrected_and_withdrawn() throws IOException {
        Page manager = signedIn(given.account(Role.MANAGER));
        look(manager, "desk-home-empty");
        var began = Instant.now();
        String reference = record(manager);
        System.out.printf(
                "The seed visit was recorded from nothing in %s of browser time%n",
                Duration.between(began, Instant.now()));
        look(manager, "desk-form");
        manager.getByRole(AriaRole.COMPLEMENTARY).first().scrollIntoViewIfNeeded();
        assertEquals(
                0,
                manager.locator("aside .blocking li").count(),
                manager.locator("aside").innerText());
        press(manager, "Save and ask for review");
        assertTrue(manager.locator("main").innerText().contains("It is under review now"));

        Page approver = signedIn(given.account(Role.APPROVER));
        look(approver, "desk-home");
        approver.navigate("/desk/visits/" + reference + "/review");
        look(approver, "desk-review");
        press(approver, "Approve and publish");
        assertTrue(approver.locator(".notice").first().innerText().contains("Published"));
        String address = approver.getByText("See the public page")
                .first()
                .getAttribute("href")
                .replaceFirst("^https?://[^/]+", "");

        Page visitor = Browser.page(1280, false, "en");
        assertEquals(200, open(visitor, address).status());
        look(visitor, "visit-en");
        assertTrue(visitor.locator("main").innerText().contains("11–15 October 2021"));
        assertTrue(visitor.locator(".promised").innerText().contains("No link is known yet"));
        assertTrue(visitor.locator(".acknowledgement").innerText().contains("Funded by the European Union"));
        open(visitor, "/ar" + address);
        assertEquals("rtl", visitor.locator("html").getAttribute("dir"));
        look(visitor, "visit-ar");
        open(visitor, "/");
        look(visitor, "home");
        open(visitor, "/visits?q=FIA+Austria");
        assertEquals(1, visitor.locator("article.entry").count());
        look(visitor, "visits");

        inAForeignPage(address, 1, "11–15 October 2021");

        manager.navigate("/desk/visits/" + reference);
        manager.locator("[id='summary/en']").fill("Corrected: officials of both agencies came to Vienna.");
        press(manager, "Save and ask for review");
        approver.navigate("/desk/visits/" + reference + "/review");
        look(approver, "desk-review-correction");
        assertTrue(approver.locator("table.diff").innerText().contains("Corrected: officials"));
        press(approver, "Approve and publish");
        open(visitor, address);
        assertTrue(visitor.locator("main").innerText().contains("Corrected: officials"));
        open(visitor, address + "/revisions/1");
        assertTrue(visitor.locator("main").innerText().contains("Executives of both agencies"));
        look(visitor, "visit-older-revision");

        approver.locator("[id='reason']").fill("The host asked for it");
        press(approver, "Withdraw this visit");
        look(approver, "desk-withdrawn");
        assertEquals(410, open(visitor, address).status());
        look(visitor, "visit-withdrawn");
        assertTrue(!visitor.content().contains("Pakistan"));
        inAForeignPage(address, 0, "withdrawn");
        manager.context().close();
        approver.context().close();
        visitor.context().close();
    }

    /** Everything that the two pages on the visit say, typed into an empty registry. */
    private String record(Page page) {
        page.navigate("/desk/visits/new");
        fill(page, "title/en", TITLE);
        fill(page, "title/ar", "زيارة دراسية لوزارة الداخلية ووكالة التحقيقات الفيدرالية الباكستانيتين إلى النمسا");
        fill(
                page,
                "summary/en",
                "Executives of both agencies came to Vienna to learn about tools of international police cooperation.");
        fill(page, "summary/ar", "حضر مسؤولون من الجهتين إلى فيينا للتعرّف على أدوات التعاون الشرطي الدولي.");
        fill(page, "start", "2021-10-11");
        fill(page, "end", "2021-10-15");
        fill(page, "dateSource", "Days from the announcement; the year from the other page on the same visit");
        choose(page, "zone", "Europe/Vienna");
        choose(page, "deliveryState", "CONFIRMED");
        choose(page, "delegations/0/countryCode", "PK");
        create(page, "delegations/0/leadOrganisation", "Ministry of Interior", "MOI", "PK");
        button(page, "delegations/0/members/add");
        create(page, "delegations/0/members/0/organisation", "Federal Investigation Agency", "FIA", "PK");
        create(
                page,
                "hosts/0/organisation",
                "Joint Operational Office on Combating People Smuggling and Human Trafficking",
                "JOO",
                "AT");
        button(page, "hosts/add");
        create(page, "hosts/1/organisation", "Austrian Police Academy", "", "AT");
        choose(page, "hosts/1/role", "CO_HOST");
        choose(page, "stops/0/countryCode", "AT");
        fill(page, "stops/0/city", "Vienna");
        fill(page, "stops/0/from", "2021-10-11");
        fill(page, "stops/0/to", "2021-10-15");
        suggest(page, "projects/0/project", silkRoutes());
        button(page, "announcements/add");
        fill(page, "announcements/0/url", "https://www.budapestprocess.org/?p=8041");
        fill(
                page,
                "announcements/0/title",
                "Video testimonials following the study visit of the Ministry of Interior (MOI) and Federal Investigation Agency (FIA) of Pakistan to Austria");
        choose(page, "announcements/0/relation", "TESTIMONIAL");
        choose(page, "announcements/0/type", "TESTIMONIAL_POST");
        button(page, "testimonials/add");
        fill(page, "testimonials/0/title/en", "Testimonials of the officials who took part");
        button(page, "outcomes/add");
        fill(page, "outcomes/0/statement/en", "Trust among law enforcement practitioners grew.");
        press(page, "Save");
        assertEquals(0, page.locator(".errors").count(), page.locator("main").innerText());
        return page.locator(".title-meta .ref").innerText();
    }

    /** The project is in the register already; whoever keeps it recorded its funder's words. */
    private String silkRoutes() {
        var eu = given.added(
                "organisations",
                object(
                        "name",
                        english("European Union"),
                        "acronym",
                        "EU",
                        "type",
                        "40",
                        "acknowledgements",
                        list(object(
                                "kind",
                                "FUNDED",
                                "text",
                                object("en", "Funded by the European Union", "ar", "بتمويل من الاتحاد الأوروبي")))));
        String title = "Improving Migration Management in the Silk Routes countries " + Given.word();
        given.project(object(
                "code",
                Given.word(),
                "title",
                english(title),
                "status",
                "2",
                "participations",
                list(object("organisationId", eu, "role", "FUNDING"))));
        return title;
    }

    private static void fill(Page page, String field, String text) {
        page.locator("[id='" + field + "']").fill(text);
    }

    private static void choose(Page page, String field, String code) {
        page.locator("[id='" + field + "']").selectOption(code);
    }

    /** Presses a button that only rearranges the form, and waits for the section to come back. */
    private static void button(Page page, String act) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("button[name=act][value='" + act + "']").click());
        page.waitForCondition(() ->
                page.locator(".htmx-request, .htmx-swapping, .htmx-settling").count() == 0);
    }

    /** Adds an organisation to the register from within the form. */
    private static void create(Page page, String field, String name, String acronym, String country) {
        fill(page, field, name);
        page.locator("[id='" + field + "-create'] summary").click();
        fill(page, field + "New/name/en", name);
        fill(page, field + "New/acronym", acronym);
        choose(page, field + "New/countryCode", country);
        button(page, field + "/create");
        assertTrue(page.locator("[id='" + field + "']").inputValue().startsWith(name));
    }

    /** Types and takes the first suggestion with the keyboard. */
    private static void suggest(Page page, String field, String name) {
        Locator input = page.locator("[id='" + field + "']");
        input.pressSequentially(name.substring(name.length() - 12));
        page.locator("[role=option]").first().waitFor();
        input.press("ArrowDown");
        input.press("Enter");
        assertEquals(name, input.inputValue());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
        page.waitForLoadState();
    }

    private static Response open(Page page, String path) {
        return page.navigate(path);
    }

    /** On a desk and on a phone, light and dark. */
    private static void look(Page page, String name) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 900);
            Browser.assertAccessible(page);
            Browser.picture(page, name + "-" + width);
        }
        page.setViewportSize(1280, 900);
    }

    /** The card within the page of another site, which stands at another port. */
    private static void inAForeignPage(String address, int acknowledgements, String text) throws IOException {
        String card = "http://localhost:" + RestAssured.port + "/embed" + address;
        byte[] foreign =
                ("<!doctype html><html lang=en><title>Another site</title><body><main><h1>News of another site</h1>"
                                + "<p>The visit, as the registry tells it:</p><iframe src='" + card
                                + "' sandbox='allow-scripts allow-popups allow-top-navigation-by-user-activation' width=600 height=420 title='Visit'></iframe></main>")
                        .getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, foreign.length);
            exchange.getResponseBody().write(foreign);
            exchange.close();
        });
        server.start();
        Page page = Browser.page("http://127.0.0.1:" + server.getAddress().getPort(), 1280, false, "en");
        try {
            page.navigate("/");
            var frame = page.frameLocator("iframe");
            frame.locator("main").waitFor();
            assertTrue(
                    frame.locator("main").innerText().contains(text),
                    frame.locator("main").innerText());
            assertEquals(acknowledgements, frame.locator(".acknowledgement").count());
            for (int width : new int[] {1280, 360}) {
                page.setViewportSize(width, 740);
                Browser.picture(page, (acknowledgements == 0 ? "embed-withdrawn-" : "embed-") + width);
            }
        } finally {
            page.context().close();
            server.stop(0);
        }
    }

    private static Page signedIn(Somebody somebody) {
        Page page = Browser.page(1280, false, "en");
        page.navigate("/signin");
        page.locator("[name=email]").fill(somebody.email());
        page.locator("[name=password]").fill(Given.PASSWORD);
        press(page, "Sign in");
        return page;
    }
}
