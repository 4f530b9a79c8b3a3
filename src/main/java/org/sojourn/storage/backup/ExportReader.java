package org.sojourn.storage.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import org.jspecify.annotations.Nullable;

/** An export that is read. Nothing in it is believed before it has been compared with the manifest. */
final class ExportReader implements Closeable {

    /** A manifest describes tables and not rows; nobody needs a longer one. */
    private static final int LONGEST_MANIFEST = 16 << 20;

    private final Path file;
    private final BackupKey key;
    private final ZipFile zip;
    private final Manifest manifest;

    private ExportReader(Path file, BackupKey key) {
        this.file = file;
        this.key = key;
        zip = key.isThere() ? new ZipFile(file.toFile(), key.secret()) : new ZipFile(file.toFile());
        manifest = readManifest();
    }

    /** Opens an export and checks all of it, to the last byte. */
    static ExportReader verified(Path file, BackupKey key) {
        if (!Files.isReadable(file)) {
            throw new BackupProblem("The file %s isn't there, or this user may not read it.".formatted(file));
        }
        var reader = new ExportReader(file, key);
        try {
            for (var table : reader.manifest.tables()) {
                reader.table(table, rows -> rows.transferTo(OutputStream.nullOutputStream()));
            }
            reader.checkTheRest();
            return reader;
        } catch (BackupProblem damaged) {
            reader.close();
            throw damaged;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** What takes the rows of a table. */
    interface Use {
        long of(InputStream rows) throws SQLException, IOException;
    }

    /** Hands the rows of a table on, and refuses them if they aren't to the letter what was exported. */
    long table(Manifest.Table table, Use use) throws SQLException {
        var digest = Fingerprint.digest();
        try (var rows = new DigestInputStream(open(table.entry()), digest)) {
            long result = use.of(rows);
            rows.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) throw damaged(table.entry(), null);
            return result;
        } catch (IOException failure) {
            throw damaged(table.entry(), failure);
        }
    }

    /** What no import needs: the ZIP itself has a checksum of each part, and with a key a seal. */
    private void checkTheRest() {
        try {
            for (var header : zip.getFileHeaders()) {
                if (header.getFileName().startsWith("tables/")) continue;
                try (var part = open(header.getFileName())) {
                    part.transferTo(OutputStream.nullOutputStream());
                } catch (IOException failure) {
                    throw damaged(header.getFileName(), failure);
                }
            }
        } catch (ZipException failure) {
            throw noExport(failure);
        }
    }

    private Manifest readManifest() {
        try (var stream = open(Manifest.NAME)) {
            return Manifest.read(stream.readNBytes(LONGEST_MANIFEST));
        } catch (IOException failure) {
            throw damaged(Manifest.NAME, failure);
        }
    }

    private InputStream open(String name) throws IOException {
        try {
            var header = zip.getFileHeader(name);
            if (header == null) throw name.equals(Manifest.NAME) ? noExport(null) : damaged(name, null);
            if (header.isEncrypted() && !key.isThere()) {
                throw new BackupProblem(
                        "The file %s is encrypted: set SOJOURN_BACKUP_KEY_FILE to the file that holds its key."
                                .formatted(file));
            }
            if (!header.isEncrypted() && key.isThere()) {
                throw new BackupProblem(
                        "The file %s isn't encrypted, so anybody may have altered it; a key is set, and only encrypted files are taken. Unset SOJOURN_BACKUP_KEY_FILE if you trust this one."
                                .formatted(file));
            }
            return zip.getInputStream(header);
        } catch (ZipException failure) {
            if (failure.getType() == ZipException.Type.WRONG_PASSWORD) throw wrongKey(failure);
            throw noExport(failure);
        }
    }

    private BackupProblem noExport(@Nullable ZipException failure) {
        return new BackupProblem(
                "The file %s is no export of a registry, or it was cut short: get it again from where it was made."
                        .formatted(file),
                failure);
    }

    private BackupProblem wrongKey(ZipException failure) {
        return new BackupProblem(
                "The key doesn't open %s: SOJOURN_BACKUP_KEY_FILE must hold the one it was made with.".formatted(file),
                failure);
    }

    private BackupProblem damaged(String part, @Nullable IOException failure) {
        if (failure instanceof ZipException wrong && wrong.getType() == ZipException.Type.WRONG_PASSWORD) {
            return wrongKey(wrong);
        }
        return new BackupProblem(
                "The file %s was damaged or altered (%s isn't what was exported): use another copy of it, or another backup."
                        .formatted(file, part),
                failure);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
