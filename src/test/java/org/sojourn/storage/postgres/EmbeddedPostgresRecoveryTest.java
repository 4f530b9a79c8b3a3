package org.sojourn.storage.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.storage.postgres.Sql.ask;
import static org.sojourn.storage.postgres.Sql.connect;
import static org.sojourn.storage.postgres.Sql.port;
import static org.sojourn.storage.postgres.Sql.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedded server comes through: stops, kills, and whatever lies in its way. */
class EmbeddedPostgresRecoveryTest {
    @TempDir
    Path temporary;

    Path data;

    @BeforeEach
    void bring_the_programs() throws IOException {
        data = UnpackedPrograms.linkedInto(temporary.resolve("data"));
    }

    @Test
    void keeps_what_was_written_from_one_start_to_the_next() throws Exception {
        String first;
        try (var postgres = EmbeddedPostgres.start(data);
                var connection = connect(postgres)) {
            first = postgres.jdbcUrl();
            write(connection, "create table visit (title text)");
            write(connection, "insert into visit values ('Dikes')");
        }
        try (var postgres = EmbeddedPostgres.start(data);
                var connection = connect(postgres)) {
            assertEquals("Dikes", ask(connection, "select title from visit"));
            assertEquals(first, postgres.jdbcUrl(), "the port stays what it was");
        }
    }

    @Test
    void two_folders_have_two_servers() throws Exception {
        try (var one = EmbeddedPostgres.start(data);
                var other = EmbeddedPostgres.start(UnpackedPrograms.linkedInto(temporary.resolve("other")))) {
            assertFalse(one.jdbcUrl().equals(other.jdbcUrl()));
            assertFalse(one.password().equals(other.password()));
        }
    }

    @Test
    void what_was_committed_survives_a_killed_application_whose_server_lives_on() throws Exception {
        var application = EmbeddedPostgresProcess.on(data.toString(), Map.of());
        var signIn = application.inputReader().readLine().split(" ");
        try (var connection = DriverManager.getConnection(signIn[0], signIn[1], signIn[2])) {
            write(connection, "create table visit as select 'Dikes' as title");
            application.destroyForcibly().waitFor();
            assertEquals("Dikes", ask(connection, "select title from visit"), "the server is an orphan, and alive");
            var started = Instant.now();
            try (var postgres = EmbeddedPostgres.start(data);
                    var anew = connect(postgres)) {
                report("start over an orphan", started);
                assertTrue(since(started).toSeconds() < 8);
                assertEquals("Dikes", ask(anew, "select title from visit"));
                assertEquals(signIn[0], postgres.jdbcUrl());
            }
        }
    }

    @Test
    void a_killed_server_is_started_again_on_the_same_port() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data)) {
            try (var connection = connect(postgres)) {
                write(connection, "create table visit as select 'Dikes' as title");
            }
            for (var time = 0; time < 2; time++) {
                var killed = Instant.now();
                server().destroyForcibly();
                try (var connection = connectBefore(killed.plusSeconds(10), postgres)) {
                    report("server killed and back", killed);
                    assertEquals("Dikes", ask(connection, "select title from visit"));
                    write(connection, "insert into visit values ('Sluices')");
                }
            }
        }
    }

    @Test
    void a_backend_that_outlives_its_server_does_not_hold_up_the_restart() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data);
                var busy = connect(postgres)) {
            var backend = Long.parseLong(ask(busy, "select pg_backend_pid()"));
            signal("STOP", backend); // as if it were too busy to notice
            var killed = Instant.now();
            server().destroyForcibly();
            connectBefore(killed.plusSeconds(10), postgres).close();
        }
    }

    @Test
    void another_program_with_the_process_id_of_a_dead_server_is_left_alone() throws Exception {
        EmbeddedPostgres.start(data).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        var file = data.resolve("postgresql/cluster/postmaster.pid");
        Files.writeString(file, stranger.pid() + "\n" + file.getParent() + "\n1\n15432\n\n127.0.0.1\n1 1\nready\n");
        EmbeddedPostgres.start(data).close();
        assertTrue(stranger.isAlive());
        stranger.destroy();
    }

    @Test
    void a_port_taken_meanwhile_is_given_up_for_another_one() throws Exception {
        try (var other = EmbeddedPostgres.start(UnpackedPrograms.linkedInto(temporary.resolve("other")))) {
            Files.writeString(data.resolve("postgresql/port"), port(other) + "\n");
            try (var postgres = EmbeddedPostgres.start(data);
                    var connection = connect(postgres)) {
                assertEquals(String.valueOf(port(postgres)), ask(connection, "show port"));
                assertFalse(port(postgres) == port(other));
            }
        }
    }

    @Test
    void programs_found_damaged_are_unpacked_again() throws Exception {
        EmbeddedPostgres.start(data).close();
        Files.delete(data.resolve("postgresql").resolve(Programs.VERSION).resolve("bin/postgres"));
        EmbeddedPostgres.start(data).close();
    }

    @Test
    void a_start_cut_short_while_making_the_databases_begins_again() throws Exception {
        EmbeddedPostgres.start(data).close();
        Files.move(data.resolve("postgresql/cluster"), data.resolve("postgresql/cluster.new"));
        EmbeddedPostgres.start(data).close();
        assertFalse(Files.exists(data.resolve("postgresql/cluster.new")));
    }

    @Test
    void works_in_a_folder_with_spaces_and_letters_of_all_kinds() throws Exception {
        var folder = temporary + "/Données du registre, Ж/data";
        var application = EmbeddedPostgresProcess.on(folder, Map.of("LC_ALL", "C.UTF-8"));
        var signIn = application.inputReader().readLine().split(" ");
        try (var connection = DriverManager.getConnection(signIn[0], signIn[1], signIn[2])) {
            assertEquals("1", ask(connection, "select 1"));
        }
        application.outputWriter().close();
        assertTrue(application.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, application.exitValue());
    }

    private ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void signal(String name, long pid) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                        .start()
                        .waitFor());
    }

    private static Connection connectBefore(Instant end, EmbeddedPostgres postgres) throws Exception {
        while (true) {
            try {
                return connect(postgres);
            } catch (SQLException down) {
                if (Instant.now().isAfter(end)) throw down;
                Thread.sleep(20);
            }
        }
    }

    private static Duration since(Instant then) {
        return Duration.between(then, Instant.now());
    }

    private static void report(String what, Instant since) {
        System.out.println(what + ": " + since(since).toMillis() + " ms");
    }
}
