package org.sojourn.site.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.sojourn.Given.stranger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.Given;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** Words lead to the visits that are meant, in every language of the registry, whatever else somebody types. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchTest {

    @Inject
    Published published;

    @Test
    void an_acronym_and_a_country_find_the_visit_of_the_one_to_the_other() {
        String word = Given.word();
        published.publish(Published.visit(tree -> title(tree, "en", word)));

        assertEquals(List.of(word), titles(word + " FIA Austria"));
        assertEquals(List.of(word), titles("austria fia " + word));
        assertEquals(List.of(word), titles("Österreich " + word));
        assertEquals(List.of(), titles(word + " FIA Norway"));
    }

    @Test
    void two_projects_of_nearly_one_name_are_not_blurred() {
        String silk = "silk" + Given.word();
        published.publish(ofProject(silk + " Routes", "Routes one", "2021-01-01"));
        published.publish(ofProject(silk + " Routes", "Routes that meander beside a road of " + silk, "2023-01-01"));
        published.publish(ofProject(silk + " Road", "Road one", "2020-01-01"));

        assertEquals(List.of("Routes that meander beside a road of " + silk, "Routes one"), titles(silk + " Routes"));
        assertEquals(List.of("Road one", "Routes that meander beside a road of " + silk), titles(silk + " Road"));
        assertEquals(List.of("Road one"), titles("\"" + silk + " Road\""));
        assertEquals(List.of("Road one"), titles(silk + " road -meander"));
    }

    @Test
    void the_very_words_stay_first_from_page_to_page() {
        String word = Given.word();
        var expected = new ArrayList<String>();
        for (int day = 1; day <= 12; day++) {
            published.publish(dated(word + " road %02d".formatted(day), "2001-05-%02d".formatted(day)));
            published.publish(dated("road of " + word + " %02d".formatted(day), "2011-05-%02d".formatted(day)));
        }
        for (String pattern : List.of(word + " road %02d", "road of " + word + " %02d")) {
            for (int day = 12; day >= 1; day--) {
                expected.add(pattern.formatted(day));
            }
        }
        var first = page(word + " road");
        var seen = new ArrayList<>(first.select(".entry h3").eachText());
        String next = first.one(".pager [rel=next]").attr("href");
        seen.addAll(Page.of(stranger().urlEncodingEnabled(false).get(next), 200)
                .select(".entry h3")
                .eachText());
        assertEquals(expected, seen);
    }

    @TestFactory
    Stream<DynamicTest> words_are_found_in_the_forms_of_their_language_and_without_their_accents() {
        return Stream.of(
                        List.of("en", "Visiting the border agencies", "visits agency", "agencies border"),
                        List.of("fr", "Coopération policière des préfectures", "cooperations policieres", "préfecture"),
                        List.of("de", "Besuche bei den Behörden für Grenzschutz", "Behörde Besuch", "behorden"),
                        List.of(
                                "es",
                                "Capacitación de los guardias fronterizos",
                                "capacitaciones",
                                "guardia fronterizo"),
                        List.of(
                                "ru",
                                "Российские эксперты изучили борьбу с торговлей",
                                "российского эксперта",
                                "БОРЬБА"),
                        List.of("ar", "زيارات دراسية حول مكافحة الاتجار بالبشر", "الزيارة الدراسية", "البشر مُكافَحة"),
                        List.of("it", "Formazione della polizia di più città", "citta polizia", "PIÙ formazione"))
                .flatMap(row -> row.stream()
                        .skip(1)
                        .map(words -> dynamicTest(row.get(0) + " " + words, () -> {
                            String word = Given.word();
                            published.publish(
                                    Published.visit(tree -> title(tree, row.get(0), row.get(1) + " " + word)));
                            assertEquals(1, titles(word + " " + words).size());
                        })));
    }

    @Test
    void who_and_it_are_names_when_they_are_written_as_such() {
        String word = Given.word();
        published.publish(ofProject("WHO support to IT", word + " one", "2021-01-01"));
        published.publish(Published.visit(tree -> title(tree, "en", word + " two, who made it")));

        assertEquals(List.of(word + " one"), titles("WHO " + word));
        assertEquals(List.of(word + " one"), titles(word + " IT"));
        assertEquals(
                2,
                titles("who made it to the " + word + " visits").size()
                        + titles("the " + word).size()
                        - 1);
    }

    @Test
    void a_reference_finds_its_visit_alone() {
        var visit = Published.visit();
        published.publish(visit);
        var page = page(visit.reference());
        assertEquals(List.of(visit.reference()), page.select(".entry .ref").eachText());
    }

    @TestFactory
    Stream<DynamicTest> whatever_somebody_types_there_is_a_page_that_says_what_became_of_it() {
        String word = Given.word();
        published.publish(Published.visit(tree -> title(tree, "en", word + " 100% _sure_ it's \\ \"fine\"")));
        var found = Stream.of(
                        "100%",
                        "_sure_",
                        "%" + word + "%",
                        "\\",
                        "it's \\",
                        "\"",
                        "\"" + word,
                        "''" + word + "''",
                        "& | ! () <-> :* " + word,
                        word + " & " + word,
                        "(" + word + ")|!",
                        ".*" + word + "+$",
                        word + ":*",
                        "-",
                        word + " - -",
                        "${" + word + "} {{" + word + "}}",
                        "the and of",
                        String.join(" ", Collections.nCopies(30, "a")) + " " + word)
                .map(typed -> dynamicTest("found by " + typed, () -> {
                    String query = typed.contains(word) ? typed : typed + " " + word;
                    assertEquals(1, titles(query).size(), query);
                }));
        var refused = Stream.of(
                        Map.entry("&|!()", "There is no word in this"),
                        Map.entry("%", "There is no word in this"),
                        Map.entry("_", "There is no word in this"),
                        Map.entry("\\", "There is no word in this"),
                        Map.entry("\"\"", "There is no word in this"),
                        Map.entry("-" + word, "There is no word in this"),
                        Map.entry("a".repeat(201), "too long"),
                        Map.entry("a".repeat(10_000), "too long"),
                        Map.entry("ab ".repeat(400), "too long"))
                .map(bad -> dynamicTest(
                        "refused kindly: "
                                + bad.getKey()
                                        .substring(0, Math.min(20, bad.getKey().length())),
                        () -> {
                            var page = page(bad.getKey());
                            assertTrue(page.one(".empty").text().contains(bad.getValue()), page::text);
                            assertEquals(bad.getKey().strip(), page.one("#q").val());
                            assertEquals("Visits: 0", page.one("#found").text());
                        }));
        return Stream.concat(found, refused);
    }

    @Test
    void words_that_are_in_every_text_are_looked_for_when_there_are_no_others() {
        String word = Given.word();
        published.publish(Published.visit(tree -> title(tree, "en", "Who and what " + word)));
        assertTrue(page("who and what").select(".entry").size() > 0);
    }

    @Test
    void what_no_address_can_hold_is_answered_before_it_is_searched_for() {
        stranger().urlEncodingEnabled(false).get("/visits?q=%00").then().statusCode(400);
        stranger().urlEncodingEnabled(false).get("/visits?q=%ED%A0%80").then().statusCode(200);
    }

    private org.sojourn.publication.PublishedVisit ofProject(String project, String title, String day) {
        return Published.visit(tree -> {
            title(tree, "en", title).put("start", day).put("end", day);
            var first = (ObjectNode) tree.at("/projects/0");
            first.put(
                    "id",
                    java.util
                            .UUID
                            .nameUUIDFromBytes(project.getBytes(StandardCharsets.UTF_8))
                            .toString());
            first.putObject("title").put("en", project);
            ((com.fasterxml.jackson.databind.node.ArrayNode) tree.get("projects")).remove(1);
        });
    }

    private static org.sojourn.publication.PublishedVisit dated(String title, String day) {
        return Published.visit(
                tree -> title(tree, "en", title).put("start", day).put("end", day));
    }

    private static ObjectNode title(ObjectNode tree, String language, String title) {
        tree.putObject("title").put(language, title);
        return tree;
    }

    private static Page page(String words) {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Page.of(stranger().urlEncodingEnabled(false).get("/visits?q=" + query), 200);
    }

    private static List<String> titles(String words) {
        return page(words).select(".entry h3").eachText();
    }
}
