package org.sojourn;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Described.Operation;

/** The API says what it does, and does what it says. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class ApiContractTest {

    @Inject
    Given given;

    private Described api;

    @BeforeEach
    void asked() {
        api = Described.asked();
    }

    @Test
    void every_endpoint_of_the_api_is_described_and_no_page_is() {
        var endpoints = new TreeSet<>(Routes.endpoints());
        endpoints.removeIf(route -> !route.matches(".* /api/v1/.*|GET /oembed|GET /visits/\\{slug}\\.json(ld)?"));

        assertEquals(
                String.join("\n", endpoints),
                api.operations().stream().map(Operation::toString).sorted().collect(joining("\n")));
    }

    @Test
    void every_operation_says_what_it_is_for_under_a_name_of_its_own() {
        var names = new TreeSet<String>();
        for (var operation : api.operations()) {
            assertFalse(operation.description().path("summary").asText().isBlank(), operation::toString);
            assertTrue(names.add(operation.description().path("operationId").asText()), operation::toString);
            assertEquals(1, operation.description().path("tags").size(), operation::toString);
        }
    }

    @Test
    void every_operation_says_who_may_ask() {
        var open = new ArrayList<String>();
        for (var operation : api.operations()) {
            var security = operation.description().path("security");
            assertTrue(security.isArray(), operation::toString);
            String schemes = security.toString();
            boolean makesTokens = operation.toString().equals("POST /api/v1/tokens");
            assertEquals(makesTokens, schemes.contains("basic"), operation::toString);
            if (!schemes.contains("bearer")) {
                open.add(operation.toString());
            }
        }
        assertEquals(List.of("GET /oembed", "GET /visits/{slug}.json", "GET /visits/{slug}.jsonld"), open);
        assertEquals(
                "bearer",
                api.document().at("/components/securitySchemes/bearer/scheme").asText());
        assertEquals(
                "basic",
                api.document().at("/components/securitySchemes/basic/scheme").asText());
    }

    @Test
    void every_operation_says_how_it_refuses_and_always_in_the_same_form() {
        for (var operation : api.operations()) {
            var expected = new TreeSet<String>();
            if (operation.isOfTheApi()) {
                expected.addAll(List.of("400", "401", "406"));
                expected.addAll(operation.path().contains("tokens") ? List.of() : List.of("403"));
            }
            expected.addAll(operation.path().contains("{") ? List.of("404") : List.of());
            expected.addAll(operation.takesBody() ? List.of("409", "413", "415", "422") : List.of());
            expected.addAll(operation.parameter("If-Match") != null ? List.of("412", "428") : List.of());
            assertTrue(
                    operation.statuses().containsAll(expected),
                    () -> operation + " says " + operation.statuses() + ", not " + expected);
            for (String status : operation.statuses()) {
                var response = api.response(operation, Integer.parseInt(status));
                if (status.compareTo("400") >= 0) {
                    assertEquals(
                            "#/components/schemas/ProblemDetail",
                            response.at("/content/application~1problem+json/schema/$ref")
                                    .asText(),
                            () -> operation + " " + status);
                } else if (!status.equals("204")) {
                    var schema = response.at("/content/application~1json/schema");
                    assertTrue(schema.size() > 0, () -> operation + " doesn't say what it answers");
                }
            }
        }
    }

    @Test
    void every_change_must_say_what_it_is_based_on() {
        for (var operation : api.operations()) {
            var ifMatch = operation.parameter("If-Match");
            if (operation.method().equals("PUT")) {
                assertNotNull(ifMatch, operation::toString);
            }
            assertTrue(ifMatch == null || ifMatch.path("required").asBoolean(), operation::toString);
        }
    }

    @Test
    void every_body_has_an_example_that_fits() {
        for (var operation : api.operations()) {
            if (!operation.takesBody()) {
                continue;
            }
            String content = "/requestBody/content/application~1json";
            var examples = operation.description().at(content + "/examples");
            assertTrue(examples.size() > 0, () -> operation + " shows no example");
            for (var example : examples) {
                var value = api.document()
                        .at(example.path("$ref").asText().substring(1))
                        .path("value");
                assertEquals("", api.wrong(operation.at() + content + "/schema", value), operation::toString);
            }
        }
    }

    @Test
    void every_reference_leads_somewhere_and_nothing_is_left_over() {
        var used = new TreeSet<String>();
        references(api.document(), used);
        used.forEach(ref -> assertFalse(api.document().at(ref.substring(1)).isMissingNode(), ref));
        api.document()
                .at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> assertTrue(used.contains("#/components/schemas/" + name), name));
    }

    private static void references(JsonNode node, TreeSet<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.path("$ref").asText());
        }
        node.forEach(child -> references(child, found));
    }

    @Test
    void the_limits_of_the_records_are_told() {
        var schemas = api.document().at("/components/schemas");
        assertEquals(
                300,
                schemas.at("/VisitRecord/properties/title/additionalProperties/maxLength")
                        .asInt());
        assertEquals(
                60, schemas.at("/VisitRecord/properties/delegations/maxItems").asInt());
        assertEquals(
                "^[A-Z]{2}$",
                schemas.at("/Delegation/properties/countryCode/pattern").asText());
        assertEquals(
                100_000, schemas.at("/Delegation/properties/headcount/maximum").asInt());
        assertEquals(
                "uri", schemas.at("/AnnouncementRecord/properties/url/format").asText());
        assertTrue(schemas.at("/VisitRecord/properties/version/readOnly").asBoolean());
        assertTrue(schemas.at("/AccountRecord/properties/password/writeOnly").asBoolean());
        assertFalse(schemas.at("/AccountRecord/properties/disabled").has("writeOnly"));
        assertEquals("false", schemas.at("/VisitRecord/additionalProperties").asText());
    }

    @Test
    void an_answer_that_is_not_as_described_is_noticed() {
        String schema = "/components/schemas/OrganisationRecord";
        assertEquals("", api.wrong(schema, Described.read("{\"type\": \"10\", \"name\": {\"en\": \"Agency\"}}")));
        for (String odd : List.of(
                "[]",
                "{}",
                "{\"type\": \"10\", \"colour\": \"red\"}",
                "{\"type\": \"10\", \"version\": \"one\"}",
                "{\"type\": \"none\"}",
                "{\"type\": \"10\", \"name\": {\"en\": 1}}")) {
            assertFalse(api.wrong(schema, Described.read(odd)).isEmpty(), odd);
        }
    }

    @Test
    void the_registers_answer_as_described() {
        var records = Map.<String, Map<String, @Nullable Object>>of(
                "organisations", object("name", english("Agency"), "type", "10", "countryCode", "AT"),
                "projects", object("code", Given.word(), "title", english("Project"), "status", "2"),
                "visits", given.visit().of(given.project()).form(),
                "announcements", AccessRecords.announcement(List.of()),
                "testimonials",
                        AccessRecords.testimonial(given.visit().draft().id().toString()),
                "accounts", object("email", Given.word() + "@example.org", "name", "Somebody", "grants", List.of()));
        var administrator = given.administrator();
        records.forEach((register, form) -> {
            String path = "/api/v1/" + register;
            var made =
                    api.keepsTo("POST " + path, administrator.api().body(form).post(path));
            assertEquals(201, made.statusCode());
            String one = path + "/" + made.path("id");
            assertTrue(made.header("Location").endsWith(one));
            String etag = made.header("ETag");
            assertEquals(
                    200,
                    api.keepsTo(
                                    "GET " + path,
                                    administrator.api().queryParam("limit", 3).get(path))
                            .statusCode());
            api.keepsTo("GET " + path + "/{id}", administrator.api().get(one));
            var same = administrator.api().header("If-Match", etag).body(form).put(one);
            assertEquals(200, api.keepsTo("PUT " + path + "/{id}", same).statusCode());

            refusals(path, one, form);
        });
    }

    /** What goes wrong goes wrong as described, too. */
    private void refusals(String path, String one, Map<String, @Nullable Object> form) {
        var administrator = given.administrator();
        String single = path + "/{id}";
        Stream.of(
                        new Refusal(
                                "POST",
                                path,
                                400,
                                administrator
                                        .api()
                                        .body(with(form, "colour", "red"))
                                        .post(path)),
                        new Refusal(
                                "POST", path, 400, administrator.api().body("{").post(path)),
                        new Refusal("GET", path, 400, administrator.api().get(path + "?limit=0")),
                        new Refusal("GET", path, 401, RestAssured.given().get(path)),
                        new Refusal(
                                "GET",
                                path,
                                403,
                                given.donor(given.organisation()).api().get(path)),
                        new Refusal("GET", single, 404, administrator.api().get(path + "/" + UUID.randomUUID())),
                        new Refusal(
                                "GET",
                                path,
                                406,
                                administrator.api().accept("text/csv").get(path)),
                        new Refusal(
                                "PUT",
                                single,
                                412,
                                administrator
                                        .api()
                                        .header("If-Match", "\"77\"")
                                        .body(form)
                                        .put(one)),
                        new Refusal(
                                "POST",
                                path,
                                415,
                                administrator
                                        .api()
                                        .contentType("text/csv")
                                        .body("a,b")
                                        .post(path)),
                        new Refusal(
                                "PUT",
                                single,
                                428,
                                administrator.api().body(form).put(one)))
                .forEach(refusal -> {
                    assertEquals(refusal.status, refusal.answer.statusCode(), refusal.answer::asString);
                    api.keepsTo(refusal.method + " " + refusal.path, refusal.answer);
                });
    }

    private record Refusal(String method, String path, int status, Response answer) {}

    @Test
    void a_visit_goes_through_the_door_as_described() {
        var visit = given.visit().titled("Lighthouses " + Given.word()).draft();
        String path = "/api/v1/visits/{id}";
        var manager = given.author();
        var approver = given.reviewer();
        String one = visit.path();
        for (String step : List.of("submit", "approve", "publish")) {
            var who = step.equals("submit") ? manager : approver;
            var answer = who.api().header("If-Match", visit.etag()).body("{}").post(one + "/" + step);
            assertEquals(200, api.keepsTo("POST " + path + "/" + step, answer).statusCode());
        }
        var standing = api.keepsTo("GET " + path + "/publication", manager.api().get(one + "/publication"));
        assertEquals("PUBLISHED", standing.path("state"));
        String slug = standing.path("slug");

        api.keepsTo("GET /visits/{slug}.json", RestAssured.given().get("/visits/" + slug + ".json"));
        api.keepsTo(
                "GET /oembed",
                RestAssured.given()
                        .queryParam("url", standing.<String>path("url"))
                        .get("/oembed"));
        var revisions = api.keepsTo(
                "GET /api/v1/revisions",
                manager.api().queryParam("visit", visit.id()).get("/api/v1/revisions"));
        String revision = "/api/v1/revisions/" + revisions.path("[0].sequence");
        api.keepsTo("GET /api/v1/revisions/{sequence}", manager.api().get(revision));
        var live = given.administrator().api().body("{\"reason\": \"test\"}").post(revision + "/redact");
        assertEquals(
                409,
                api.keepsTo("POST /api/v1/revisions/{sequence}/redact", live).statusCode());
        var renamed = approver.api()
                .header("If-Match", visit.etag())
                .body(object("slug", Given.word()))
                .post(one + "/address");
        api.keepsTo("POST " + path + "/address", renamed);
        var twice = manager.api().header("If-Match", visit.etag()).post(one + "/submit");
        assertEquals(409, api.keepsTo("POST " + path + "/submit", twice).statusCode());
        var early = approver.api()
                .header("If-Match", visit.etag())
                .body("{\"note\": \"More\"}")
                .post(one + "/return");
        assertEquals(409, api.keepsTo("POST " + path + "/return", early).statusCode());
        var withdrawn = manager.api()
                .header("If-Match", visit.etag())
                .body("{\"reason\": \"Asked for\"}")
                .post(one + "/withdraw");
        assertEquals(200, api.keepsTo("POST " + path + "/withdraw", withdrawn).statusCode());

        assertEquals(
                410,
                api.keepsTo(
                                "GET /visits/{slug}.json",
                                RestAssured.given().get("/visits/" + renamed.path("slug") + ".json"))
                        .statusCode());
    }

    @Test
    void tokens_are_made_and_revoked_as_described() {
        var somebody = given.manager();
        var made = RestAssured.given()
                .auth()
                .preemptive()
                .basic(somebody.email(), Given.PASSWORD)
                .contentType("application/json")
                .body("{\"name\": \"Website\", \"expiresInDays\": 30}")
                .post("/api/v1/tokens");
        assertEquals(201, api.keepsTo("POST /api/v1/tokens", made).statusCode());
        assertNotNull(made.<String>path("token"));
        String one = "/api/v1/tokens/" + made.path("id");
        api.keepsTo("GET /api/v1/tokens", somebody.api().get("/api/v1/tokens"));
        api.keepsTo("GET /api/v1/tokens/{id}", somebody.api().get(one));
        assertEquals(
                204,
                api.keepsTo("DELETE /api/v1/tokens/{id}", somebody.api().delete(one))
                        .statusCode());
        assertEquals(
                404,
                api.keepsTo("GET /api/v1/tokens/{id}", somebody.api().get(one)).statusCode());
    }
}
