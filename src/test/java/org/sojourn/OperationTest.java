package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sojourn.account.Role;

/** What whoever runs the registry sees of it: is it ready, how much is going on, what became of a request. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class OperationTest {

    @TestHTTPResource(value = "", management = true)
    URL operators;

    @Inject
    Given given;

    private Response ask(String path) {
        return RestAssured.given().get(operators.toString().replaceFirst("/(q/?)?$", "/q") + path);
    }

    private static Map<String, String> checks(Response health) {
        List<Map<String, Object>> checks = JsonPath.from(health.asString()).getList("checks");
        return checks.stream()
                .collect(Collectors.toMap(
                        check -> String.valueOf(check.get("name")), check -> String.valueOf(check.get("status"))));
    }

    private double figure(String series) {
        return ask("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + series));
    }

    @Test
    void it_is_ready_when_what_it_needs_is_there() {
        assertEquals(200, ask("/health/live").statusCode());
        assertEquals(Map.of("database", "UP", "schema", "UP", "disk", "UP"), checks(ask("/health/ready")));
        assertEquals(Map.of("database", "UP"), checks(ask("/health/group/public")));
        assertEquals(Map.of("database", "UP", "schema", "UP", "disk", "UP"), checks(ask("/health/group/desk")));
    }

    @Test
    void a_newer_program_on_another_node_ends_the_work_at_the_desk_but_not_the_reading() {
        var administrator = given.administrator();
        given.sql("insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (9001, '9001', 'from the future', 'SQL', 'x', 'x', 1, true)");
        try {
            assertEquals(503, ask("/health/group/desk").statusCode());
            assertEquals("DOWN", checks(ask("/health/ready")).get("schema"));
            assertEquals(200, ask("/health/group/public").statusCode());
            var page = Page.of(administrator.browser().get("/desk/operation"), 200);
            assertEquals("bad", page.one("main > .notice").attr("data-kind"));
            assertEquals("No", page.one("#check-schema dd").text());
        } finally {
            given.sql("delete from flyway_schema_history where installed_rank = 9001");
        }
        assertEquals(200, ask("/health/ready").statusCode());
    }

    @Test
    void requests_are_counted_by_route_and_no_path_is_kept() {
        String secret = Given.word();
        Given.stranger().get("/visits/" + secret);
        Given.stranger().get("/link/" + secret);
        Given.stranger().get("/" + secret);
        RestAssured.given().post("/desk/" + secret);
        RawHttp.send("BREW /" + secret + "\nSec-Fetch-Site: same-origin");
        RawHttp.send("GET /" + secret + "%zz");
        RawHttp.exchange(RawHttp.bytes("GET /" + secret + " HTTP/1.1\r\nConnection: close\r\n\r\n"));

        String figures = ask("/metrics").asString();

        assertFalse(figures.contains(secret), figures);
        assertFalse(figures.contains("BREW"), figures);
        for (String route : List.of("/visits/{slug}", "/link/{secret}", "/elsewhere")) {
            assertTrue(figures.contains("uri=\"" + route + "\""), () -> route + " in " + figures);
        }
    }

    @Test
    void what_the_registry_is_for_is_counted() {
        double failed = figure("sojourn_sign_ins_total{outcome=\"failed\"}");
        double sent = figure("sojourn_mails_total{outcome=\"sent\"}");
        Given.stranger()
                .multiPart("email", "nobody@example.org")
                .multiPart("password", "guess")
                .post("/signin");
        assertEquals(failed + 1, figure("sojourn_sign_ins_total{outcome=\"failed\"}"));

        var somebody = given.account(Role.MANAGER);
        Given.stranger().multiPart("email", somebody.email()).post("/forgotten");
        MailResource.to(somebody.email(), 1);
        Registry.within(
                java.time.Duration.ofSeconds(10),
                () -> "no mail was counted",
                () -> figure("sojourn_mails_total{outcome=\"sent\"}") > sent);
        for (String series : List.of(
                "sojourn_visits{state=\"DRAFT\"}",
                "sojourn_publications_total{audience=\"PUBLIC\"}",
                "sojourn_data_free_bytes",
                "sojourn_job_runs_total{job=\"EmbargoClock\",outcome=\"failed\"}",
                "sojourn_job_last_success_timestamp_seconds{job=\"Housekeeping\"}",
                "agroal_active_count{datasource=\"default\"}")) {
            assertTrue(figure(series) >= 0, series);
        }
    }

    @Test
    void every_answer_has_a_number_and_what_went_wrong_says_it() {
        var page = Given.stranger().get("/ar/visits");
        var problem = given.manager().api().get("/api/v1/visits/SV-1999-0001");

        assertTrue(page.header("X-Request-Id").matches("[0-9a-f]{12}"), page.header("X-Request-Id"));
        assertNotEquals(page.header("X-Request-Id"), problem.header("X-Request-Id"));
        assertEquals(problem.header("X-Request-Id"), problem.path("requestId"));
    }

    @Test
    void the_number_a_proxy_gave_is_kept_if_it_is_harmless() {
        for (var given : Map.of("balancer-1.2_3", true, "short", false, "a b<script>", false, "x".repeat(65), false)
                .entrySet()) {
            var answer =
                    RestAssured.given().header("X-Request-Id", given.getKey()).get("/nowhere");
            assertEquals(given.getValue(), given.getKey().equals(answer.header("X-Request-Id")), given.getKey());
        }
    }

    @Test
    void guesses_are_counted_by_who_sent_them_and_not_by_the_proxy() {
        given.sql("delete from attempt");
        guess("203.0.113.7");
        given.sql("update attempt set times = 100 where counted like 'SIGN_IN_CLIENT%'");

        assertEquals(429, guess("203.0.113.7").statusCode());
        assertEquals(429, guess("198.51.100.200, 203.0.113.7").statusCode(), "who makes up a hop is still counted");
        assertEquals(422, guess("203.0.113.8").statusCode());
        given.sql("delete from attempt");
    }

    private static Response guess(String from) {
        return Given.stranger()
                .header("X-Forwarded-For", from)
                .multiPart("email", Given.word() + "@example.org")
                .multiPart("password", "guess")
                .post("/signin");
    }

    @Test
    void the_desk_says_the_same_in_words() {
        var page = Page.of(given.administrator().browser().get("/desk/operation"), 200);

        assertEquals("good", page.one("main > .notice").attr("data-kind"));
        assertEquals(
                List.of("Yes", "Yes", "Yes"), page.select("[id^=check-] dd").eachText());
        assertTrue(page.text().contains("PostgreSQL 1"), page.text());
        assertEquals(
                "Publishing at the end of an embargo",
                page.one("#EmbargoClock th").text());
        assertEquals(403, given.manager().browser().get("/desk/operation").statusCode());
    }
}
