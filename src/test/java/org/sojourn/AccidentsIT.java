package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to a registry that runs, and to a second one that wants its place. */
class AccidentsIT {

    private static final Path DATA = Registry.folder("accidents");
    private static Registry registry;

    @BeforeAll
    static void start() {
        registry = Registry.on(DATA, Registry.BOOTSTRAP);
    }

    @AfterAll
    static void stop() {
        if (registry != null) registry.close();
    }

    @Test
    void its_first_administrator_came_from_the_environment() {
        assertFalse(registry.log().contains("/setup?token="), registry::log);
        assertFalse(registry.log().contains(Given.PASSWORD));
        assertEquals(
                303,
                registry.stranger()
                        .multiPart("email", Registry.EMAIL)
                        .multiPart("password", Given.PASSWORD)
                        .post("/signin")
                        .statusCode());
    }

    @Test
    void its_database_is_killed_and_it_writes_again_within_ten_seconds() throws Exception {
        var token = registry.token();
        assertEquals(201, write(token));

        registry.postmaster().destroyForcibly();

        var gap = Registry.within(
                Duration.ofSeconds(10), registry::log, () -> Registry.quietly(() -> write(token) == 201));
        System.out.printf("writes again %d ms after its database was killed%n", gap.toMillis());
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused() {
        var refusal = Registry.refusedOn(DATA, Map.of());

        assertTrue(
                refusal.matches("(?s).*is in use by another Sojourn \\(process \\d+\\): stop that one first.*"),
                refusal);
        assertEquals(1, refusal.strip().lines().count(), refusal);
    }

    @Test
    void a_second_one_on_the_same_port_is_refused() {
        var refusal = Registry.refusedOn(
                DATA,
                Map.of(
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(registry.port()),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + registry.kept("port") + "/sojourn",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "sojourn",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        registry.kept("password")));

        assertTrue(
                refusal.contains("Port " + registry.port() + " on 0.0.0.0 can't be used")
                        && refusal.contains("set QUARKUS_HTTP_PORT to another port"),
                refusal);
    }

    @Test
    void a_database_that_is_not_there_is_named_in_a_sentence() {
        var refusal = Registry.refusedOn(
                DATA,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://127.0.0.1:" + Registry.freePort() + "/nowhere",
                        "QUARKUS_DATASOURCE_USERNAME", "nobody",
                        "QUARKUS_DATASOURCE_PASSWORD", "nothing"));

        assertTrue(refusal.contains("The database named by QUARKUS_DATASOURCE_JDBC_URL can't be used"), refusal);
    }

    private static int write(String token) {
        return FirstStartIT.write(registry, token, "Agency " + UUID.randomUUID())
                .statusCode();
    }
}
