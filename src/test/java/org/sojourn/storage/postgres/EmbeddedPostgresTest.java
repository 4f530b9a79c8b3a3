package org.sojourn.storage.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.storage.postgres.Sql.ask;
import static org.sojourn.storage.postgres.Sql.connect;
import static org.sojourn.storage.postgres.Sql.port;
import static org.sojourn.storage.postgres.Sql.write;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedded server is like while it runs. */
class EmbeddedPostgresTest {
    @TempDir
    static Path temporary;

    static Path data;
    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        data = temporary.resolve("data");
        postgres = EmbeddedPostgres.start(data);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void is_durable_and_speaks_utf8() throws Exception {
        try (var connection = connect(postgres)) {
            assertEquals("on", ask(connection, "show fsync"));
            assertEquals("on", ask(connection, "show synchronous_commit"));
            assertEquals("on", ask(connection, "show full_page_writes"));
            assertEquals("on", ask(connection, "show data_checksums"));
            assertEquals("60", ask(connection, "show max_connections"));
            assertEquals("UTF8", ask(connection, "show server_encoding"));
            assertEquals("t", ask(connection, "select lower('ÉЖ') = 'éж'"));
            assertEquals("UTC", ask(connection, "select reset_val from pg_settings where name = 'log_timezone'"));
        }
    }

    @Test
    void is_of_the_version_the_programs_are_named_for() throws Exception {
        try (var connection = connect(postgres)) {
            assertEquals(Programs.VERSION, ask(connection, "show server_version") + ".0");
        }
    }

    @Test
    void lets_the_application_make_extensions_though_it_is_no_superuser() throws Exception {
        try (var connection = connect(postgres)) {
            for (var extension : new String[] {"pg_trgm", "unaccent", "btree_gin"}) {
                write(connection, "create extension " + extension);
            }
            assertEquals("off", ask(connection, "show is_superuser"));
        }
    }

    @Test
    void lets_nobody_in_without_the_password() throws Exception {
        for (var user : new String[] {"sojourn", "postgres"}) {
            var refused = assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(postgres.jdbcUrl(), user, "guess"));
            assertEquals("28P01", refused.getSQLState());
        }
    }

    @Test
    void keeps_its_files_to_its_user() throws Exception {
        assertEquals("rwx------", permissions(data));
        assertEquals("rwx------", permissions(data.resolve("postgresql")));
        assertEquals("rw-------", permissions(data.resolve("postgresql/password")));
        assertEquals(
                postgres.password(),
                Files.readString(data.resolve("postgresql/password")).strip());
    }

    @Test
    void listens_on_this_machine_only() throws Exception {
        var port = port(postgres);
        new Socket(InetAddress.getByName("127.0.0.1"), port).close();
        for (var address : addresses()) assertThrows(IOException.class, () -> new Socket(address, port).close());
    }

    @Test
    void a_second_application_on_the_same_folder_is_refused_at_once() throws Exception {
        try (var connection = connect(postgres)) {
            var second = EmbeddedPostgresProcess.on(data.toString(), Map.of());
            var sentence = second.inputReader().readLine();
            assertTrue(
                    sentence.contains("is in use by another Sojourn (process "
                            + ProcessHandle.current().pid() + ")"),
                    sentence);
            assertEquals("1", ask(connection, "select 1"), "the first goes on undisturbed");
        }
    }

    private static Iterable<InetAddress> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
