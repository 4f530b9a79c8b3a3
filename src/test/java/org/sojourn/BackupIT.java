package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sojourn.storage.DatabaseAddress;
import org.sojourn.storage.backup.Registries;
import org.sojourn.storage.postgres.EmbeddedPostgres;

/** The drill: everything is exported from a registry at work, and another machine goes on with it. */
class BackupIT {

    private static final Path FILES = Path.of("target", "registries").toAbsolutePath();

    private static final List<String> NOT_CARRIED = List.of("attempt", "credential", "one_time_link", "preview_link");

    /** One registry, whatever the machine: its pages are the same to the byte. */
    private static final Map<String, String> ADDRESS =
            Map.of("SOJOURN_PUBLIC_URL", "https://visits.example.org", "SOJOURN_FOUR_EYES", "false");

    @Test
    void another_machine_goes_on_with_everything() throws Exception {
        var home = Registry.folder("moving-out");
        var away = Registry.folder("moved-in");
        var key = key();
        var file = file("moving.zip");
        var settings = new HashMap<>(ADDRESS);
        settings.putAll(Registry.BOOTSTRAP);
        byte[] page;
        String path;
        Map<String, String> rows;
        try (var registry = Registry.on(home, settings)) {
            path = published(registry);
            exportWhileOthersWrite(registry, home);
            page = registry.stranger().get(path).asByteArray();
            long since = System.nanoTime();
            assertSays("0 Exported and read back", Registry.command(home, key, "export", file.toString()));
            figures("exported from a running registry", file, since);
            rows = Registries.rows(address(registry));
        }
        var verified = Registry.command(home, key, "verify", file.toString());
        assertSays("0 Complete and unaltered", verified);
        assertTrue(verified.matches("(?s).* by Sojourn \\d.*"), verified);
        assertSays("1 The file", Registry.command(away, Map.of(), "import", file.toString()));
        assertFalse(Files.exists(away), "nothing is made for a file that can't be read");
        long since = System.nanoTime();
        assertSays("0 Imported and compared", Registry.command(away, key, "import", file.toString()));
        figures("moved in, server and all", file, since);
        assertSays("1 This registry isn't empty", Registry.command(away, key, "import", file.toString()));
        assertSame(rows, away);
        try (var registry = Registry.on(away, ADDRESS)) {
            assertFalse(registry.log().contains("/setup?token="), registry::log);
            assertArrayEquals(page, registry.stranger().get(path).asByteArray());
            assertEquals(
                    201,
                    FirstStartIT.write(registry, registry.token(), "After the move")
                            .statusCode());
        }
    }

    @Test
    void from_the_embedded_server_to_one_of_ones_own_and_back() throws Exception {
        var home = Registry.folder("to-own");
        var back = Registry.folder("back-again");
        var out = file("to-own.zip");
        var in = file("back-again.zip");
        Map<String, String> rows;
        try (var registry = Registry.on(home, Registry.BOOTSTRAP)) {
            assertEquals(
                    201,
                    FirstStartIT.write(registry, registry.token(), "Before").statusCode());
            rows = Registries.rows(address(registry));
            rows.put("attempt", "0 ");
        }
        // of a registry that doesn't run
        assertSays("0 Exported", Registry.command(home, Map.of(), "export", out.toString()));
        try (var server = OwnServer.start()) {
            var own = server.database("moved");
            assertSays("0 Imported", Registry.command(home, server.settings("moved"), "import", out.toString()));
            assertEquals(withoutWaysIn(rows), withoutWaysIn(Registries.rows(own)));
            try (var registry = Registry.on(home, server.settings("moved"))) {
                assertEquals(
                        201,
                        FirstStartIT.write(registry, registry.token(), "On one's own")
                                .statusCode());
            }
            assertSays("0 Exported", Registry.command(home, server.settings("moved"), "export", in.toString()));
            rows = Registries.rows(own);
        }
        assertSays("0 Imported", Registry.command(back, Map.of(), "import", in.toString()));
        assertSame(rows, back);
    }

