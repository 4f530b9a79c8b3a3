package org.sojourn.storage.postgres;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.storage.StartupProblem;

/** Where an embedded server can't start, a sentence says why. */
class EmbeddedPostgresRefusalTest {
    @TempDir
    Path temporary;

    Path data;

    @BeforeEach
    void name_the_data_folder() {
        data = temporary.resolve("data");
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused_with_a_sentence() throws Exception {
        Files.writeString(data, "");
        assertRefused(data, "cannot be written (a file stands in its place)");
        assertRefused(data.resolve("below"), "cannot be written");
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_with_a_sentence() {
        assertRefused(Path.of("/proc/sojourn"), "The data folder /proc/sojourn cannot be written");
    }

    @Test
    void a_full_disk_is_refused_with_a_sentence() throws Exception {
        Files.createDirectory(data);
        var mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", data.toString()).start();
        assumeTrue(mounted.waitFor() == 0, "only root can mount a small disk");
        try {
            assertRefused(data, "The disk is full: " + data + " has 4 MB left");
        } finally {
            new ProcessBuilder("umount", data.toString()).start().waitFor();
        }
    }

    @Test
    void data_of_a_newer_or_older_postgresql_is_refused_with_a_sentence() throws Exception {
        var version =
                Files.createDirectories(data.resolve("postgresql/cluster")).resolve("PG_VERSION");
        Files.writeString(version, "19\n");
        assertRefused(data, "was written by PostgreSQL 19 and this Sojourn brings 18: use the newer Sojourn");
        Files.writeString(version, "17\n");
        assertRefused(data, "was written by PostgreSQL 17 and this Sojourn brings 18: dump it");
        Files.delete(version);
        assertRefused(data, "holds no PostgreSQL data");
    }

    @Test
    void a_platform_without_programs_is_refused_with_a_sentence() {
        var refused = assertThrows(StartupProblem.class, () -> Archive.of("Windows 11", "amd64"));
        assertTrue(String.valueOf(refused.getMessage()).contains("set QUARKUS_DATASOURCE_JDBC_URL"));
    }

    private static void assertRefused(Path folder, String words) {
        var refused = assertThrows(StartupProblem.class, () -> EmbeddedPostgres.start(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::getMessage);
    }
}
