package org.sojourn.storage.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.Given;
import org.sojourn.PostgresResource;
import org.sojourn.storage.DatabaseAddress;
import org.sojourn.storage.JobLock;

/** A backup a day without anybody's doing, and a word when there is none. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BackupServiceTest {

    @TempDir
    Path temporary;

    @Inject
    JobLock lock;

    @Inject
    DatabaseAddress database;

    @Inject
    Given given;

    @ConfigProperty(name = "sojourn.data.dir")
    Path data;

    private record Config(Optional<Path> folder, int days) implements BackupConfig {

        @Override
        public Optional<Path> keyFile() {
            return Optional.empty();
        }

        @Override
        public LocalTime at() {
            return LocalTime.of(2, 0);
        }

        @Override
        public int weeks() {
            return 0;
        }
    }

    @Test
    void one_is_made_a_day_and_the_machine_makes_up_for_a_night_off() throws Exception {
        var folder = temporary.resolve("backups");
        on(folder, "2026-03-01T01:59:00Z").makeWhatIsDue();
        assertEquals(List.of("sojourn-20260301T015900Z.zip"), names(folder));
        on(folder, "2026-03-01T02:30:00Z").makeWhatIsDue();
        on(folder, "2026-03-01T03:30:00Z").makeWhatIsDue();
        on(folder, "2026-03-02T01:30:00Z").makeWhatIsDue();
        assertEquals(List.of("sojourn-20260301T023000Z.zip"), names(folder), "one a day, and the day's last stays");
        Files.writeString(folder.resolve(".sojourn-20260302T000000Z.zip.part"), "a power cut");
        Files.writeString(folder.resolve("notes.txt"), "not ours");
        on(folder, "2026-03-02T17:00:00Z").makeWhatIsDue();
        on(folder, "2026-03-03T02:00:00Z").makeWhatIsDue();
        assertEquals(
                List.of("notes.txt", "sojourn-20260302T170000Z.zip", "sojourn-20260303T020000Z.zip"), names(folder));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void somebody_is_told_when_the_last_one_failed_or_is_old() throws Exception {
        var folder = temporary.resolve("backups");
        on(folder, "2026-03-01T02:00:00Z").makeWhatIsDue();
        assertFalse(on(folder, "2026-03-03T01:00:00Z").isAlarming());
        var late = on(folder, "2026-03-03T03:00:00Z");
        assertTrue(late.isAlarming());
        late.makeWhatIsDue();
        assertFalse(late.isAlarming());

        var file = Files.writeString(temporary.resolve("file"), "in the way");
        var failing = on(file.resolve("backups"), "2026-03-01T02:00:00Z");
        assertFalse(failing.isAlarming());
        failing.makeWhatIsDue();
        assertTrue(failing.isAlarming());
        assertEquals(Instant.parse("2026-03-01T02:00:00Z"), failing.failedAt());
    }

    @Test
    void without_a_folder_none_is_made_and_nobody_is_told() {
        var none = new BackupService(
                new Config(Optional.empty(), 2), lock, clock("2026-03-01T02:00:00Z"), "1.0", database);
        none.makeWhatIsDue();
        assertFalse(none.isAlarming());
        assertEquals(List.of(), none.all());
    }

    @Test
    void while_one_is_made_no_second_one_begins() {
        var folder = temporary.resolve("backups");
        var service = on(folder, "2026-03-01T02:00:00Z");
        lock.alone("backup", () -> assertFalse(service.make()));
        assertTrue(service.make());
    }

    @Test
    void all_that_people_have_recorded_and_published_comes_back() throws Exception {
        var visit = given.visit().corrected();
        given.visit().withdrawn();
        given.visit().embargoed();
        given.sql(
                "select redact(min(sequence), null, 'a court said so') from revision where record_id = ?", visit.id());
        var file = temporary.resolve("everything.zip");
        new Export(database, BackupKey.none(), "1.0", Clock.systemUTC()).to(file);
        var copy = Registries.empty(database, data, "everything");
        try (var export = Import.of(file, BackupKey.none())) {
            export.into(copy);
        }
        var expected = new TreeMap<>(Registries.rows(database));
        var got = new TreeMap<>(Registries.rows(copy));
        expected.keySet().removeAll(Export.NOT_CARRIED);
        got.keySet().removeAll(Export.NOT_CARRIED);
        assertEquals(expected, got);
        assertEquals(Registries.shape(database), Registries.shape(copy));
    }

    private BackupService on(Path folder, String moment) {
        return new BackupService(new Config(Optional.of(folder), 2), lock, clock(moment), "1.0", database);
    }

    private static Clock clock(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    private static List<String> names(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
