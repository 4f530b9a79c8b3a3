package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The visit of the seed announcement, in a browser, from an empty folder: the registry is set up by the link in its
 * log, people are invited, the visit is recorded from nothing, reviewed, published, read in two languages, embedded
 * elsewhere, corrected and withdrawn. Every page on the way is looked at on a desk and on a phone, and its picture kept
 * for the guides.
 */
class SeedVisitIT {

    private static final String TITLE =
            "Study visit of Pakistan’s Ministry of Interior and Federal Investigation Agency to Austria";

    private static Registry registry;

    @BeforeAll
    static void start() {
        registry = Registry.on(Registry.folder("seed"), Map.of());
    }

    @AfterAll
    static void stop() {
        if (registry != null) registry.close();
    }

    @Test
    void the_seed_visit_from_nothing_to_published_corrected_and_withdrawn() throws IOException {
        try (var administrator = administrator();
                var manager = invited(administrator, "Maryam Haddad", "MANAGER");
                var approver = invited(administrator, "Anna Gruber", "APPROVER");
                var visitor = Person.at(registry.url())) {
            keepRegisters(manager);
            String reference = record(manager);
            review(manager, approver, reference);
            String address = publish(approver);
            String snippet = read(visitor, address);
            embed(snippet);
            correct(manager, approver, visitor, reference, address);
            changeLightly(manager, approver, visitor, reference, address);
            withdraw(approver, visitor, address, snippet);
        }
    }

    /** Whoever starts the registry follows the link in its log. */
    private static Person administrator() {
        var administrator = Person.at(registry.url());
        administrator.open(registry.setUpLink());
        administrator.look("set-up");
        administrator.fill("name", "Ada Novak");
        administrator.fill("email", Registry.EMAIL);
        administrator.fill("password", Given.PASSWORD);
        administrator.press("Create the account");
        assertTrue(administrator.read().contains("Good to see you, Ada Novak"), administrator::read);
        administrator.look("desk-home-empty");
        return administrator;
    }

    /** Without a mail server the administrator hands over a link, which is followed in another browser. */
    private static Person invited(Person administrator, String name, String role) {
        administrator.open("/desk/accounts/new");
        administrator.fill("name", name);
        administrator.fill("email", name.toLowerCase().replace(' ', '.') + "@example.org");
        administrator.choose("grants/0/role", role);
        administrator.look("account-new");
        administrator.press("Invite");
        String link = administrator.page().locator("#secret").inputValue();
        administrator.look("account-invited");
        var invited = Person.at(registry.url());
        invited.open(link);
        invited.look("account-welcome");
        invited.fill("password", Given.PASSWORD);
        invited.press("Save and sign in");
        assertTrue(invited.read().contains("Good to see you, " + name), invited::read);
        return invited;
    }

    /** The funder with the words it wants to read, and the project it pays for. */
    private static void keepRegisters(Person manager) {
        manager.open("/desk/organisations/new");
        manager.fill("name/en", "European Union");
        manager.fill("name/ar", "الاتحاد الأوروبي");
        manager.fill("acronym", "EU");
        manager.choose("type", "40");
        manager.rearrange("acknowledgements/add");
        manager.fill("acknowledgements/0/text/en", "Funded by the European Union");
        manager.fill("acknowledgements/0/text/ar", "بتمويل من الاتحاد الأوروبي");
        manager.save();
        manager.glance("desk-organisation");
        manager.open("/desk/projects/new");
        manager.fill("title/en", "Improving Migration Management in the Silk Routes countries");
        manager.fill("code", "SILK-ROUTES");
        manager.rearrange("participations/add");
        manager.suggest("participations/0/organisation", "EU", "European Union (EU)");
        manager.save();
        manager.glance("desk-project");
    }

    /** Everything that the two pages on the visit say. */
    private static String record(Person manager) {
        var began = Instant.now();
        manager.open("/desk/visits/new");
        essentials(manager);
        manager.save();
        manager.glance("readiness");
        whoAndWhere(manager);
        publishedAndLearnt(manager);
        manager.save();
        System.out.printf(
                "the seed visit was recorded from nothing in %.1f s of browser time%n",
                Duration.between(began, Instant.now()).toMillis() / 1000.0);
        manager.glance("form");
        assertEquals(0, manager.page().locator("aside .blocking li").count(), manager::read);
        return manager.page().locator(".title-meta .ref").innerText();
    }