    @Test
    void what_can_not_be_done_is_said_in_one_sentence() throws Exception {
        var nowhere = Registry.folder("nowhere");
        assertSays("1 There is no registry in", Registry.command(nowhere, Map.of(), "export", "x.zip"));
        assertSays("1 Sojourn knows the commands export FILE", Registry.command(nowhere, Map.of(), "restore"));
        assertSays("1 The file absent.zip isn't there", Registry.command(nowhere, Map.of(), "import", "absent.zip"));
        assertFalse(Files.exists(nowhere));
    }

    /** Pairs are written together: an export that tore one apart would show it. */
    private static void exportWhileOthersWrite(Registry registry, Path home) throws Exception {
        var over = new AtomicBoolean();
        var written = new AtomicInteger();
        var token = registry.token();
        var writer = new Thread(() -> {
            while (!over.get()) {
                assertEquals(
                        201,
                        FirstStartIT.write(registry, token, "Agency " + UUID.randomUUID())
                                .statusCode());
                written.incrementAndGet();
            }
        });
        writer.start();
        var file = file("meanwhile.zip");
        var copy = Registry.folder("meanwhile");
        try {
            Registry.within(Duration.ofMinutes(1), () -> "no writes", () -> written.get() > 20);
            assertSays("0 Exported", Registry.command(home, Map.of(), "export", file.toString()));
        } finally {
            over.set(true);
            writer.join();
        }
        assertSays("0 Imported", Registry.command(copy, Map.of(), "import", file.toString()));
        try (var postgres = EmbeddedPostgres.start(copy)) {
            var torn =
                    "select o.id::text from organisation o full join change c on c.record_id = o.id and c.version = o.version"
                            + " where (o.id is null and c.kind = 'organisation') or c.id is null";
            assertEquals(List.of(), Registries.ask(postgres.address(), torn));
            assertTrue(Integer.parseInt(Registries.ask(postgres.address(), "select count(*) from organisation")
                            .get(0))
                    > 20);
        }
    }

    private static String published(Registry registry) {
        var api = registry.token();
        var form = Json.object(
                "title", Json.english("Study visit on moving house"),
                "summary", Json.english("What was learnt"),
                "start", "2031-03-03",
                "end", "2031-03-07",
                "delegations", Json.list(Json.object("countryCode", "PK", "headcount", 4)),
                "stops", Json.list(Json.object("countryCode", "AT", "city", "Vienna", "from", "2031-03-03")));
        var added = registry.api(api).body(form).post("/api/v1/visits");
        assertEquals(201, added.statusCode(), added::asString);
        var visit = "/api/v1/visits/" + added.path("id");
        for (var step : List.of("submit", "approve", "publish")) {
            var done = registry.api(api)
                    .header("If-Match", added.header("ETag"))
                    .body(step.equals("publish") ? "{\"audience\": \"PUBLIC\"}" : "{}")
                    .post(visit + "/" + step);
            assertEquals(2, done.statusCode() / 100, done::asString);
        }
        return "/visits/study-visit-on-moving-house";
    }

    private static DatabaseAddress address(Registry registry) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + registry.kept("port") + "/sojourn",
                "sojourn",
                registry.kept("password"));
    }

    private static void assertSame(Map<String, String> rows, Path data) throws Exception {
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertEquals(withoutWaysIn(rows), withoutWaysIn(Registries.rows(postgres.address())));
        }
    }

    private static Map<String, String> withoutWaysIn(Map<String, String> rows) {
        var rest = new HashMap<>(rows);
        rest.keySet().removeAll(NOT_CARRIED);
        return rest;
    }

    private static Map<String, String> key() throws IOException {
        var file = Files.writeString(FILES.resolve("backup.key"), "a-key-that-no-person-has-to-remember-4711\n");
        return Map.of("SOJOURN_BACKUP_KEY_FILE", file.toString());
    }

    private static Path file(String name) throws IOException {
        var file = FILES.resolve(name);
        Files.deleteIfExists(file);
        return file;
    }

    private static void figures(String what, Path file, long since) throws IOException {
        System.out.printf(
                "%s: %d bytes in %.1f s, a Java of its own included%n",
                what, Files.size(file), (System.nanoTime() - since) / 1e9);
    }

    private static void assertSays(String beginning, String said) {
        assertTrue(said.startsWith(beginning), said);
        assertEquals(1, said.strip().lines().count(), said);
    }
}
