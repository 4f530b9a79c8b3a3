package org.sojourn.organisation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.Database;
import org.sojourn.Given;
import org.sojourn.PostgresResource;
import org.sojourn.Refused;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OrganisationStoryTest {

    private static final String PATH = "/api/v1/organisations";

    @Inject
    Given given;

    @Inject
    Database database;

    private Given.Somebody manager;

    /** A word that nobody else's organisation is found under. */
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebody() {
        manager = given.manager();
    }

    @Test
    void an_organisation_is_added_read_changed_and_never_overwritten() {
        var form = with(agency("Federal Investigation Agency"), "acronym", " FIA ");
        var added = post(form);
        added.then().statusCode(201).header("ETag", "\"0\"").body("acronym", equalTo("FIA"));
        String location = added.header("Location");
        assertTrue(location.endsWith(PATH + "/" + added.path("id")), location);

        manager.api()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name.en", equalTo(form(form)));
        put(added, "\"0\"", with(form, "acronym", "F.I.A."))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("acronym", equalTo("F.I.A."))
                .body("version", equalTo(1));

        var late = put(added, "\"0\"", with(form, "countryCode", "AT"));
        Refused.with(late, 412, "changed-meanwhile");
        Refused.at(late, 412, "/acronym", "changed-meanwhile-to");
        late.then().body("errors.pointer", not(hasItem("/countryCode"))).body("errors", hasSize(1));
        Refused.with(put(added, null, form), 428, "if-match-missing");
        Refused.with(put(added, "\"nonsense\"", form), 412, "if-match-unknown");
    }

    @Test
    void saving_what_is_already_there_changes_nothing() {
        var form = with(agency("Same"), "identifiers", list(identifier("XM-DAC", word)));
        var added = post(form);
        for (int i = 0; i < 2; i++) {
            put(added, "\"0\"", form).then().statusCode(200).header("ETag", "\"0\"");
        }
        var plain = agency("Plain");
        var other = post(plain);
        put(other, "\"0\"", plain).then().statusCode(200).header("ETag", "\"0\"");
        assertEquals(1, history(added));
    }

    @Test
    void every_save_is_kept_with_who_made_it() {
        var added = post(agency("Kept"));
        put(added, "\"0\"", agency("Kept on")).then().statusCode(200);
        assertEquals(2, history(added));
        assertEquals(
                List.of(manager.id().toString(), manager.id().toString()),
                database.texts("select changed_by from change where record_id = ?", id(added)));
        assertFalse(database.refusal("update change set reason = 'x' where record_id = ?", id(added))
                .isEmpty());
        assertFalse(database.refusal("delete from change where record_id = ?", id(added))
                .isEmpty());
        assertFalse(database.refusal("truncate change").isEmpty());
    }

    @Test
    void a_request_sent_twice_is_carried_out_once() {
        String key = UUID.randomUUID().toString();
        var form = with(agency("Once"), "identifiers", list(identifier("XI-TEST", word)));
        var first = manager.api().header("Idempotency-Key", key).body(form).post(PATH);
        var second = manager.api().header("Idempotency-Key", key).body(form).post(PATH);
        first.then().statusCode(201);
        second.then().statusCode(201).header("ETag", "\"0\"").header("Location", equalTo(first.header("Location")));
        assertEquals(first.asString(), second.asString());
        Refused.with(
                manager.api()
                        .header("Idempotency-Key", key)
                        .body(agency("Other"))
                        .post(PATH),
                422,
                "idempotency-key-reused");
        given.manager()
                .api()
                .header("Idempotency-Key", key)
                .body(agency("Mine"))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void a_request_that_was_refused_may_be_sent_again_mended() {
        String key = UUID.randomUUID().toString();
        manager.api()
                .header("Idempotency-Key", key)
                .body(object())
                .post(PATH)
                .then()
                .statusCode(422);
        manager.api()
                .header("Idempotency-Key", key)
                .body(agency("Mended"))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    static Stream<Arguments> contradictions() {
        var ministry = object("name", english("Ministry"), "type", "10", "countryCode", "PK");
        var rule = object("kind", "FUNDED", "text", english("Funded by us"));
        return Stream.of(
                        list(with(ministry, "name", null), "/name", "text-missing"),
                        list(with(ministry, "name", english(" ")), "/name", "text-missing"),
                        list(with(ministry, "name", english("x".repeat(301))), "/name/en", "text-too-long"),
                        list(with(ministry, "name", object("xx", "x")), "/name/xx", "language-unknown"),
                        list(with(ministry, "name", object("e/n~", "x")), "/name/e~1n~0", "language-unknown"),
                        list(with(ministry, "type", null), "/type", "value-missing"),
                        list(with(ministry, "countryCode", "XX"), "/countryCode", "country-unknown"),
                        list(with(ministry, "countryCode", "pk"), "/countryCode", "country-unknown"),
                        list(with(ministry, "countryCode", null), "/countryCode", "organisation-country-required"),
                        list(with(ministry, "acronym", "x".repeat(41)), "/acronym", "text-too-long"),
                        list(with(ministry, "aliases", list("ok", " ")), "/aliases/1", "value-missing"),
                        list(with(ministry, "parentId", UUID.randomUUID()), "/parentId", "organisation-parent-unknown"),
                        list(
                                with(ministry, "identifiers", list(identifier("dac", "1"))),
                                "/identifiers/0/scheme",
                                "scheme-malformed"),
                        list(
                                with(ministry, "identifiers", list(identifier("A" + "-A".repeat(50_000), "1"))),
                                "/identifiers/0/scheme",
                                "text-too-long"),
                        list(
                                with(ministry, "identifiers", list(identifier("XM-DAC", " "))),
                                "/identifiers/0/value",
                                "value-missing"),
                        list(
                                with(ministry, "acknowledgements", list(with(rule, "text", null))),
                                "/acknowledgements/0/text",
                                "text-missing"),
                        list(
                                with(
                                        ministry,
                                        "acknowledgements",
                                        list(
                                                rule,
                                                with(with(rule, "validFrom", "2021-02-01"), "validTo", "2021-01-31"))),
                                "/acknowledgements/1/validTo",
                                "end-before-start"))
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_breaks_a_rule_is_refused_at_its_field(Map<String, Object> form, String pointer, String code) {
        Refused.at(post(form), 422, pointer, code);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var wrong = post(object("acronym", "x".repeat(41), "countryCode", "XX"));
        Refused.at(wrong, 422, "/name", "text-missing");
        Refused.at(wrong, 422, "/type", "value-missing");
        Refused.at(wrong, 422, "/acronym", "text-too-long");
        wrong.then().body("errors.find { it.pointer == '/acronym' }.message", equalTo("Write at most 40 characters."));
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                        list("{\"nickname\": \"x\"}", "/nickname", "field-unknown"),
                        list("{\"aliases\": \"x\"}", "/aliases", "value-unreadable"),
                        list("{\"acronym\": 5}", "/acronym", "value-unreadable"),
                        list("{\"acronym\": {}}", "/acronym", "value-unreadable"),
                        list("{\"name\": \"x\"}", "/name", "value-unreadable"),
                        list("{\"name\": {\"en\": 5}}", "/name/en", "value-unreadable"),
                        list("{\"type\": \"12\"}", "/type", "code-unknown"),
                        list("{\"type\": 3}", "/type", "code-unknown"),
                        list("{\"parentId\": \"x\"}", "/parentId", "not-an-id"),
                        list(
                                "{\"acknowledgements\": [{\"validFrom\": \"2021-02-30\"}]}",
                                "/acknowledgements/0/validFrom",
                                "not-a-date"),
                        list(
                                "{\"acknowledgements\": [{\"validFrom\": \"+99999-01-01\"}]}",
                                "/acknowledgements/0/validFrom",
                                "not-a-date"),
                        list(
                                "{\"acknowledgements\": [{\"validFrom\": 5}]}",
                                "/acknowledgements/0/validFrom",
                                "not-a-date"),
                        list("{\"acronym\": \"a\\u0000b\"}", "/acronym", "text-unsafe"),
                        list("{\"name\": {\"en\": \"\\ud83d\"}}", "/name/en", "text-unsafe"),
                        list("{\"aliases\": [\"ok\", \"\\u202Eevil\"]}", "/aliases/1", "text-unsafe"))
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_can_t_be_read_is_refused_at_its_field(String body, String pointer, String code) {
        Refused.at(manager.api().body(body).post(PATH), 400, pointer, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "5", "{} {}", "{\"aliases\": [null]}", "{\"identifiers\": [null]}"})
    void what_is_no_record_at_all_is_refused(String body) {
        manager.api().body(body).post(PATH).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void another_content_type_is_not_taken() {
        manager.api().contentType("text/plain").body("x").post(PATH).then().statusCode(415);
        manager.api().contentType("text/plain").post(PATH).then().statusCode(415);
    }

    @Test
    void a_very_long_name_is_refused_and_a_larger_body_not_even_read() throws IOException {
        Refused.at(post(agency("x".repeat(1_000_000))), 422, "/name/en", "text-too-long");
        try (var socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 5000000\r\n\r\n";
            socket.getOutputStream().write(head.formatted(PATH, manager.token()).getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("HTTP/1.1 413 Request Entity Too Large", answer.readLine());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police 😀 👩‍⚖️",
                "</script><script>alert(1)</script>",
                "<b>&amp;",
                "وزارة الداخلية",
                "{en}",
                "%s {args.0}"
            })
    void any_text_comes_back_as_it_was_written(String name) {
        post(agency(name)).then().statusCode(201).body("name.en", equalTo(name));
    }

    @Test
    void a_name_counts_its_characters_as_people_do() {
        post(agency("😀".repeat(300))).then().statusCode(201);
        Refused.at(post(agency("😀".repeat(301))), 422, "/name/en", "text-too-long");
    }

    @Test
    void an_identifier_belongs_to_one_organisation() {
        var form = with(agency("Holder"), "identifiers", list(identifier("XM-DAC", word)));
        var holder = post(form);
        Refused.at(post(form), 422, "/identifiers/0/value", "organisation-identifier-taken");
        Refused.at(
                post(with(form, "identifiers", list(identifier("XM-OCHA", word), identifier("XM-OCHA", " " + word)))),
                422,
                "/identifiers/1/value",
                "organisation-identifier-taken");
        assertEquals(
                "organisation_identifier_taken",
                database.refusal("insert into organisation_identifier values (?, 1, 'XM-DAC', ?)", id(holder), word));
    }

    @Test
    void identifiers_may_change_places() {
        var one = identifier("XM-DAC", word + "1");
        var two = identifier("XM-OCHA", word + "2");
        var form = with(agency("Places"), "identifiers", list(one, two));
        var added = post(form);
        put(added, "\"0\"", with(form, "identifiers", list(two, one)))
                .then()
                .statusCode(200)
                .body("identifiers[0].scheme", equalTo("XM-OCHA"))
                .body("identifiers", hasSize(2));
    }

    @Test
    void an_organisation_is_never_a_part_of_itself() {
        var top = post(agency("Top"));
        var middle = post(with(agency("Middle"), "parentId", id(top)));
        var bottom = post(with(agency("Bottom"), "parentId", id(middle)));
        for (var parent : List.of(top, middle, bottom)) {
            Refused.at(
                    put(top, "\"0\"", with(agency("Top"), "parentId", id(parent))),
                    422,
                    "/parentId",
                    "organisation-parent-cycle");
            assertEquals(
                    "organisation_parent_cycle",
                    database.refusal("update organisation set parent_id = ? where id = ?", id(parent), id(top)));
        }
    }

    @Test
    void two_people_who_tie_two_ends_at_once_make_no_circle() throws Exception {
        var one = post(agency("One"));
        var other = post(agency("Other"));
        CompletableFuture<Response> first;
        CompletableFuture<Response> second;
        try (var lock = database.holding("organisation_parent_cycle")) {
            first = CompletableFuture.supplyAsync(() -> put(one, "\"0\"", with(agency("One"), "parentId", id(other))));
            second = CompletableFuture.supplyAsync(
                    () -> put(other, "\"0\"", with(agency("Other"), "parentId", id(one))));
            database.awaitWaiting(2);
        }
        var answers = Stream.of(first.get(), second.get()).toList();
        assertEquals(
                List.of(200, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> Refused.with(answer, 409, "organisation-parent-cycle"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type = '99' | organisation_type_known",
                "type = '10', country_code = null | organisation_country_required",
                "country_code = 'pk' | organisation_country_shaped",
                "name = '{}' | organisation_name_given",
                "name = '\"x\"' | organisation_name_given",
                "parent_id = gen_random_uuid() | organisation_parent_unknown",
            })
    void the_database_holds_the_same_rules(String change, String constraint) {
        var added = post(agency("Held"));
        assertEquals(constraint, database.refusal("update organisation set " + change + " where id = ?", id(added)));
    }

    @Test
    void the_database_holds_the_rules_of_acknowledgements() {
        var added = post(agency("Funder"));
        String insert = "insert into acknowledgement values (?, 0, %s)";
        assertEquals(
                "acknowledgement_kind_known",
                database.refusal(insert.formatted("'PAID', '{\"en\":\"x\"}', '{}', null, null"), id(added)));
        assertEquals(
                "acknowledgement_text_given",
                database.refusal(insert.formatted("'FUNDED', '{}', '{}', null, null"), id(added)));
        assertEquals(
                "acknowledgement_days_ordered",
                database.refusal(
                        insert.formatted("'FUNDED', '{\"en\":\"x\"}', '{}', '2021-02-01', '2021-01-31'"), id(added)));
    }

    @Test
    void it_is_found_by_every_name_it_goes_by() {
        var ministry = post(object(
                "name", object("en", word + " Ministry of Interior of Pakistan", "ur", "وزارت داخلہ"),
                "acronym", "MOI",
                "type", "10",
                "countryCode", "PK"));
        var agency = post(object(
                "name",
                english(word + " Federal Investigation Agency"),
                "acronym",
                "FIA",
                "aliases",
                list("Fédéral Bureau"),
                "type",
                "10",
                "countryCode",
                "PK",
                "parentId",
                id(ministry)));
        assertEquals(agency.path("id"), found(word + " FIA").get(0));
        assertEquals(List.of(agency.<String>path("id")), found(word + " federal bureau"));
        assertEquals(List.of(agency.<String>path("id")), found(word + " fia pakistan"));
        assertEquals(ministry.path("id"), found(word + " interior pakistan").get(0));
        assertTrue(found(word + " interior pakistan").contains(agency.<String>path("id")));
        assertEquals(List.of(), found(word + " fia austria"));
        assertTrue(found(word + " داخلہ").contains(ministry.<String>path("id")));
    }

    @Test
    void the_signs_of_a_pattern_find_only_themselves() {
        var percent = post(agency(word + " 100% Police"));
        var underscore = post(agency(word + " a_b Police"));
        assertEquals(List.of(percent.<String>path("id")), found(word + " %"));
        assertEquals(List.of(underscore.<String>path("id")), found(word + " _"));
        assertEquals(List.of(), found(word + " \\"));
        assertEquals(List.of(), found(word + " '"));
    }

    @Test
    void a_list_is_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            post(agency(word + " " + i));
        }
        var ids = new java.util.ArrayList<String>();
        @Nullable String next = PATH + "?limit=2";
        while (next != null) {
            var page = manager.api().get(next).then().statusCode(200).extract();
            ids.addAll(page.jsonPath().getList("id"));
            assertTrue(page.headers().getValues("Link").stream().anyMatch(link -> link.contains("rel=\"first\"")));
            next = page.headers().getValues("Link").stream()
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> link.replaceAll("^<https?://[^/]+|>.*", ""))
                    .findFirst()
                    .orElse(null);
        }
        assertEquals(ids.stream().distinct().sorted().toList(), ids);
        assertTrue(ids.size() >= 5);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit-out-of-range",
        "limit=201,limit-out-of-range",
        "cursor=x,cursor-unknown",
        "cursor=%25,cursor-unknown"
    })
    void a_page_that_can_t_be_is_refused(String query, String code) {
        Refused.with(manager.api().urlEncodingEnabled(false).get(PATH + "?" + query), 400, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=abc", "q=a%00b", "q=%E2%80%AE", "limit=99999999999"})
    void a_query_that_can_t_be_read_is_refused(String query) {
        manager.api()
                .urlEncodingEnabled(false)
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void what_isn_t_there_is_missing() {
        Refused.with(manager.api().get(PATH + "/" + UUID.randomUUID()), 404, "missing-organisation");
        manager.api().get(PATH + "/nonsense").then().statusCode(404).contentType("application/problem+json");
        Refused.with(
                manager.api().header("If-Match", "\"0\"").body(agency("X")).put(PATH + "/" + UUID.randomUUID()),
                404,
                "missing-organisation");
    }

    @Test
    void identity_and_version_are_given_not_taken() {
        Refused.at(post(with(agency("X"), "id", UUID.randomUUID())), 400, "/id", "field-read-only");
        Refused.at(post(with(agency("X"), "version", 1)), 400, "/version", "field-read-only");
        var added = post(agency("X"));
        Refused.at(put(added, "\"0\"", with(agency("X"), "id", UUID.randomUUID())), 400, "/id", "field-read-only");
        put(added, "\"0\"", with(with(agency("Y"), "id", id(added)), "version", 0))
                .then()
                .statusCode(200);
    }

    @Test
    void approvers_read_and_donors_and_strangers_do_not_even_that() {
        var added = post(agency("Read"));
        var approver = given.approver();
        approver.api().get(PATH + "/" + id(added)).then().statusCode(200);
        Refused.with(approver.api().body(agency("No")).post(PATH), 403, "not-allowed");
        Refused.with(given.donor(id(added)).api().get(PATH), 403, "not-allowed");
        RestAssured.given().get(PATH).then().statusCode(401);
        RestAssured.given()
                .header("Authorization", "Bearer sjn_nonsense")
                .get(PATH)
                .then()
                .statusCode(401);
    }

    private Response post(Map<String, ?> form) {
        return manager.api().body(form).post(PATH);
    }

    private Response put(Response added, @Nullable String ifMatch, Map<String, ?> form) {
        var request = manager.api().body(form);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PATH + "/" + id(added));
    }

    private List<String> found(String words) {
        return manager.api()
                .queryParam("q", words)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");
    }

    private int history(Response added) {
        return database.texts("select version from change where record_id = ?", id(added))
                .size();
    }

    private static Map<String, @Nullable Object> agency(String name) {
        return object("name", english(name), "type", "10", "countryCode", "PK");
    }

    private static Map<String, @Nullable Object> identifier(String scheme, String value) {
        return object("scheme", scheme, "value", value);
    }

    private static UUID id(Response added) {
        return UUID.fromString(added.path("id"));
    }

    private static Object form(Map<String, ?> form) {
        return ((Map<?, ?>) form.get("name")).get("en");
    }
}
