package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.object;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the staff types into a search, signs are only signs: nothing breaks, and nothing is found by them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BadSearchesTest {

    private static final List<String> REGISTERS = List.of("organisations", "projects");

    @Inject
    Given given;

    private final String word = Given.word();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%", "_", "\\", "\\\\", "%%%", "'", "\"", "''", "'; drop table visit; --", "&|!()", "a & b | !c", ":*",
                "<->", ".*", "^.+$", "(a|b)*", "[a-z]", "(", "\\d{3}", "{word}", "${word}", "the and of", "\t\n", "🚀"
            })
    void signs_of_every_other_language_are_only_signs(String signs) {
        UUID organisation = given.organisation("Agency " + word);
        UUID project = given.project(object("code", word, "title", english("Road"), "status", "2"));
        var visit = given.visit().titled("Journey " + word).draft();

        var list = page("/desk/visits?q=" + encoded(word + " " + signs));
        assertEquals(word + " " + signs, list.one("#q").val());
        assertTrue(found(list).stream().allMatch(visit.reference()::equals), signs);
        page("/desk/visits?q=" + encoded(signs));
        for (String register : REGISTERS) {
            var named = page("/desk/" + register + "?q=" + encoded(word + " " + signs));
            assertEquals(word + " " + signs, named.one("#q").val());
            boolean nothing = signs.isBlank();
            String id = (register.equals("projects") ? project : organisation).toString();
            assertEquals(nothing, named.html().html().contains(id), register);
            assertEquals(nothing, suggested(register, word + " " + signs).contains(id), register);
            assertEquals(
                    nothing ? List.of(id) : List.of(),
                    given.author()
                            .api()
                            .queryParam("q", word + " " + signs)
                            .get("/api/v1/" + register)
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("id"));
        }
    }

    @Test
    void words_in_every_text_are_looked_for_where_there_are_no_others() {
        var visit = given.visit().titled("Who and what " + word).draft();
        assertTrue(
                found(page("/desk/visits?q=" + encoded("who and what " + word))).contains(visit.reference()));
        assertFalse(found(page("/desk/visits?q=" + encoded("who and what"))).isEmpty());
    }

    @Test
    void ten_thousand_characters_find_nothing_and_that_is_said() {
        for (String typed :
                List.of("a".repeat(10_000), (word + " ").repeat(1_200).strip())) {
            var list = page("/desk/visits?q=" + encoded(typed));
            assertTrue(list.one(".empty").text().contains("too long"), list::text);
            assertEquals(typed, list.one("#q").val());
            given.organisation("Agency " + word);
            for (String register : REGISTERS) {
                assertFalse(page("/desk/" + register + "?q=" + encoded(typed))
                        .select(".empty")
                        .isEmpty());
                assertEquals("", suggested(register, typed));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/visits",
                "/desk/organisations",
                "/desk/organisations/suggest",
                "/desk/projects",
                "/desk/projects/suggest",
                "/api/v1/organisations",
                "/api/v1/projects"
            })
    void the_character_zero_and_what_turns_the_direction_are_refused(String path) {
        for (String typed : List.of("a%00b", "%E2%80%AE")) {
            var author = given.author();
            (path.startsWith("/api/") ? author.api() : author.browser())
                    .urlEncodingEnabled(false)
                    .get(path + "?q=" + typed)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void what_the_lists_of_the_desk_do_not_know_narrows_nothing_down() {
        var visit = given.visit().titled("Journey " + word).draft();
        for (String part : List.of(
                "state=SLEEPING",
                "state=draft",
                "year=soon",
                "year=99999999999",
                "as=HOST",
                "as=NOBODY",
                "of=" + UUID.randomUUID(),
                "of=" + UUID.randomUUID() + "&as=HOST",
                "tick=%3Cb%3E")) {
            var list = page("/desk/visits?q=" + word + "&" + part);
            assertEquals(List.of(visit.reference()), found(list), part);
            assertEquals("", list.one("#state").val(), part);
            assertEquals("", list.one("#year").val(), part);
        }
        assertEquals(400, open("/desk/visits?of=nobody").statusCode());
    }

    private static List<String> found(Page list) {
        return list.select("tbody .ref").eachText();
    }

    private String suggested(String register, String typed) {
        return open("/desk/" + register + "/suggest?q=" + encoded(typed))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .strip();
    }

    private Page page(String path) {
        return Page.of(open(path), 200);
    }

    private Response open(String path) {
        return given.author().browser().urlEncodingEnabled(false).get(path);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