    private static void essentials(Person manager) {
        manager.fill("title/en", TITLE);
        manager.fill("title/ar", "زيارة دراسية لوزارة الداخلية ووكالة التحقيقات الفيدرالية الباكستانيتين إلى النمسا");
        manager.fill("start", "2021-10-11");
        manager.fill("end", "2021-10-15");
        manager.fill("dateSource", "Days from the announcement; the year from the other page on the same visit");
        manager.choose("zone", "Europe/Vienna");
        manager.choose("deliveryState", "CONFIRMED");
    }

    private static void whoAndWhere(Person manager) {
        manager.fill(
                "summary/en",
                "Executives of both agencies came to Vienna to learn about tools of international police cooperation.");
        manager.fill("summary/ar", "حضر مسؤولون من الجهتين إلى فيينا للتعرّف على أدوات التعاون الشرطي الدولي.");
        manager.rearrange("delegations/add");
        manager.choose("delegations/0/countryCode", "PK");
        manager.create("delegations/0/leadOrganisation", "Ministry of Interior", "MOI", "PK");
        manager.rearrange("delegations/0/members/add");
        manager.create("delegations/0/members/0/organisation", "Federal Investigation Agency", "FIA", "PK");
        manager.rearrange("hosts/add");
        manager.create(
                "hosts/0/organisation",
                "Joint Operational Office on Combating People Smuggling and Human Trafficking",
                "JOO",
                "AT");
        manager.rearrange("hosts/add");
        manager.create("hosts/1/organisation", "Austrian Police Academy", "", "AT");
        manager.choose("hosts/1/role", "CO_HOST");
        manager.rearrange("hosts/add");
        manager.create("hosts/2/organisation", "Federal Ministry of the Interior", "BMI", "AT");
        manager.choose("hosts/2/role", "CO_HOST");
        manager.rearrange("stops/add");
        manager.choose("stops/0/countryCode", "AT");
        manager.fill("stops/0/city", "Vienna");
        manager.fill("stops/0/from", "2021-10-11");
        manager.fill("stops/0/to", "2021-10-15");
        manager.rearrange("projects/add");
        manager.suggest("projects/0/project", "Routes", "Improving Migration Management in the Silk Routes countries");
        manager.rearrange("projects/add");
        manager.createProject("projects/1/project", "Silk Road", "SILK-ROAD");
    }

    private static void publishedAndLearnt(Person manager) {
        manager.rearrange("announcements/add");
        manager.fill("announcements/0/url", "https://www.budapestprocess.org/?p=8041");
        manager.fill("announcements/0/title", "Video testimonials following the study visit");
        manager.choose("announcements/0/relation", "TESTIMONIAL");
        manager.choose("announcements/0/type", "TESTIMONIAL_POST");
        manager.rearrange("announcements/add");
        manager.fill(
                "announcements/1/url",
                "https://www.budapestprocess.org/pakistan-s-ministry-of-interior-and-federal-investigation-agency-fia-welcomed-to-austria-for-a-study-visit");
        manager.fill("announcements/1/title", "Ministry of Interior and FIA welcomed to Austria for a study visit");
        manager.rearrange("testimonials/add");
        manager.fill("testimonials/0/title/en", "Testimonials of the officials who took part");
        manager.rearrange("outcomes/add");
        manager.fill("outcomes/0/statement/en", "Trust among law enforcement practitioners grew.");
        manager.rearrange("followUps/add");
        manager.fill("followUps/0/commitment/en", "Agree on how the agencies go on working together");
    }

    private static void review(Person manager, Person approver, String reference) {
        manager.press("Save and ask for review");
        assertTrue(manager.read().contains("It is under review now"), manager::read);
        approver.open("/desk");
        approver.look("desk-home");
        approver.open("/desk/visits/" + reference + "/review");
        approver.fill("note", "Which days of the week were these?");
        approver.press("Send back");
        manager.open("/desk/visits/" + reference);
        assertTrue(manager.read().contains("Which days of the week were these?"), manager::read);
        manager.press("Save and ask for review");
        approver.open("/desk/visits/" + reference + "/review");
        approver.look("review");
    }

