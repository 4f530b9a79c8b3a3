package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A registry from its first start on an empty folder, through a power cut, to data it must not touch. */
class FirstStartIT {

    @Test
    void the_link_in_the_log_makes_the_first_administrator_and_what_is_acknowledged_stays() throws Exception {
        var data = Registry.folder("first");
        String earlier = firstLook(data);
        String session;
        List<String> acknowledged;
        try (var registry = Registry.on(data, Map.of())) {
            assertEquals(404, registry.stranger().get(earlier).statusCode(), "a new link ends the earlier one");
            session = setUp(registry);
            acknowledged = writeUntilKilled(registry, registry.token());
        }
        try (var registry = Registry.on(data, Map.of())) {
            assertFalse(Registry.SET_UP_LINK.matcher(registry.log()).find(), "it has an administrator already");
            Page.of(registry.stranger().cookie("__Host-sojourn", session).get("/desk/accounts"), 200);
            assertEquals(List.of(), missing(registry, acknowledged));
            var forgotten = Page.of(registry.stranger().get("/forgotten"), 200);
            assertTrue(forgotten.text().contains("no mail server"), forgotten.text());
            pretendANewerProgramWasHere(registry);
        }
        var refusal = Registry.refusedOn(data, Map.of());
        assertTrue(refusal.contains("changed by a newer Sojourn (its migration 9001, from the future"), refusal);
        assertFalse(refusal.contains("\tat "), refusal);
    }

    @Test
    void a_weak_password_in_the_environment_is_refused_in_words() {
        var weak = Map.of("SOJOURN_BOOTSTRAP_ADMIN_EMAIL", Registry.EMAIL, "SOJOURN_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        try (var registry = Registry.on(Registry.folder("weak"), weak)) {
            String words = "SOJOURN_BOOTSTRAP_ADMIN_PASSWORD can't be used: Use at least 12 characters";
            assertTrue(registry.log().contains(words), registry::log);
            assertTrue(Registry.SET_UP_LINK.matcher(registry.log()).find(), registry::log);
        }
    }

    /** Calm, quick and private; gives back the link nobody followed. */
    private static String firstLook(Path data) throws IOException {
        try (var registry = Registry.on(data, Map.of())) {
            System.out.printf(
                    "first page on an empty folder after %d ms%n",
                    registry.age().toMillis());
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
            assertFalse(registry.log().contains("WARN"), registry::log);
            return registry.setUpLink();
        }
    }

    /** Makes the first administrator as a browser does; gives back the session. */
    private static String setUp(Registry registry) {
        String link = registry.setUpLink();
        String token = link.replaceFirst(".*token=", "");
        assertEquals(
                "Set up the registry",
                Page.of(registry.stranger().get(link), 200).heading());
        var weak = Page.of(setUp(registry, token, "password1234"), 422);
        assertNotEquals("", weak.problem("password"));
        assertEquals(Registry.EMAIL, weak.value("email"));
        assertEquals("", weak.value("password"));
        var entered = setUp(registry, token, Given.PASSWORD);
        assertEquals(303, entered.statusCode(), entered::asString);
        assertEquals(404, registry.stranger().get(link).statusCode(), "the link works once");
        assertEquals(404, setUp(registry, token, Given.PASSWORD).statusCode(), "and its form too");
        return entered.cookie("__Host-sojourn");
    }

    private static Response setUp(Registry registry, String token, String password) {
        return registry.stranger()
                .multiPart("token", token)
                .multiPart("name", "Ada")
                .multiPart("email", Registry.EMAIL)
                .multiPart("password", password)
                .post("/setup");
    }

    /** One after another until the application is gone in the middle of it; those it has acknowledged. */
    private static List<String> writeUntilKilled(Registry registry, String token) {
        var acknowledged = new CopyOnWriteArrayList<String>();
        var kill = new Thread(() -> {
            Registry.within(Duration.ofMinutes(1), () -> "no writes", () -> acknowledged.size() >= 20);
            registry.kill();
        });
        kill.start();
        while (Registry.quietly(() -> {
            String name = "Agency " + UUID.randomUUID();
            boolean saved = write(registry, token, name).statusCode() == 201;
            if (saved) acknowledged.add(name);
            return saved;
        })) {
            Thread.onSpinWait();
        }
        return acknowledged;
    }

    static Response write(Registry registry, String token, String name) {
        return registry.api(token)
                .body(Map.of("name", Map.of("en", name), "type", "10", "countryCode", "PK"))
                .post("/api/v1/organisations");
    }

    private static List<String> missing(Registry registry, List<String> names) throws SQLException {
        var kept = new HashSet<String>();
        try (var connection = registry.database();
                var rows = connection.createStatement().executeQuery("select name ->> 'en' from organisation")) {
            while (rows.next()) kept.add(rows.getString(1));
        }
        return names.stream().filter(name -> !kept.contains(name)).toList();
    }

    private static void pretendANewerProgramWasHere(Registry registry) throws SQLException {
        try (var connection = registry.database();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (9001, '9001', 'from the future', 'SQL', 'V9001__from_the_future.sql', 1, 'sojourn', 1, true)
                    """);
        }
    }
}
