package org.sojourn.storage.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sojourn.storage.DatabaseAddress;

/**
 * Writes everything a registry holds into one file, while it runs. The file carries its name only once it is complete,
 * on the disk, and has been read back.
 */
public final class Export {

    /**
     * What lets somebody in without a password, and what counts guesses. Restored, a session that was ended or a token
     * that was revoked would work again, and what is in no file can't be stolen with it.
     */
    static final Set<String> NOT_CARRIED = Set.of("attempt", "credential", "one_time_link", "preview_link");

    private static final Logger LOG = Logger.getLogger(Export.class);

    private static final String UNFINISHED = ".part";

    private final DatabaseAddress from;
    private final BackupKey key;
    private final String program;
    private final Clock clock;

    /** @param program what this Sojourn calls itself */
    public Export(DatabaseAddress from, BackupKey key, String program, Clock clock) {
        this.from = from;
        this.key = key;
        this.program = program;
        this.clock = clock;
    }

    /** Gives back what the file holds; a {@link BackupProblem} says why there is none. */
    public Manifest to(Path file) {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new BackupProblem("The file %s is there already: name another one.".formatted(target));
        }
        var unfinished = unfinished(target);
        try {
            write(unfinished);
            Manifest manifest;
            try (var read = ExportReader.verified(unfinished, key)) {
                manifest = read.manifest();
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            sync(folder(target));
            return manifest;
        } catch (IOException failure) {
            throw notWritten(target, failure);
        } catch (SQLException failure) {
            throw Servers.problem("Nothing was exported", failure);
        } finally {
            delete(unfinished);
        }
    }

    private static Path unfinished(Path target) {
        return target.resolveSibling("." + target.getFileName() + UNFINISHED);
    }

    static boolean isUnfinished(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(UNFINISHED);
    }

    private void write(Path file) throws IOException, SQLException {
        var mine = asFileAttribute(fromString("rw-------"));
        Files.deleteIfExists(file);
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), mine)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            write(new KeptOpen(out));
            out.flush();
            channel.force(true);
        }
    }

    private void write(OutputStream out) throws IOException, SQLException {
        try (var snapshot = Snapshot.of(from);
                var writer = new ExportWriter(out, key)) {
            var catalog = snapshot.catalog();
            if (!catalog.isRegistry()) {
                throw new BackupProblem("There is no registry in this database: nothing was exported.");
            }
            var migrations = catalog.migrations();
            new Schema(migrations);
            var madeAt = clock.instant();
            writer.text("README.txt", Readme.TEXT);
            for (var migration : migrations) {
                writer.text("schema/" + migration.script(), Schema.script(migration));
            }
            var tables = tables(snapshot, writer);
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    program,
                    catalog.server(),
                    madeAt,
                    migrations,
                    tables,
                    NOT_CARRIED.stream().sorted().toList(),
                    catalog.sequences());
            writer.bytes(Manifest.NAME, manifest.json());
        }
    }

    private static List<Manifest.Table> tables(Snapshot snapshot, ExportWriter writer)
            throws IOException, SQLException {
        var written = new ArrayList<Manifest.Table>();
        for (var table : snapshot.catalog().tables()) {
            if (NOT_CARRIED.contains(table.name())) continue;
            written.add(writer.table(table, out -> snapshot.copy(table, out)));
        }
        return written;
    }

    private static BackupProblem notWritten(Path file, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left") || reason.contains("File too large") || reason.contains("quota")) {
            return new BackupProblem(
                    "The disk is full: %s was not written, and nothing is left of it. Free some space, or choose a folder on another disk."
                            .formatted(file),
                    failure);
        }
        return new BackupProblem(
                "The file %s can't be written: this user must be allowed to write in %s.".formatted(file, folder(file)),
                failure);
    }

    private static Path folder(Path file) {
        var folder = file.getParent();
        return folder == null ? file : folder;
    }

    /** So that the name itself is on the disk. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException failure) {
            // it has no name anybody takes for a backup's, and the next run removes it
            LOG.warnf("%s is left over", unfinished);
        }
    }

    /** The file is closed by who opened it, after it has reached the disk. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] part, int from, int length) throws IOException {
            out.write(part, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
