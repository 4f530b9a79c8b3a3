package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A registry on a PostgreSQL its operator runs: Debian's 15, the oldest that will do. */
class OwnDatabaseIT {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private static final String NONE = "no PostgreSQL 15: apt-get install postgresql-15";

    /** Where the user postgres may go too. */
    private Path folder;

    @Test
    void nothing_is_embedded_and_everything_works() throws Exception {
        boolean there = Files.isExecutable(PROGRAMS.resolve("initdb"));
        assumeTrue(there || "required".equals(System.getenv("SOJOURN_OWN_DATABASE")), NONE);
        assertTrue(there, NONE);
        int port = startServer();
        var data = Registry.folder("own");
        var settings = new HashMap<>(Registry.BOOTSTRAP);
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "sojourn");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "any, this server trusts");
        try (var registry = Registry.on(data, settings)) {
            var token = registry.token();
            assertEquals(201, FirstStartIT.write(registry, token, "Agency").statusCode());
            assertEquals(200, registry.api(token).get("/api/v1/visits").statusCode());
            assertFalse(Files.exists(data), "nothing is kept beside the given database");
            assertFalse(registry.log().contains(Given.PASSWORD));
            assertTrue(registry.log().contains("SOJOURN_BOOTSTRAP_ADMIN_EMAIL has an account"), registry::log);
        }
    }

    @AfterEach
    void stopServer() throws Exception {
        if (folder == null) return;
        run("pg_ctl", "-D", folder.resolve("cluster").toString(), "-m", "immediate", "-w", "stop");
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }

    private int startServer() throws Exception {
        folder = Files.createTempDirectory("sojourn-own-database");
        if (isRoot()) {
            new ProcessBuilder("chown", "postgres", folder.toString()).start().waitFor();
        }
        var cluster = folder.resolve("cluster").toString();
        int port = Registry.freePort();
        run("initdb", "-D", cluster, "-U", "sojourn", "-A", "trust", "-E", "UTF8", "--no-sync");
        var options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(port);
        run("pg_ctl", "-D", cluster, "-o", options, "-l", folder.resolve("log").toString(), "-w", "start");
        return port;
    }

    /** As the user postgres where we are root, whom PostgreSQL won't serve. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        var log = folder.resolve(program + ".out").toFile();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertEquals(0, process.waitFor(), () -> program + " failed, see " + log);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
