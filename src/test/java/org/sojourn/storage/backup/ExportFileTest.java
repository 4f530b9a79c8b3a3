package org.sojourn.storage.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.storage.DatabaseAddress;

/** The file of an export: private, whole or absent, and refused in a sentence when it isn't what was written. */
class ExportFileTest {

    @TempDir
    static Path temporary;

    static Registries registries;
    static DatabaseAddress source;
    static BackupKey key;
    static Path plain;
    static Path encrypted;

    @BeforeAll
    static void export() throws Exception {
        registries = Registries.in(temporary);
        source = registries.migrated("source", "latest");
        Registries.write(source, Rows.EVERY_KIND);
        key = key("a");
        plain = export("plain.zip", BackupKey.none());
        encrypted = export("encrypted.zip", key);
    }

    @AfterAll
    static void stop() {
        registries.close();
    }

    @Test
    void only_its_owner_reads_it_and_others_tools_open_it() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)));
        try (var zip = new ZipFile(plain.toFile())) {
            var account = new String(
                    zip.getInputStream(zip.getEntry("tables/account.csv")).readAllBytes(), UTF_8);
            assertTrue(account.startsWith("id,version,email,name,password_hash,created_at"), account);
            assertTrue(account.contains(",ada@example.org,Ada,"), account);
            assertTrue(zip.stream().anyMatch(entry -> entry.getName().equals("schema/V002__account.sql")));
            assertTrue(zip.stream().noneMatch(entry -> entry.getName().contains("credential")));
        }
    }

    @Test
    void with_a_key_nothing_of_it_can_be_read_without() throws Exception {
        var bytes = new String(Files.readAllBytes(encrypted), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("ada@example.org"));
        assertThrows(IOException.class, () -> new ZipFile(encrypted.toFile()).close());
        assertRefused(encrypted, BackupKey.none(), "is encrypted: set SOJOURN_BACKUP_KEY_FILE");
        assertRefused(encrypted, key("b"), "The key doesn't open");
        assertRefused(plain, key, "isn't encrypted, so anybody may have altered it");
        ExportReader.verified(encrypted, key).close();
    }

    @Test
    void a_key_that_is_no_key_is_refused() throws Exception {
        var weak = Files.writeString(temporary.resolve("weak"), "secret\n");
        assertSays("isn't one line of at least 32", () -> BackupKey.in(Optional.of(weak)));
        assertSays("can't be read", () -> BackupKey.in(Optional.of(temporary.resolve("absent"))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.9, 0.9999})
    void cut_short_it_is_refused(double part) throws Exception {
        for (var file : List.of(plain, encrypted)) {
            var bytes = Files.readAllBytes(file);
            var cut = Files.write(temporary.resolve("cut.zip"), Arrays.copyOf(bytes, (int) (bytes.length * part)));
            assertRefused(cut, file.equals(plain) ? BackupKey.none() : key, "cut short");
        }
    }

    @Test
    void whatever_byte_of_its_content_is_altered_it_is_refused() throws Exception {
        var random = new Random(3);
        for (var file : List.of(plain, encrypted)) {
            var bytes = Files.readAllBytes(file);
            var use = file.equals(plain) ? BackupKey.none() : key;
            // the directory at the end of a ZIP repeats what stands before the parts: dates and the like bind nobody
            int content = bytes.length * 3 / 4;
            int refused = 0;
            for (int i = 0; i < 60; i++) {
                var altered = bytes.clone();
                altered[random.nextInt(content)] ^= (byte) (1 << random.nextInt(8));
                var copy = Files.write(temporary.resolve("altered.zip"), altered);
                if (isRefused(copy, use)) refused++;
                else assertSameContent(file, copy, use);
            }
            assertTrue(refused > 30, "only " + refused + " of 60 were refused");
        }
    }

    @Test
    void a_table_that_is_missing_or_another_is_refused() throws Exception {
        assertRefused(
                rewritten(name -> name.equals("tables/account.csv") ? null : name),
                BackupKey.none(),
                "tables/account.csv");
        var swapped = rewritten(name -> name.equals("tables/account.csv")
                ? "tables/notice.csv"
                : name.equals("tables/notice.csv") ? "tables/account.csv" : name);
        assertRefused(swapped, BackupKey.none(), "was damaged or altered (tables/account.csv");
    }

    @Test
    void a_newer_file_or_newer_data_is_refused() throws Exception {
        assertRefused(
                remade("\"format\" : 1", "\"format\" : 2"),
                BackupKey.none(),
                "made by a newer Sojourn (1.0, format 2)");
        var newer = remade("V002__account.sql", "V902__from_the_future.sql");
        assertSays("written by a newer Sojourn (its migration 002", () -> Import.of(newer, BackupKey.none()));
        var elsewhere = remade("V002__account.sql", "../../etc/passwd");
        assertSays("written by a newer Sojourn", () -> Import.of(elsewhere, BackupKey.none()));
    }

    @Test
    void something_else_is_refused() throws Exception {
        assertRefused(temporary.resolve("absent.zip"), BackupKey.none(), "isn't there");
        var text = Files.writeString(temporary.resolve("text.zip"), "Dear all, attached is the backup.");
        assertRefused(text, BackupKey.none(), "is no export of a registry");
        var other = temporary.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("holiday.jpg"));
        }
        assertRefused(other, BackupKey.none(), "is no export of a registry");
    }

    @Test
    void a_file_that_is_there_stays_what_it_is() throws Exception {
        var before = Files.readAllBytes(plain);
        assertSays("is there already", () -> export("plain.zip", BackupKey.none()));
        assertArrayEquals(before, Files.readAllBytes(plain));
        assertSays("can't be written", () -> export("no/such/folder.zip", BackupKey.none()));
    }

    @Test
    void on_a_full_disk_nothing_is_left_of_it() throws Exception {
        var disk = Files.createDirectories(temporary.resolve("disk"));
        var mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()).start();
        assumeTrue(mounted.waitFor() == 0, "only root can mount a small disk");
        try {
            assertSays("The disk is full", () -> export("disk/full.zip", BackupKey.none()));
            try (var left = Files.list(disk)) {
                assertEquals(List.of(), left.toList());
            }
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static Path export(String name, BackupKey with) {
        var file = temporary.resolve(name);
        new Export(source, with, "1.0", Clock.systemUTC()).to(file);
        return file;
    }

    private static BackupKey key(String letter) throws IOException {
        var file = Files.writeString(temporary.resolve("key-" + letter), letter.repeat(43) + "\n");
        return BackupKey.in(Optional.of(file));
    }

    private static boolean isRefused(Path file, BackupKey with) {
        try (var reader = ExportReader.verified(file, with)) {
            return false;
        } catch (BackupProblem refused) {
            return true;
        }
    }

    /** A date or a comment of the ZIP was altered, and nothing that counts. */
    private static void assertSameContent(Path file, Path copy, BackupKey with) {
        try (var one = ExportReader.verified(file, with);
                var other = ExportReader.verified(copy, with)) {
            assertEquals(one.manifest(), other.manifest());
        }
    }

    private static Path rewritten(UnaryOperator<String> name) throws IOException {
        return repacked(name, (part, bytes) -> bytes);
    }

    private static Path remade(String words, String others) throws IOException {
        return repacked(
                name -> name,
                (name, bytes) -> name.equals(Manifest.NAME)
                        ? new String(bytes, UTF_8).replace(words, others).getBytes(UTF_8)
                        : bytes);
    }

    private interface Content {
        byte[] of(String name, byte[] bytes);
    }

    private static Path repacked(UnaryOperator<String> name, Content content) throws IOException {
        var file = Files.createTempFile(temporary, "repacked", ".zip");
        try (var zip = new ZipFile(plain.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : zip.stream().toList()) {
                var as = name.apply(entry.getName());
                if (as == null) continue;
                out.putNextEntry(new ZipEntry(as));
                out.write(content.of(entry.getName(), zip.getInputStream(entry).readAllBytes()));
            }
        }
        return file;
    }

    private static void assertRefused(Path file, BackupKey with, String words) {
        assertSays(words, () -> ExportReader.verified(file, with));
    }

    private static void assertSays(String words, org.junit.jupiter.api.function.Executable act) {
        var refused = assertThrows(BackupProblem.class, act);
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::getMessage);
    }
}
