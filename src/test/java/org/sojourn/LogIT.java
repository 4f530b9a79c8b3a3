package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log of a registry as a program collects it, through a working day and a while without a database. */
class LogIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands in an account, a query, an address or a form, and nowhere in a log. */
    private static final List<String> PERSONAL =
            List.of("Xanthippe", "xanthippe", "Sokratidou", "hemlock", "agora-2031", "198.51.100.77", Registry.EMAIL);

    @Test
    void it_tells_what_happened_and_of_whom_nothing() throws Exception {
        try (var first = Registry.on(Registry.folder("log"), Registry.BOOTSTRAP);
                var wire = new Wire(Integer.parseInt(first.kept("port")));
                var registry = Registry.on(Registry.folder("log-own"), settings(first, wire))) {
            work(registry);
            String number = failWithoutDatabase(registry, wire);

            var lines = registry.log().lines().map(LogIT::parsed).toList();

            assertTrue(
                    lines.stream()
                            .anyMatch(line ->
                                    number.equals(line.at("/mdc/request").asText())),
                    () -> number + " in " + registry.log());
            assertTrue(registry.log().contains("sign-in failed"), registry::log);
            PERSONAL.forEach(word -> assertFalse(registry.log().contains(word), () -> word + " in " + registry.log()));
        }
    }

    private static Map<String, String> settings(Registry first, Wire wire) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + wire.port() + "/sojourn");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "sojourn");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", first.kept("password"));
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(Registry.freePort()));
        settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        settings.put("QUARKUS_MAILER_PORT", String.valueOf(Registry.freePort()));
        settings.put("SOJOURN_LOG_JSON", "true");
        settings.put("SOJOURN_TRUSTED_PROXIES", "127.0.0.1,::1");
        return settings;
    }

    /** Everything a person types, at every kind of door. */
    private static void work(Registry registry) {
        var account = Map.of(
                "email", "xanthippe@example.org",
                "name", "Xanthippe Sokratidou",
                "password", "hemlock and olives",
                "grants", List.of(Map.of("role", "MANAGER")));
        registry.api(registry.token())
                .body(account)
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        assertEquals(422, signIn(registry, "not hemlock"));
        assertEquals(303, signIn(registry, "hemlock and olives"));
        registry.stranger().multiPart("email", "xanthippe@example.org").post("/forgotten");
        registry.stranger().get("/visits?q=Xanthippe");
        registry.stranger().get("/setup?token=agora-2031");
        registry.stranger().get("/link/agora-2031");
        registry.api("agora-2031").body("{\"name\": Xanthippe}").post("/api/v1/accounts");
    }

    private static int signIn(Registry registry, String password) {
        return registry.stranger()
                .header("X-Forwarded-For", "198.51.100.77")
                .multiPart("email", "xanthippe@example.org")
                .multiPart("password", password)
                .post("/signin")
                .statusCode();
    }

    /** The number of a request that failed for want of a database; meanwhile the registry isn't ready, but alive. */
    private static String failWithoutDatabase(Registry registry, Wire wire) throws IOException {
        String operators = "http://localhost:" + registry.managementPort() + "/q/health/";
        assertEquals(200, RestAssured.get(operators + "ready").statusCode());
        wire.cut();
        var page = registry.stranger().accept("text/html").get("/visits?q=Xanthippe");
        assertEquals(503, page.statusCode());
        String number = page.header("X-Request-Id");
        assertTrue(Page.of(page).text().contains(number), page::asString);
        assertEquals(503, RestAssured.get(operators + "group/public").statusCode());
        assertEquals(503, RestAssured.get(operators + "group/desk").statusCode());
        assertEquals(200, RestAssured.get(operators + "live").statusCode());
        wire.join();
        Registry.within(
                Duration.ofSeconds(20),
                registry::log,
                () -> RestAssured.get(operators + "ready").statusCode() == 200);
        return number;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException noJson) {
            throw new AssertionError("not JSON: " + line, noJson);
        }
    }
}
