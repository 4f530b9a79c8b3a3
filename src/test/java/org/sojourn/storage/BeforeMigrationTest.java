package org.sojourn.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.storage.backup.Registries.ask;
import static org.sojourn.storage.backup.Registries.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.storage.backup.Registries;

/** A database that an earlier Sojourn left behind opens, and one that nobody can vouch for doesn't. */
class BeforeMigrationTest {

    private static final String HISTORY = "select checksum from flyway_schema_history where version = '008'";

    @TempDir
    static Path temporary;

    static Registries registries;

    @BeforeAll
    static void start() throws Exception {
        registries = Registries.in(temporary);
    }

    @AfterAll
    static void stop() {
        registries.close();
    }

    /** As it was after the edition of V008 that held a column which V019 adds now. */
    private static DatabaseAddress edited(String name) throws Exception {
        var database = registries.migrated(name, "8");
        write(database, "alter table publication add column published_as_of timestamptz");
        write(database, "update flyway_schema_history set checksum = 1829623888 where version = '008'");
        return database;
    }

    @Test
    void a_registry_of_the_edition_that_was_taken_back_opens_and_is_brought_forward() throws Exception {
        var delivered = registries.migrated("delivered", "latest");
        var database = edited("edited");
        assertThrows(FlywayValidateException.class, () -> Registries.migrate(database, "latest"));

        opening(database).migrate();

        assertEquals(ask(delivered, HISTORY), ask(database, HISTORY));
        assertEquals(versions(delivered), versions(database));
        assertEquals(columns(delivered), columns(database));
        // from now on it is like any other, whoever opens it
        Registries.migrate(database, "latest");
        assertEquals(0, opening(database).migrate().migrationsExecuted);
    }

    /** What they alone had done is done by the migrations that stay. */
    @ParameterizedTest
    @CsvSource({"009, 1535975022", "010, 427906602", "017, 1157166020"})
    void other_editions_that_were_taken_back_open_too(String version, int edited) throws Exception {
        var database = registries.migrated("edited" + version, "19");
        String checksum = "select checksum from flyway_schema_history where version = '" + version + "'";
        var delivered = ask(database, checksum);
        write(database, "update flyway_schema_history set checksum = " + edited + " where version = '" + version + "'");
        assertThrows(FlywayValidateException.class, () -> Registries.migrate(database, "latest"));

        opening(database).migrate();

        assertEquals(delivered, ask(database, checksum));
    }

    @Test
    void another_migration_that_somebody_edited_is_not_passed_over() throws Exception {
        var database = registries.migrated("tampered", "8");
        write(database, "update flyway_schema_history set checksum = 1829623888 where version = '007'");
        assertThrows(FlywayValidateException.class, () -> opening(database).migrate());
        write(database, "update flyway_schema_history set checksum = 7 where version in ('007', '008')");
        assertThrows(FlywayValidateException.class, () -> opening(database).migrate());
        assertEquals(List.of("7"), ask(database, HISTORY));
    }

    @Test
    void data_of_a_newer_program_is_refused_before_anything_is_changed() throws Exception {
        var database = registries.migrated("newer", "8");
        write(database, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                   installed_by, execution_time, success)
                values (999, '999', 'tomorrow', 'SQL', 'V999__tomorrow.sql', 1, 'sojourn', 1, true)
                """);
        var before = versions(database);
        var refused =
                assertThrows(RuntimeException.class, () -> opening(database).migrate());
        assertTrue(
                Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
                        .filter(StartupProblem.class::isInstance)
                        .anyMatch(problem -> String.valueOf(problem.getMessage())
                                .startsWith("The data was changed by a newer Sojourn")),
                refused::toString);
        assertEquals(before, versions(database));
    }

    /** As the application does at its start. */
    private static Flyway opening(DatabaseAddress database) {
        var configuration = Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("classpath:db/migration");
        new BeforeMigration().customize(configuration);
        return configuration.load();
    }

    private static List<String> versions(DatabaseAddress database) throws Exception {
        return ask(database, "select version from flyway_schema_history order by installed_rank");
    }

    private static List<String> columns(DatabaseAddress database) throws Exception {
        return ask(database, """
                select column_name || ' ' || data_type from information_schema.columns
                 where table_schema = 'public' and table_name = 'publication' order by 1
                """);
    }
}
