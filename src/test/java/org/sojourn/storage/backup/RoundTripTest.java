package org.sojourn.storage.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.storage.backup.Registries.ask;
import static org.sojourn.storage.backup.Registries.write;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.storage.DatabaseAddress;

/** What was exported comes in again as it was: every table, every row, to the letter. */
class RoundTripTest {

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

    @Test
    void everything_but_ways_in_comes_back_to_the_letter() throws Exception {
        var source = registries.migrated("source", "latest");
        write(source, Rows.EVERY_KIND);
        var copy = copied(source, "copy");

        var expected = Registries.rows(source);
        var got = Registries.rows(copy);
        for (var table : Export.NOT_CARRIED) {
            assertEquals("0 ", got.remove(table), table);
            assertTrue(!expected.remove(table).startsWith("0 "), () -> table + " had something to leave behind");
        }
        assertEquals(expected, got);
        assertEquals(Registries.shape(source), Registries.shape(copy));
    }

    @Test
    void no_table_is_forgotten() throws Exception {
        var source = registries.migrated("every", "latest");
        write(
                source,
                "create table tomorrow (id bigint generated always as identity, twice int generated always as (1 + 1) stored)");
        write(source, "insert into tomorrow default values");
        var file = temporary.resolve("all.zip");
        var manifest = export(source, file);

        var held = Stream.concat(manifest.tables().stream().map(Manifest.Table::name), manifest.notCarried().stream())
                .toList();
        assertEquals(new TreeSet<>(Registries.tables(source)), new TreeSet<>(held));
        assertEquals(1, manifest.table("tomorrow").orElseThrow().rows());
        assertEquals(
                List.of(new Manifest.Column("id", "bigint")),
                manifest.table("tomorrow").orElseThrow().columns());
        assertRefused(file, registries.empty("unfit"), "The table tomorrow");
    }

    @Test
    void one_moment_is_exported_while_others_write() throws Exception {
        var source = registries.migrated("busy", "latest");
        var over = new AtomicBoolean();
        // each of them both or neither: a pair that was torn apart would show
        var writer = new Thread(() -> {
            try (var connection = source.connect();
                    var statement = connection.createStatement()) {
                while (!over.get()) {
                    statement.execute("""
                            begin;
                            insert into visit_number select coalesce(max(year), 0) + 1, 1 from visit_number;
                            insert into attempt select 'x' || count(*), 1, now() from attempt;
                            insert into change (kind, record_id, version, changed_at, snapshot)
                                select 'PAIR', gen_random_uuid(), max(year), now(), '{}' from visit_number;
                            commit
                            """);
                }
            } catch (java.sql.SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        writer.start();
        try {
            while (Integer.parseInt(ask(source, "select count(*) from change").get(0)) < 200) Thread.onSpinWait();
            var manifest = export(source, temporary.resolve("busy.zip"));
            assertTrue(manifest.table("change").orElseThrow().rows() >= 200);
            assertEquals(
                    manifest.table("change").orElseThrow().rows(),
                    manifest.table("visit_number").orElseThrow().rows());
        } finally {
            over.set(true);
            writer.join();
        }
    }

    @Test
    void an_older_export_comes_in_as_it_was_and_is_brought_forward() throws Exception {
        var older = registries.migrated("older", "6");
        write(older, Rows.EARLY);
        var copy = copied(older, "older_copy");

        assertEquals(Registries.shape(older), Registries.shape(copy));
        Registries.migrate(copy, "latest");
        assertEquals(
                ask(registries.migrated("newest", "latest"), "select count(*) from flyway_schema_history"),
                ask(copy, "select count(*) from flyway_schema_history"));
        assertEquals(List.of("Ada"), ask(copy, "select name from account"));
    }

    @Test
    void nothing_is_ever_written_over() throws Exception {
        var source = registries.migrated("filled", "latest");
        var file = temporary.resolve("full.zip");
        export(source, file);
        var before = Registries.rows(source);
        assertRefused(file, source, "This registry isn't empty");
        assertEquals(before, Registries.rows(source));
    }

    @Test
    void a_database_that_is_no_registry_is_not_exported() throws Exception {
        var nothing = registries.empty("nothing");
        var file = temporary.resolve("nothing.zip");
        var refused = assertThrows(BackupProblem.class, () -> export(nothing, file));
        assertTrue(String.valueOf(refused.getMessage()).contains("no registry"), refused::getMessage);
        assertTrue(!file.toFile().exists());
    }

    private static DatabaseAddress copied(DatabaseAddress source, String name) throws Exception {
        var file = temporary.resolve(name + ".zip");
        export(source, file);
        var copy = registries.empty(name);
        try (var export = Import.of(file, BackupKey.none())) {
            export.into(copy);
        }
        return copy;
    }

    private static Manifest export(DatabaseAddress source, Path file) {
        return new Export(source, BackupKey.none(), "1.0", Clock.systemUTC()).to(file);
    }

    private static void assertRefused(Path file, DatabaseAddress target, String words) {
        try (var export = Import.of(file, BackupKey.none())) {
            var refused = assertThrows(BackupProblem.class, () -> export.into(target));
            assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::getMessage);
        }
    }
}