    /** In one click; gives the public address. */
    private static String publish(Person approver) {
        approver.press("Approve and publish");
        assertTrue(approver.page().locator(".notice").first().innerText().contains("Published"), approver::read);
        return approver.page()
                .getByText("See the public page")
                .first()
                .getAttribute("href")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Gives the markup that the page offers to other websites. */
    private static String read(Person visitor, String address) {
        assertEquals(200, visitor.open(address).status());
        String snippet = visitor.value("embed");
        visitor.look("visit-en");
        Browser.picture(visitor.page(), "visit", false);
        assertTrue(visitor.read().contains("11–15 October 2021"), visitor::read);
        assertTrue(visitor.page().locator(".promised").innerText().contains("No link is known yet"), visitor::read);
        assertTrue(visitor.page().locator(".acknowledgement").innerText().contains("Funded by the European Union"));
        assertFalse(visitor.read().contains("go on working together"), "follow-ups are for the funders");
        visitor.open("/ar" + address);
        assertEquals("rtl", visitor.page().locator("html").getAttribute("dir"));
        visitor.look("visit-ar");
        visitor.open("/");
        visitor.look("home");
        visitor.open("/visits?q=FIA+Austria");
        assertEquals(1, visitor.page().locator("article.entry").count());
        visitor.look("visits");
        return snippet;
    }

    private static void embed(String snippet) throws IOException {
        try (var site = OtherSite.with(snippet);
                var reader = Person.at(site.url())) {
            reader.open("/");
            var card = reader.page().frameLocator("iframe").locator("main");
            card.waitFor();
            assertTrue(card.innerText().contains("11–15 October 2021"), card::innerText);
            assertTrue(card.innerText().contains("Funded by the European Union"), card::innerText);
            reader.show("embed");
        }
    }

    private static void correct(Person manager, Person approver, Person visitor, String reference, String address) {
        manager.open("/desk/visits/" + reference);
        manager.fill("summary/en", "Corrected: officials of both agencies came to Vienna.");
        manager.press("Save and ask for review");
        approver.open("/desk/visits/" + reference + "/review");
        approver.look("review-correction");
        assertTrue(approver.page().locator("table.diff").innerText().contains("Corrected: officials"), approver::read);
        approver.press("Approve and publish");
        visitor.open(address);
        assertTrue(visitor.read().contains("Corrected: officials"), visitor::read);
        visitor.open(address + "/revisions/1");
        assertTrue(visitor.read().contains("Executives of both agencies"), visitor::read);
        visitor.look("visit-older-revision");
    }

    /** The film is found: its link goes out without a review. */
    private static void changeLightly(
            Person manager, Person approver, Person visitor, String reference, String address) {
        manager.open("/desk/visits/" + reference);
        manager.choose("testimonials/0/availability", "OK");
        manager.fill("testimonials/0/watchUrl", "https://www.youtube.com/watch?v=aaaaaaaaaaa");
        manager.save();
        manager.open("/desk/visits/" + reference + "/review");
        manager.press("Publish these changes");
        visitor.open(address);
        assertEquals(0, visitor.page().locator(".promised").count(), visitor::read);
        approver.open("/desk/visits/" + reference + "/review");
    }

    private static void withdraw(Person approver, Person visitor, String address, String snippet) throws IOException {
        approver.fill("reason", "The host asked for it");
        approver.press("Withdraw this visit");
        approver.look("review-withdrawn");
        assertEquals(410, visitor.open(address).status());
        assertFalse(visitor.page().content().contains("Pakistan"));
        visitor.look("visit-withdrawn");
        try (var site = OtherSite.with(snippet);
                var reader = Person.at(site.url())) {
            reader.open("/");
            var card = reader.page().frameLocator("iframe").locator("main");
            card.waitFor();
            assertTrue(card.innerText().contains("withdrawn"), card::innerText);
            reader.show("embed-withdrawn");
        }
    }
}
