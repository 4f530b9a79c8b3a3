package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sojourn.storage.DatabaseAddress;

/** A PostgreSQL its operator runs: Debian's 15, the oldest that will do. */
final class OwnServer implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private static final String NONE = "no PostgreSQL 15: apt-get install postgresql-15";

    private final int port = Registry.freePort();

    /** Where the user postgres may go too. */
    private final Path folder;

    private OwnServer(Path folder) {
        this.folder = folder;
    }

    /** The test is skipped where there is no such server, unless one is required. */
    static OwnServer start() throws Exception {
        boolean there = Files.isExecutable(PROGRAMS.resolve("initdb"));
        assumeTrue(there || "required".equals(System.getenv("SOJOURN_OWN_DATABASE")), NONE);
        assertTrue(there, NONE);
        var server = new OwnServer(Files.createTempDirectory("sojourn-own-database"));
        server.open();
        return server;
    }

    private void open() throws Exception {
        if (isRoot()) {
            new ProcessBuilder("chown", "postgres", folder.toString()).start().waitFor();
        }
        var cluster = folder.resolve("cluster").toString();
        run("initdb", "-D", cluster, "-U", "sojourn", "-A", "trust", "-E", "UTF8", "--no-sync");
        var options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(port);
        run("pg_ctl", "-D", cluster, "-o", options, "-l", folder.resolve("log").toString(), "-w", "start");
    }

    /** A database of the name, made if need be. */
    DatabaseAddress database(String name) throws Exception {
        if (!name.equals("postgres")) {
            run("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "sojourn", name);
        }
        return address(name);
    }

    private DatabaseAddress address(String name) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name, "sojourn", "any, this server trusts");
    }

    /** What a registry on that database is told. */
    Map<String, String> settings(String name) {
        var address = address(name);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", address.url(),
                "QUARKUS_DATASOURCE_USERNAME", address.username(),
                "QUARKUS_DATASOURCE_PASSWORD", address.password());
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
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

    @Override
    public void close() throws Exception {
        run("pg_ctl", "-D", folder.resolve("cluster").toString(), "-m", "immediate", "-w", "stop");
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }
}
