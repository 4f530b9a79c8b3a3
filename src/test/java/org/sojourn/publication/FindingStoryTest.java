package org.sojourn.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.GivenVisit;
import org.sojourn.Page;
import org.sojourn.PostgresResource;

/** Nobody finds, counts or is offered what they may not see; and everybody finds what they may. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FindingStoryTest {

    /** A name that is spelled like the secret one and belongs to nobody. */
    private static final String MISSPELT = "Nightfal";

    @Inject
    Given given;

    @Inject
    Rebuilding rebuilding;

    @Test
    void what_the_public_may_not_see_is_not_in_results_counts_choices_or_suggestions() {
        hidden("draft", GivenVisit::draft);
        hidden("in review", GivenVisit::inReview);
        hidden("approved", GivenVisit::approved);
        hidden("embargoed", GivenVisit::embargoed);
        hidden("withdrawn", GivenVisit::withdrawn);
        hidden("for funders", GivenVisit::forDonors);
    }

    private interface Stage {
        GivenVisit.Known of(GivenVisit visit);
    }

    private void hidden(String stage, Stage reached) {
        String word = Given.word();
        UUID host = given.organisation("Nightfall agency " + word);
        UUID project = given.project();
        String code = (String) given.value("select code from project where id = ?", project);
        var before = publicly("");
        var home = Page.of(Given.stranger().get("/"), 200)
                .select(".world, .places")
                .text();
        var visit = reached.of(given.visit()
                .of(project)
                .titled("Safehouse " + word)
                .with("start", "1911-03-03")
                .with("end", "1911-03-07")
                .with("stops", list(object("countryCode", "NR", "city", "Yaren" + word)))
                .with("delegations", list(object("countryCode", "TV", "headcount", 4)))
                .with("hosts", list(object("organisationId", host, "role", "HOST"))));

        for (String words : List.of("Safehouse " + word, word, visit.reference(), code, MISSPELT + " agency " + word)) {
            var page = publicly("?q=" + encoded(words));
            assertEquals("Visits: 0", page.one("#found").text(), stage + " " + words);
            assertFalse(page.select(".meant").text().contains(word), stage + " " + words);
        }
        var after = publicly("");
        for (String side : List.of("from", "host", "year", "project", "theme")) {
            String options = "select[name=" + side + "]";
            assertEquals(before.one(options).text(), after.one(options).text(), stage + " " + side);
        }
        assertEquals(overview(before), overview(after), stage);
        assertEquals(
                home,
                Page.of(Given.stranger().get("/"), 200)
                        .select(".world, .places")
                        .text(),
                stage);
        assertFalse(after.html().html().matches("(?s).*(Tuvalu|Nauru|1911).*"), stage);
    }

    @Test
    void what_only_funders_read_does_not_lead_the_public_to_the_visit() {
        String owner = "Owner" + Given.word();
        String promise = "promise" + Given.word();
        String line = "line" + Given.word();
        UUID project = given.project();
        var visit = given.visit()
                .of(project)
                .with(
                        "followUps",
                        list(object(
                                "commitment",
                                english(promise),
                                "ownerOrganisationId",
                                given.organisation(owner),
                                "state",
                                "OPEN")))
                .with("costs", list(object("projectId", project, "amount", 111, "currency", "EUR", "budgetLine", line)))
                .with(
                        "stops",
                        list(
                                object("countryCode", "AT", "city", "Vienna"),
                                object("countryCode", "AT", "city", "Secret" + line, "audience", "DONOR")))
                .published();

        for (String word : List.of(owner, promise, line, "Secret" + line)) {
            assertEquals("Visits: 0", publicly("?q=" + word).one("#found").text(), word);
        }
        assertEquals(
                "Visits: 1", publicly("?q=" + visit.reference()).one("#found").text());
    }

    @Test
    void a_misspelt_name_or_word_is_put_right() {
        String name = "Quasiborder" + Given.word().substring(0, 6);
        var host = given.organisation("Federal " + name + " Directorate");
        given.visit()
                .titled("Unforgettable " + name)
                .with("hosts", list(object("organisationId", host, "role", "HOST")))
                .published();

        String misspelt = name.replace("Quasiborder", "Quasibordr");
        var page = publicly("?q=" + misspelt);
        assertEquals("Visits: 0", page.one("#found").text());
        var meant = page.select(".meant a");
        assertTrue(meant.eachText().contains("Federal " + name + " Directorate"), page::text);
        assertEquals(name.toLowerCase(), meant.first().text().toLowerCase());
        assertEquals(
                "Visits: 1",
                Page.of(
                                Given.stranger()
                                        .urlEncodingEnabled(false)
                                        .get(meant.first().attr("href")),
                                200)
                        .one("#found")
                        .text());
        assertEquals(
                "unforgettable " + name.toLowerCase(),
                publicly("?q=" + encoded("unforgetable " + name.toLowerCase()))
                        .select(".meant a")
                        .first()
                        .text());
    }

    @Test
    void the_desk_finds_drafts_by_the_names_and_other_names_of_whoever_has_part_in_them() {
        String word = Given.word();
        UUID host = given.added(
                "organisations",
                object(
                        "name",
                        english("Directorate of Roads " + word),
                        "acronym",
                        "DR" + word,
                        "aliases",
                        list("Formerly Paths " + word),
                        "type",
                        "10",
                        "countryCode",
                        "TV"));
        UUID project = given.project(object(
                "code", "P" + word, "title", english("Silk Routes " + word), "acronym", "SR" + word, "status", "2"));
        var visit = given.visit()
                .of(project)
                .titled("Learning " + Given.word())
                .with("hosts", list(object("organisationId", host, "role", "HOST")))
                .with("delegations", list(object("countryCode", "KG", "headcount", 4)))
                .draft();
        var manager = given.managerOf(project);
        var other = given.managerOf(given.project());

        for (String words : List.of(
                "directorate road " + word,
                "DR" + word,
                "paths formerly " + word,
                "Tuvalu " + word,
                "Kirgisistan " + word,
                "Austria DR" + word,
                "P" + word,
                "SR" + word + " learnt",
                "Silk Route " + word,
                visit.reference() + " -nothing" + word)) {
            assertEquals(
                    List.of(visit.reference()),
                    onDesk(manager, words).select("tbody .ref").eachText(),
                    words);
            assertEquals(List.of(), onDesk(other, words).select("tbody .ref").eachText(), words);
        }
        assertEquals(
                List.of(),
                onDesk(manager, "Silk Rail " + word).select("tbody .ref").eachText());
        assertEquals(
                List.of(),
                onDesk(manager, "P" + word + " -Tuvalu").select("tbody .ref").eachText());

        assertEquals(
                List.of("Formerly Paths " + word),
                onDesk(manager, "fromerly paths " + word)
                        .select(".meant a")
                        .eachText()
                        .subList(0, 1));
        assertEquals(
                List.of(),
                onDesk(other, "fromerly paths " + word).select(".meant a").eachText());
        assertTrue(onDesk(manager, "&|!()").one(".empty").text().contains("There is no word"));
        assertTrue(onDesk(manager, "a".repeat(300)).one(".empty").text().contains("too long"));
    }

    @Test
    void rows_of_an_older_rule_are_derived_anew_when_the_registry_starts() {
        var visit = given.visit().published();
        given.sql("update published_visit set search_words = '', derivation = 1 where visit_id = ?", visit.id());
        assertEquals(
                "Visits: 0", publicly("?q=" + visit.reference()).one("#found").text());

        rebuilding.renew(new StartupEvent());
        given.rebuilt();

        assertEquals(
                "Visits: 1", publicly("?q=" + visit.reference()).one("#found").text());
    }

    private static Page publicly(String query) {
        return Page.of(Given.stranger().urlEncodingEnabled(false).get("/visits" + query), 200);
    }

    /** The map, its table and the years, as they are read. */
    private static String overview(Page page) {
        return page.select(".overview").text();
    }

    private static Page onDesk(Given.Somebody who, String words) {
        return Page.of(who.browser().urlEncodingEnabled(false).get("/desk/visits?q=" + encoded(words)), 200);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
