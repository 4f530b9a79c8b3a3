package org.sojourn;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.sojourn.storage.DatabaseAddress;
import org.sojourn.storage.StartupProblem;
import org.sojourn.storage.backup.BackupKey;
import org.sojourn.storage.backup.Export;
import org.sojourn.storage.backup.Import;
import org.sojourn.storage.backup.Manifest;
import org.sojourn.storage.postgres.EmbeddedPostgres;

/** What the program does on the command line instead of serving: it writes, checks or reads in an export. */
final class Commands {

    private static final String USAGE =
            "Sojourn knows the commands export FILE, import FILE and verify FILE; without one it starts the registry.";

    private final PrintStream out = System.out;

    /** The settings are those of the registry itself; a problem is thrown as one sentence. */
    static void run(String... words) {
        if (words.length != 2) throw new StartupProblem(USAGE);
        var commands = new Commands();
        var file = Path.of(words[1]);
        switch (words[0]) {
            case "export" -> commands.export(file);
            case "import" -> commands.bringIn(file);
            case "verify" -> commands.verify(file);
            default -> throw new StartupProblem(USAGE);
        }
    }

    private void export(Path file) {
        var given = Settings.givenDatabase();
        if (given.isPresent()) {
            export(given.get(), file);
            return;
        }
        var folder = Settings.dataFolder();
        if (!EmbeddedPostgres.isIn(folder)) {
            throw new StartupProblem(
                    "There is no registry in %s: set SOJOURN_DATA_DIR to the folder it keeps its data in."
                            .formatted(folder.toAbsolutePath()));
        }
        var running = EmbeddedPostgres.running(folder);
        if (running.isPresent()) {
            export(running.get(), file);
            return;
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            database.stopLast();
            export(database.address(), file);
        }
    }

    private void export(DatabaseAddress from, Path file) {
        var manifest = new Export(from, key(), Settings.program(), Clock.systemUTC()).to(file);
        say("Exported and read back: %s.", manifest);
    }

    private void verify(Path file) {
        try (var export = Import.of(file, key())) {
            say("Complete and unaltered: %s.", export.manifest());
        }
    }

    private void bringIn(Path file) {
        try (var export = Import.of(file, key())) {
            var given = Settings.givenDatabase();
            if (given.isPresent()) export.into(given.get());
            else bringIn(export);
            say("Imported and compared: %s. Start Sojourn now.", export.manifest());
        }
    }

    private static void bringIn(Import export) {
        try (var database = EmbeddedDatabase.start(Settings.dataFolder())) {
            database.stopLast();
            export.into(database.address());
        }
    }

    private static BackupKey key() {
        return BackupKey.in(Settings.text("sojourn.backup.key-file").map(Path::of));
    }

    private void say(String sentence, Manifest manifest) {
        var held = "%,d rows in %d tables, as of %s, by Sojourn %s"
                .formatted(manifest.rows(), manifest.tables().size(), manifest.madeAt(), manifest.program());
        out.println(String.format(Locale.ROOT, sentence, held));
    }
}
