package org.sojourn.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.sojourn.Database;
import org.sojourn.Given;
import org.sojourn.PostgresResource;
import org.sojourn.Refused;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProjectStoryTest {

    private static final String PATH = "/api/v1/projects";
    private static final String TOMORROW =
            LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

    @Inject
    Given given;

    @Inject
    Database database;

    @Inject
    ProjectService projects;

    @Inject
    Event<ProjectPublished> published;

    private Given.Somebody manager;
    private UUID funder;
    private UUID doer;

    /** What nobody else's project is called. */
    private final String word = "P" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebody() {
        manager = given.manager();
        funder = organisation("European Commission", "15", "BE");
        doer = organisation("ICMPD", "40", null);
    }

    @Test
    void a_project_is_added_read_changed_and_never_overwritten() {
        var added = post(complete());
        added.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("code", equalTo(word))
                .body("status", equalTo("2"))
                .body("ownReporting", equalTo(true))
                .body("participations", hasSize(2))
                .body("participations[0].lead", equalTo(true))
                .body("indicators[0].measure", equalTo("1"));
        var read = manager.api().get(added.header("Location"));
        read.then().statusCode(200).header("ETag", "\"0\"");
        assertEquals(added.jsonPath().getMap(""), read.jsonPath().getMap(""));

        var changed = with(complete(), "acronym", "SRP");
        put(added, "\"0\"", with(changed, "indicators", null))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("indicators", hasSize(0));
        var late = put(added, "\"0\"", complete());
        Refused.at(late, 412, "/acronym", "changed-meanwhile-to");
        Refused.with(put(added, null, complete()), 428, "if-match-missing");
        assertEquals(
                List.of("0", "1"),
                database.texts(
                        "select version from change where kind = 'project' and record_id = ? order by 1", id(added)));
    }

    @Test
    void what_is_read_may_be_sent_back_and_changes_nothing() {
        var added = post(complete());
        for (int i = 0; i < 2; i++) {
            var read = manager.api().get(PATH + "/" + id(added)).asString();
            manager.api()
                    .header("If-Match", "\"0\"")
                    .body(read)
                    .put(PATH + "/" + id(added))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"0\"");
        }
    }

    @Test
    void a_request_sent_twice_is_carried_out_once() {
        String key = UUID.randomUUID().toString();
        var first =
                manager.api().header("Idempotency-Key", key).body(complete()).post(PATH);
        var second =
                manager.api().header("Idempotency-Key", key).body(complete()).post(PATH);
        assertEquals(List.of(201, 201), List.of(first.statusCode(), second.statusCode()));
        assertEquals(first.asString(), second.asString());
        Refused.with(
                manager.api()
                        .header("Idempotency-Key", key)
                        .body(with(complete(), "acronym", "X"))
                        .post(PATH),
                422,
                "idempotency-key-reused");
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                        list("code", null, "/code", "value-missing"),
                        list("code", " ", "/code", "value-missing"),
                        list("code", "x".repeat(41), "/code", "text-too-long"),
                        list("iatiIdentifier", "XM-DAC-1/2", "/iatiIdentifier", "project-iati-identifier-malformed"),
                        list("iatiIdentifier", "XM DAC", "/iatiIdentifier", "project-iati-identifier-malformed"),
                        list("iatiIdentifier", "XM|DAC", "/iatiIdentifier", "project-iati-identifier-malformed"),
                        list("iatiIdentifier", "XM&DAC?", "/iatiIdentifier", "project-iati-identifier-malformed"),
                        list("title", null, "/title", "text-missing"),
                        list("title", english("x".repeat(301)), "/title/en", "text-too-long"),
                        list("description", object("zz", "x"), "/description/zz", "language-unknown"),
                        list("status", null, "/status", "value-missing"),
                        list("plannedEnd", "2020-01-01", "/plannedEnd", "end-before-start"),
                        list("actualEnd", "2020-01-01", "/actualEnd", "end-before-start"),
                        list("actualStart", TOMORROW, "/actualStart", "project-actual-start-ahead"),
                        list("actualEnd", TOMORROW, "/actualEnd", "project-actual-end-ahead"),
                        list("parentId", UUID.randomUUID(), "/parentId", "project-parent-unknown"),
                        list("website", "javascript:alert(1)", "/website", "url-invalid"),
                        list("website", "https://user:secret@example.org/", "/website", "url-invalid"),
                        list("website", "https:///nowhere", "/website", "url-invalid"),
                        list("participations", list(object()), "/participations/0/organisationId", "value-missing"),
                        list("participations", list(object()), "/participations/0/role", "value-missing"),
                        list(
                                "participations",
                                list(object("organisationId", UUID.randomUUID(), "role", "FUNDING")),
                                "/participations/0/organisationId",
                                "organisation-unknown"),
                        list(
                                "indicators",
                                list(object("title", english("x"), "measure", "5", "target", 1)),
                                "/indicators/0/target",
                                "project-indicator-qualitative"),
                        list(
                                "indicators",
                                list(object("title", english("x"), "measure", "1", "target", 1.00001)),
                                "/indicators/0/target",
                                "project-number-too-long"),
                        list("indicators", list(object("measure", "1")), "/indicators/0/title", "text-missing"),
                        list(
                                "indicators",
                                list(object("title", english("x"))),
                                "/indicators/0/measure",
                                "value-missing"),
                        list(
                                "indicators",
                                list(object("id", UUID.randomUUID(), "title", english("x"), "measure", "1")),
                                "/indicators/0/id",
                                "project-indicator-unknown"))
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_breaks_a_rule_is_refused_at_its_field(String field, @Nullable Object value, String pointer, String code) {
        Refused.at(post(with(complete(), field, value)), 422, pointer, code);
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "100.01", "33.333", "1E+999999999", "1E-999999999"})
    void a_share_is_a_percentage_with_two_decimals(String share) {
        String body = """
                {"code": "%s", "title": {"en": "x"}, "status": "2",
                 "participations": [{"organisationId": "%s", "role": "FUNDING", "sharePercent": %s}]}
                """.formatted(word, funder, share);
        var answer = manager.api().body(body).post(PATH);
        if (answer.statusCode() == 400) {
            Refused.at(answer, 400, "/participations/0/sharePercent", "value-unreadable");
        } else {
            Refused.at(answer, 422, "/participations/0/sharePercent", "project-share-out-of-range");
        }
    }

    @Test
    void shares_make_a_whole() {
        var wrong = post(with(complete(), "participations", list(funding(funder, 60), funding(doer, 30))));
        Refused.at(wrong, 422, "/participations", "project-shares-not-whole");
        wrong.then().body("errors", hasSize(1));
        post(with(complete(), "participations", list(funding(funder, 60.5), funding(doer, 39.5))))
                .then()
                .statusCode(201)
                .body("participations.sharePercent", contains(60.5f, 39.5f));
    }

    @Test
    void shares_and_leads_may_change_places() {
        var one = with(funding(funder, 70), "lead", true);
        var other = funding(doer, 30);
        var added = post(with(complete(), "participations", list(one, other)));
        put(
                        added,
                        "\"0\"",
                        with(complete(), "participations", list(with(other, "lead", true), with(one, "lead", false))))
                .then()
                .statusCode(200)
                .body("participations.organisationId", contains(doer.toString(), funder.toString()))
                .body("participations.lead", contains(true, false));
        put(added, "\"1\"", with(complete(), "participations", list(one, other)))
                .then()
                .statusCode(200);
    }

    @Test
    void indicators_keep_their_identity() {
        var first = object("title", english("Officials trained"), "measure", 1, "target", 40);
        var second = object("title", english("Trust"), "measure", "5");
        var added = post(with(complete(), "indicators", list(first, second)));
        List<String> ids = added.path("indicators.id");
        ids.forEach(id -> assertEquals(7, UUID.fromString(id).version()));
        assertEquals(ids.stream().sorted().toList(), ids);
        put(
                        added,
                        "\"0\"",
                        with(
                                complete(),
                                "indicators",
                                list(with(second, "id", ids.get(1)), first, with(first, "id", ids.get(0)))))
                .then()
                .statusCode(200)
                .body("indicators[0].id", equalTo(ids.get(1)))
                .body("indicators[1].id", not(equalTo(ids.get(0))))
                .body("indicators[2].id", equalTo(ids.get(0)));
        Refused.at(
                put(
                        added,
                        "\"1\"",
                        with(
                                complete(),
                                "indicators",
                                list(with(first, "id", ids.get(0)), with(first, "id", ids.get(0))))),
                422,
                "/indicators/1/id",
                "project-indicator-unknown");
    }

    @Test
    void code_and_iati_identifier_belong_to_one_project() {
        var form = with(complete(), "iatiIdentifier", "XM-DAC-" + word);
        var first = post(form);
        Refused.at(post(form), 422, "/code", "project-code-taken");
        Refused.at(post(with(form, "code", word + "2")), 422, "/iatiIdentifier", "project-iati-identifier-taken");
        var second = post(with(complete(), "code", word + "2"));
        second.then().statusCode(201);
        Refused.at(put(second, "\"0\"", form), 422, "/code", "project-code-taken");
        assertEquals(
                "project_code_taken", database.refusal("update project set code = ? where id = ?", word, id(second)));
        assertEquals(
                "project_iati_identifier_taken",
                database.refusal(
                        "update project set iati_identifier = ? where id = ?",
                        first.path("iatiIdentifier"),
                        id(second)));
    }

    @Test
    void a_published_iati_identifier_never_changes() {
        var form = with(complete(), "iatiIdentifier", "XM-DAC-" + word);
        var added = post(with(form, "iatiIdentifier", "XM-DAC-draft-" + word));
        put(added, "\"0\"", form).then().statusCode(200);
        publish(added);
        for (var other : list("XM-DAC-other-" + word, null)) {
            var refused = put(added, "\"1\"", with(form, "iatiIdentifier", other));
            Refused.at(refused, 422, "/iatiIdentifier", "project-iati-identifier-published");
            refused.then().body("errors[0].message", containsString("XM-DAC-" + word));
        }
        put(added, "\"1\"", with(form, "acronym", "SRP")).then().statusCode(200).header("ETag", "\"2\"");
        publish(added);
        for (String change : List.of(
                "iati_identifier = 'XM-DAC-other'",
                "iati_identifier = null",
                "published_iati_identifier = null",
                "iati_identifier = 'x', published_iati_identifier = 'x'")) {
            assertEquals(
                    "project_iati_identifier_published",
                    database.refusal("update project set " + change + " where id = ?", id(added)));
        }
    }

    @Test
    void a_project_published_without_an_iati_identifier_may_still_get_one() {
        var form = with(complete(), "iatiIdentifier", "XM-DAC-" + word);
        var added = post(complete());
        publish(added);
        put(added, "\"0\"", form).then().statusCode(200);
        assertEquals(
                "project_iati_identifier_published",
                database.refusal("update project set published_iati_identifier = 'x' where id = ?", id(added)));
        publish(added);
        Refused.at(put(added, "\"1\"", complete()), 422, "/iatiIdentifier", "project-iati-identifier-published");
    }

    @Test
    void a_project_is_never_a_part_of_itself() {
        var top = post(with(complete(), "code", word + "t"));
        var bottom = post(with(with(complete(), "code", word + "b"), "parentId", id(top)));
        for (var parent : List.of(top, bottom)) {
            Refused.at(
                    put(top, "\"0\"", with(with(complete(), "code", word + "t"), "parentId", id(parent))),
                    422,
                    "/parentId",
                    "project-parent-cycle");
            assertEquals(
                    "project_parent_cycle",
                    database.refusal("update project set parent_id = ? where id = ?", id(parent), id(top)));
        }
    }

    @Test
    void two_people_who_tie_two_ends_at_once_make_no_circle() throws Exception {
        var form = complete();
        var one = post(with(form, "code", word + "1"));
        var other = post(with(form, "code", word + "2"));
        CompletableFuture<Response> first;
        CompletableFuture<Response> second;
        try (var lock = database.holding("project_parent_cycle")) {
            first = CompletableFuture.supplyAsync(() ->
                    put(one, "\"0\"", with(with(form, "code", word + "1"), "parentId", id(other))));
            second = CompletableFuture.supplyAsync(() ->
                    put(other, "\"0\"", with(with(form, "code", word + "2"), "parentId", id(one))));
            database.awaitWaiting(2);
        }
        var late = first.get().statusCode() == 409 ? first.get() : second.get();
        Refused.with(late, 409, "project-parent-cycle");
        assertEquals(
                Set.of(200, 409), Set.of(first.get().statusCode(), second.get().statusCode()));
    }

    @Test
    void two_people_who_change_a_project_at_once_lose_nothing() {
        var added = post(complete());
        var answers = Stream.iterate(0, i -> i < 4, i -> i + 1)
                .map(i -> CompletableFuture.supplyAsync(() -> put(added, "\"0\"", with(complete(), "acronym", "A" + i))
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412, 412, 412), answers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code = '' | project_code_shaped",
                "code = ' x' | project_code_shaped",
                "iati_identifier = 'a b' | project_iati_identifier_malformed",
                "iati_identifier = 'a?b' | project_iati_identifier_malformed",
                "title = '{}' | project_title_given",
                "status = '7' | project_status_known",
                "planned_start = '2021-01-02', planned_end = '2021-01-01' | project_planned_days_ordered",
                "actual_start = '2021-01-02', actual_end = '2021-01-01' | project_actual_days_ordered",
                "actual_start = current_date + 2, actual_end = null | project_actual_start_ahead",
                "actual_end = current_date + 2 | project_actual_end_ahead",
                "parent_id = gen_random_uuid() | project_parent_unknown",
            })
    void the_database_holds_the_same_rules(String change, String constraint) {
        var added = post(complete());
        assertEquals(constraint, database.refusal("update project set " + change + " where id = ?", id(added)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update project_participation set share_percent = 99 where project_id = ?1 and position = 0 | project_shares_not_whole",
                "update project_participation set role = 'FUNDING' where project_id = ?1 and share_percent is null | ''",
                "update project_participation set share_percent = 12, role = 'FUNDING' where project_id = ?1 and position = 1 | project_shares_not_whole",
                "delete from project_participation where project_id = ?1 and position = 0 | ''",
                "update project_participation set share_percent = 33.333 where project_id = ?1 | project_share_out_of_range",
                "update project_participation set share_percent = -1 where project_id = ?1 | project_share_out_of_range",
                "update project_participation set lead = true, role = 'FUNDING' where project_id = ?1 | project_lead_repeated",
                "update project_participation set role = 'PAYING' where project_id = ?1 | project_role_known",
                "update project_participation set organisation_id = gen_random_uuid() where project_id = ?1 | project_organisation_unknown",
                "insert into project_participation select project_id, 9, organisation_id, role, null, grant_reference, false from project_participation where project_id = ?1 and position = 1 | project_participation_repeated",
                "update project_indicator set measure = '5' where project_id = ?1 | project_indicator_qualitative",
                "update project_indicator set measure = '6' where project_id = ?1 | project_measure_known",
                "update project_indicator set title = '{}' where project_id = ?1 | project_indicator_title_given",
                "insert into project_indicator select project_id, 9, id, title, measure, unit from project_indicator where project_id = ?1 | project_indicator_repeated",
            })
    void the_database_holds_the_rules_of_what_belongs_to_it(String change, String constraint) {
        var added = post(complete());
        assertEquals(constraint, database.refusal(change.replace("?1", "'" + id(added) + "'")));
    }

    @Test
    void a_manager_of_one_project_changes_that_one_and_adds_none() {
        var own = post(complete());
        var foreign = post(with(complete(), "code", word + "f"));
        var limited = given.managerOf(id(own));
        Refused.with(limited.api().body(with(complete(), "code", word + "n")).post(PATH), 403, "not-allowed");
        limited.api()
                .header("If-Match", "\"0\"")
                .body(with(complete(), "acronym", "OWN"))
                .put(PATH + "/" + id(own))
                .then()
                .statusCode(200);
        limited.api().get(PATH + "/" + id(foreign)).then().statusCode(200);
        var refused = Stream.of(id(foreign), UUID.randomUUID())
                .map(project -> limited.api()
                        .header("If-Match", "\"0\"")
                        .body(with(complete(), "code", word + "f"))
                        .put(PATH + "/" + project))
                .toList();
        refused.forEach(answer -> Refused.with(answer, 404, "missing-project"));
        assertEquals(
                refused.get(0).jsonPath().getMap("").keySet(),
                refused.get(1).jsonPath().getMap("").keySet());
        Refused.with(
                given.approver()
                        .api()
                        .header("If-Match", "\"1\"")
                        .body(complete())
                        .put(PATH + "/" + id(own)),
                403,
                "not-allowed");
        Refused.with(given.donor(funder).api().get(PATH + "/" + id(own)), 403, "not-allowed");
    }

    @Test
    void silk_routes_is_not_silk_road() {
        var routes = post(with(with(complete(), "title", english(word + " Silk Routes")), "acronym", "SRP"));
        var road = post(with(
                with(
                        with(complete(), "code", word + "R"),
                        "title",
                        object("en", word + " Silk Road", "de", "Seidenstraße")),
                "acronym",
                null));
        assertEquals(List.of(routes.<String>path("id")), found(word + " silk routes"));
        assertEquals(List.of(road.<String>path("id")), found(word + " Silk Road"));
        assertEquals(2, found(word + " silk ro").size());
        assertEquals(List.of(routes.<String>path("id")), found(word + " srp"));
        assertEquals(List.of(road.<String>path("id")), found("seidenstraße " + word));
        assertEquals(routes.path("id"), found(word).get(0));
        assertEquals(List.of(), found(word + " %"));
        assertEquals(List.of(), found(word + " _"));
    }

    @Test
    void a_list_is_read_page_by_page() {
        for (int i = 0; i < 3; i++) {
            post(with(complete(), "code", word + i));
        }
        var ids = new ArrayList<String>();
        @Nullable String next = PATH + "?limit=2";
        while (next != null) {
            var page = manager.api().get(next).then().statusCode(200).extract();
            ids.addAll(page.jsonPath().getList("id"));
            next = page.headers().getValues("Link").stream()
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> link.replaceAll("^<https?://[^/]+|>.*", ""))
                    .findFirst()
                    .orElse(null);
        }
        assertEquals(ids.stream().distinct().sorted().toList(), ids);
        assertTrue(ids.size() >= 3);
    }

    @Test
    void other_rooms_know_who_pays() {
        var added = post(complete());
        var record = projects.withIds(List.of(id(added), UUID.randomUUID())).get(id(added));
        assertEquals(
                List.of(funder),
                record.funding()
                        .map(ProjectRecord.Participation::organisationId)
                        .toList());
        assertEquals(Set.of(id(added)), projects.fundedBy(List.of(funder)));
        assertEquals(Set.of(), projects.fundedBy(List.of(doer)));
        assertEquals(Set.of(), projects.fundedBy(List.of()));
        assertFalse(projects.withIds(List.of()).containsKey(id(added)));
    }

    @Test
    void unknown_fields_and_codes_are_refused() {
        Refused.at(post(with(complete(), "slug", "x")), 400, "/slug", "field-unknown");
        Refused.at(post(with(complete(), "status", "9")), 400, "/status", "code-unknown");
        Refused.at(post(with(complete(), "status", 0)), 400, "/status", "code-unknown");
        Refused.at(post(with(complete(), "plannedStart", "11.10.2021")), 400, "/plannedStart", "not-a-date");
        Refused.at(post(with(complete(), "ownReporting", "maybe")), 400, "/ownReporting", "value-unreadable");
        post(with(complete(), "status", 4)).then().statusCode(201).body("status", equalTo("4"));
    }

    private Map<String, @Nullable Object> complete() {
        return object(
                "code",
                word,
                "title",
                english("Improving Migration Management in the Silk Routes countries"),
                "description",
                english("EU-funded"),
                "status",
                "2",
                "plannedStart",
                "2020-08-01",
                "plannedEnd",
                "2023-07-31",
                "actualStart",
                "2020-09-01",
                "website",
                "https://example.org/silk-routes",
                "participations",
                list(
                        with(with(funding(funder, 100), "lead", true), "grantReference", "ACA/2019/1"),
                        object("organisationId", doer, "role", "IMPLEMENTING")),
                "indicators",
                list(object("title", english("Officials trained"), "measure", "1", "baseline", 0, "target", 40.50)));
    }

    private static Map<String, @Nullable Object> funding(UUID organisation, Number share) {
        return object("organisationId", organisation, "role", "FUNDING", "sharePercent", share);
    }

    private UUID organisation(String name, String type, @Nullable String country) {
        return UUID.fromString(manager.api()
                .body(object("name", english(name), "type", type, "countryCode", country))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void publish(Response added) {
        QuarkusTransaction.requiringNew().run(() -> published.fire(new ProjectPublished(id(added))));
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

    private static UUID id(Response added) {
        return UUID.fromString(added.path("id"));
    }
}
