package org.sojourn.storage.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.storage.DatabaseAddress;

/** The disk fills up while an export comes in: the server may even fall over, and nothing is kept. */
class FullDiskTest {

    /** What is left free is less than comes in. */
    private static final long LEFT = 20 << 20;

    @TempDir
    Path temporary;

    @Test
    void an_import_that_finds_no_room_leaves_nothing_and_succeeds_once_there_is_some() throws Exception {
        var disk = Files.createDirectory(temporary.resolve("disk"));
        var mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.toString()).start();
        assumeTrue(mounted.waitFor() == 0, "only root can mount a small disk");
        try (var registries = Registries.in(disk)) {
            var source = registries.migrated("source", "latest");
            Registries.write(source, """
                    insert into revision (kind, record_id, audience, number, schema, record_version, document, sha256, published_at)
                    select 'VISIT', gen_random_uuid(), 'PUBLIC', 1, 1, 1, large.document, repeat('0', 64), now()
                    from generate_series(1, 600) i, lateral (
                        select string_agg(sha256((i || '-' || j)::bytea), ''::bytea) as document
                        from generate_series(1, 2500) j) large
                    """);
            var file = temporary.resolve("large.zip");
            new Export(source, BackupKey.none(), "1.0", Clock.systemUTC()).to(file);
            var target = registries.empty("target");
            fill(disk);

            try (var export = Import.of(file, BackupKey.none())) {
                var refused = assertThrows(BackupProblem.class, () -> export.into(target));
                assertTrue(String.valueOf(refused.getMessage()).contains("full"), refused::getMessage);
                Files.delete(disk.resolve("filler"));
                awaitServer(target);
                assertEquals(List.of(), Registries.tables(target));
                export.into(target);
            }
            assertEquals(Registries.rows(source), Registries.rows(target));
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    private static void fill(Path disk) throws Exception {
        long size = Files.getFileStore(disk).getUsableSpace() - LEFT;
        try (var filler = new RandomAccessFile(disk.resolve("filler").toFile(), "rw")) {
            var block = new byte[1 << 20];
            for (long written = 0; written < size; written += block.length) filler.write(block);
        }
    }

    /** One that fell over is started again by who watches over it. */
    private static void awaitServer(DatabaseAddress address) throws InterruptedException {
        while (true) {
            try (var connection = address.connect()) {
                return;
            } catch (SQLException notYet) {
                Thread.onSpinWait();
            }
        }
    }
}
