package org.sojourn.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;
import static org.sojourn.visit.CompleteVisit.link;
import static org.sojourn.visit.CompleteVisit.stop;
import static org.sojourn.visit.CompleteVisit.theme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.sojourn.Database;
import org.sojourn.Given;
import org.sojourn.PostgresResource;
import org.sojourn.Refused;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VisitStoryTest {

    private static final String PATH = "/api/v1/visits";
    private static final UUID NOBODY = UUID.randomUUID();

    @Inject
    Given given;

    @Inject
    Database database;

    private Given.Somebody manager;
    private UUID project;
    private Map<String, @Nullable Object> complete;

    @BeforeEach
    void somebody() {
        manager = given.manager();
        var visit = CompleteVisit.in(given);
        project = visit.project();
        complete = visit.form();
    }

    @Test
    void a_visit_is_recorded_read_changed_and_never_overwritten() {
        var added = post(complete);
        added.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("reference", matchesPattern("SV-\\d{4}-\\d{4,}"))
                .body("type", equalTo("STUDY_VISIT"))
                .body("delegations[0].women", equalTo(4))
                .body("themes.percent", contains(60, 40))
                .body("costs[0].amount", equalTo(1200.5f))
                .body("followUps[0].state", equalTo("OPEN"));
        assertEquals(
                added.asString(), manager.api().get(added.header("Location")).asString());
        assertEquals(added.asString(), read(added.path("reference")).asString());

        put(added, "\"0\"", complete).then().statusCode(200).header("ETag", "\"0\"");
        put(added, "\"0\"", with(with(complete, "modality", "HYBRID"), "stops", null))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("modality", equalTo("HYBRID"))
                .body("stops", hasSize(0));
        Refused.at(put(added, "\"0\"", complete), 412, "/modality", "changed-meanwhile-to");
        Refused.with(put(added, null, complete), 428, "if-match-missing");
        assertEquals(
                List.of("0", "1"),
                database.texts(
                        "select version from change where kind = 'visit' and record_id = ? order by 1", id(added)));
    }

    @Test
    void it_is_changed_under_its_reference_too() {
        var added = post(complete);
        manager.api()
                .header("If-Match", "\"0\"")
                .body(with(complete, "modality", "ONLINE"))
                .put(PATH + "/" + added.path("reference"))
                .then()
                .statusCode(200)
                .body("id", equalTo(added.path("id")));
    }

    @Test
    void what_is_incomplete_is_kept() {
        post(object())
                .then()
                .statusCode(201)
                .body("title", equalTo(Map.of()))
                .body("start", nullValue())
                .body("datePrecision", equalTo("UNKNOWN"))
                .body("deliveryState", equalTo("PLANNED"))
                .body("audience", equalTo("PUBLIC"));
    }

    @Test
    void what_isn_t_there_is_missing() {
        for (var absent : list(NOBODY, "SV-1999-0001", "nonsense")) {
            Refused.with(read(String.valueOf(absent)), 404, "missing-visit");
        }
        Refused.with(
                manager.api().header("If-Match", "\"0\"").body(complete).put(PATH + "/" + NOBODY),
                404,
                "missing-visit");
    }

    @Test
    void identity_reference_and_version_are_given_not_taken() {
        var added = post(complete);
        for (var given :
                object("id", NOBODY, "reference", "SV-1999-0001", "version", 7).entrySet()) {
            String pointer = "/" + given.getKey();
            var form = with(complete, given.getKey(), given.getValue());
            Refused.at(post(form), 400, pointer, "field-read-only");
            Refused.at(put(added, "\"0\"", form), 400, pointer, "field-read-only");
        }
        assertNotEquals(added.<String>path("reference"), post(complete).path("reference"));
    }

    @Test
    void a_request_sent_twice_is_carried_out_once() {
        String key = UUID.randomUUID().toString();
        var answers = Stream.of(complete, complete, with(complete, "modality", "ONLINE"))
                .map(form ->
                        manager.api().header("Idempotency-Key", key).body(form).post(PATH))
                .toList();
        assertEquals(answers.get(0).asString(), answers.get(1).asString());
        Refused.with(answers.get(2), 422, "idempotency-key-reused");
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                        list("end", "2021-10-09", "/end", "end-before-start"),
                        list("start", null, "/start", "visit-start-missing"),
                        list("start", "1821-10-11", "/start", "year-out-of-range"),
                        list("end", "2201-01-01", "/end", "year-out-of-range"),
                        list("datePrecision", "UNKNOWN", "/datePrecision", "visit-precision-contradicts-date"),
                        list("zone", "Europe/Wien", "/zone", "zone-unknown"),
                        list("title", english("x".repeat(301)), "/title/en", "text-too-long"),
                        list("title", object("zz", "x"), "/title/zz", "language-unknown"),
                        list("stops", list(stop("2021-10-10", null)), "/stops/0/from", "visit-stop-outside"),
                        list("stops", list(stop("2021-10-16", null)), "/stops/0/from", "visit-stop-outside"),
                        list("stops", list(stop("2021-10-15", "2021-10-16")), "/stops/0/to", "visit-stop-outside"),
                        list("stops", list(stop("2021-10-12", "2021-10-11")), "/stops/0/to", "end-before-start"),
                        list("stops", list(object("countryCode", "XX")), "/stops/0/countryCode", "country-unknown"),
                        list("stops", list(object()), "/stops/0/countryCode", "value-missing"),
                        list(
                                "stops",
                                list(object("countryCode", "AT", "organisationId", NOBODY)),
                                "/stops/0/organisationId",
                                "organisation-unknown"),
                        delegation("countryCode", "AA", "/countryCode", "country-unknown"),
                        delegation("women", 5, "/headcount", "visit-headcount-sum"),
                        delegation("undisclosed", 1, "/headcount", "visit-headcount-sum"),
                        delegation("headcount", null, "/headcount", "visit-headcount-sum"),
                        delegation("headcount", 0, "/headcount", "number-too-small"),
                        delegation("leadOrganisationId", NOBODY, "/leadOrganisationId", "organisation-unknown"),
                        delegation(
                                "memberOrganisationIds",
                                list(NOBODY),
                                "/memberOrganisationIds/0",
                                "organisation-unknown"),
                        delegation(
                                "memberOrganisationIds",
                                list(NOBODY, NOBODY),
                                "/memberOrganisationIds",
                                "listed-twice"),
                        list("hosts", list(object("role", "HOST")), "/hosts/0/organisationId", "value-missing"),
                        list(
                                "hosts",
                                list(object("organisationId", NOBODY, "role", "HOST")),
                                "/hosts/0/organisationId",
                                "organisation-unknown"),
                        list("projects", list(link(NOBODY, "PRIMARY")), "/projects/0/projectId", "project-unknown"),
                        list(
                                "projects",
                                list(link(NOBODY, "PRIMARY"), link(UUID.randomUUID(), "PRIMARY")),
                                "/projects",
                                "visit-two-primary-projects"),
                        list(
                                "projects",
                                list(link(NOBODY, "PRIMARY"), link(NOBODY, "CONTRIBUTING")),
                                "/projects/1/projectId",
                                "listed-twice"),
                        list("projects", list(), "/costs/0/projectId", "visit-cost-of-foreign-project"),
                        list(
                                "themes",
                                list(theme("15190", 60), theme("15132", 30)),
                                "/themes/0/percent",
                                "visit-theme-percentages"),
                        list(
                                "themes",
                                list(theme("15190", 100), theme("15132", null)),
                                "/themes/0/percent",
                                "visit-theme-percentages"),
                        list("themes", list(theme("15190", 0)), "/themes/0/percent", "number-too-small"),
                        list("themes", list(theme("15190", 33.333)), "/themes/0/percent", "two-decimals"),
                        list(
                                "costs",
                                list(object("amount", -1, "currency", "EUR")),
                                "/costs/0/amount",
                                "number-too-small"),
                        list(
                                "costs",
                                list(object("amount", 1, "currency", "EURO")),
                                "/costs/0/currency",
                                "currency-unknown"),
                        outcome("actual", 3, "/measure", "visit-qualitative-with-numbers"),
                        outcome("measure", "6", "/measure", "code-unknown"),
                        outcome("statement", null, "/statement", "text-missing"),
                        list("followUps", list(object()), "/followUps/0/commitment", "text-missing"),
                        list("deliveryState", "CLOSED", "/deliveryState", "visit-closed-with-open-follow-ups"))
                .map(row -> Arguments.of(row.toArray()));
    }

    private static List<@Nullable Object> delegation(String field, @Nullable Object value, String at, String code) {
        var delegation = object("countryCode", "PK", "headcount", 12, "women", 4, "men", 8);
        return list("delegations", list(with(delegation, field, value)), "/delegations/0" + at, code);
    }

    private static List<@Nullable Object> outcome(String field, @Nullable Object value, String at, String code) {
        var outcome = object("type", "2", "statement", english("x"), "measure", "5");
        return list("outcomes", list(with(outcome, field, value)), "/outcomes/0" + at, code);
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_breaks_a_rule_is_refused_at_its_field(String field, @Nullable Object value, String pointer, String code) {
        Refused.at(post(with(complete, field, value)), 422, pointer, code);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                        list("{\"slug\": \"x\"}", "/slug", "field-unknown"),
                        list("{\"stops\": [{\"lat\": 48.2}]}", "/stops/0/lat", "field-unknown"),
                        list("{\"participants\": []}", "/participants", "field-unknown"),
                        list("{\"type\": \"HOLIDAY\"}", "/type", "code-unknown"),
                        list("{\"deliveryState\": \"COMPLETED\"}", "/deliveryState", "code-unknown"),
                        list("{\"start\": \"11.10.2021\"}", "/start", "not-a-date"),
                        list("{\"embargoUntil\": \"soon\"}", "/embargoUntil", "not-a-time"),
                        list("{\"hosts\": [{\"organisationId\": \"x\"}]}", "/hosts/0/organisationId", "not-an-id"),
                        list(
                                "{\"delegations\": [{\"headcount\": \"many\"}]}",
                                "/delegations/0/headcount",
                                "not-a-number"))
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_can_t_be_read_is_refused_at_its_field(String body, String pointer, String code) {
        Refused.at(manager.api().body(body).post(PATH), 400, pointer, code);
    }

    @Test
    void a_visit_goes_on_step_by_step() {
        var kept = with(complete, "followUps", list(object("commitment", english("x"), "state", "DONE")));
        var added = post(with(complete, "deliveryState", "PLANNED"));
        var leap = put(added, "\"0\"", with(kept, "deliveryState", "CLOSED"));
        Refused.at(leap, 422, "/deliveryState", "visit-state-not-next");
        leap.then().body("errors[0].message", equalTo("A visit that is PLANNED can’t become CLOSED."));
        put(added, "\"0\"", complete).then().statusCode(200);
        Refused.at(
                put(added, "\"1\"", with(complete, "deliveryState", "CLOSED")),
                422,
                "/deliveryState",
                "visit-closed-with-open-follow-ups");
        put(added, "\"1\"", with(kept, "deliveryState", "CLOSED")).then().statusCode(200);
    }

    @Test
    void a_closed_visit_is_reopened_by_an_administrator_only() {
        var closed = post(with(with(complete, "followUps", null), "deliveryState", "CLOSED"));
        Refused.at(put(closed, "\"0\"", complete), 422, "/deliveryState", "visit-state-not-next");
        given.administrator()
                .api()
                .header("If-Match", "\"0\"")
                .body(complete)
                .put(PATH + "/" + id(closed))
                .then()
                .statusCode(200)
                .body("deliveryState", equalTo("CONFIRMED"));
    }

    @Test
    void a_visit_ahead_is_not_closed() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        Refused.at(
                post(object("deliveryState", "CLOSED", "start", tomorrow)),
                422,
                "/deliveryState",
                "visit-closed-before-it-began");
    }

    @Test
    void nobody_brings_a_visit_into_a_project_of_others() {
        UUID own = given.project();
        var limited = given.managerOf(own);
        var mine = limited.api()
                .body(object("projects", list(link(own, "PRIMARY"))))
                .post(PATH);
        mine.then().statusCode(201);
        for (var projects :
                List.of(list(link(project, "PRIMARY")), list(link(project, "PRIMARY"), link(own, "CONTRIBUTING")))) {
            var form = object("projects", projects);
            Refused.at(limited.api().body(form).post(PATH), 422, "/projects/0/projectId", "not-your-project");
            Refused.at(
                    limited.api().header("If-Match", "\"0\"").body(form).put(PATH + "/" + id(mine)),
                    422,
                    "/projects/0/projectId",
                    "not-your-project");
        }
    }

    @Test
    void a_visit_of_two_projects_is_kept_by_the_managers_of_either() {
        UUID own = given.project();
        var limited = given.managerOf(own);
        var shared = post(object("projects", list(link(project, "PRIMARY"), link(own, "CONTRIBUTING"))));
        Refused.at(
                limited.api()
                        .header("If-Match", "\"0\"")
                        .body(object("projects", list(link(project, "PRIMARY"))))
                        .put(PATH + "/" + id(shared)),
                422,
                "/projects",
                "visit-needs-your-project");
        limited.api()
                .header("If-Match", "\"0\"")
                .body(object("projects", list(link(project, "CONTRIBUTING"), link(own, "PRIMARY"))))
                .put(PATH + "/" + id(shared))
                .then()
                .statusCode(200)
                .body("projects.role", contains("CONTRIBUTING", "PRIMARY"));
    }

    @Test
    void a_visit_of_others_is_as_if_it_weren_t_there() {
        UUID own = given.project();
        var limited = given.managerOf(own);
        var foreign = post(complete);
        for (var path : List.of(foreign.<String>path("id"), foreign.<String>path("reference"), NOBODY.toString())) {
            Refused.with(limited.api().get(PATH + "/" + path), 404, "missing-visit");
            Refused.with(
                    limited.api()
                            .header("If-Match", "\"0\"")
                            .body(object("projects", list(link(own, "PRIMARY"))))
                            .put(PATH + "/" + path),
                    404,
                    "missing-visit");
        }
        var mine = limited.api().body(object()).post(PATH);
        limited.api().get(PATH).then().statusCode(200).body("id", contains(mine.<String>path("id")));
        Refused.with(given.managerOf(own).api().get(PATH + "/" + id(mine)), 404, "missing-visit");
    }

    @Test
    void approvers_read_and_donors_do_not_even_that() {
        var added = post(complete);
        var approver = given.approver();
        approver.api().get(PATH + "/" + id(added)).then().statusCode(200);
        Refused.with(approver.api().body(complete).post(PATH), 403, "not-allowed");
        Refused.with(
                approver.api().header("If-Match", "\"0\"").body(complete).put(PATH + "/" + id(added)),
                403,
                "not-allowed");
        Refused.with(given.donor(given.organisation()).api().get(PATH + "/" + id(added)), 403, "not-allowed");
    }

    @Test
    void two_people_who_change_a_visit_at_once_lose_nothing() {
        var added = post(complete);
        var answers = Stream.of("ONLINE", "HYBRID", "ONLINE", "HYBRID")
                .map(modality ->
                        CompletableFuture.supplyAsync(() -> put(added, "\"0\"", with(complete, "modality", modality))
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412, 412, 412), answers);
    }

    @Test
    void a_list_is_read_page_by_page() {
        var limited = given.managerOf(project);
        var first = post(complete);
        var second = post(complete);
        var page = limited.api().queryParam("limit", 1).get(PATH);
        page.then()
                .statusCode(200)
                .body("id", contains(first.<String>path("id")))
                .header("Link", containsString("next"));
        String next = page.headers().getValues("Link").stream()
                .filter(link -> link.contains("rel=\"next\""))
                .map(link -> link.replaceAll("^<https?://[^/]+|>.*", ""))
                .findFirst()
                .orElseThrow();
        limited.api().get(next).then().statusCode(200).body("id", contains(second.<String>path("id")));
    }

    private Response read(String idOrReference) {
        return manager.api().get(PATH + "/" + idOrReference);
    }

    private Response post(Map<String, ?> form) {
        return manager.api().body(form).post(PATH);
    }

    private Response put(Response added, @Nullable String ifMatch, Map<String, ?> form) {
        var request = manager.api().body(form);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PATH + "/" + id(added));
    }

    private static UUID id(Response added) {
        return UUID.fromString(added.path("id"));
    }
}
