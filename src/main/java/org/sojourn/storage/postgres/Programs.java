package org.sojourn.storage.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sojourn.storage.StartupProblem;

/**
 * PostgreSQL's programs, unpacked into the data folder they work on. That each data folder has programs of its own also
 * tells whose a running server is: its program lies in here.
 */
final class Programs {
    /** The version the build brings; a test compares it with what the programs say of themselves. */
    static final String VERSION = "18.6.0";

    static final int MAJOR = 18;
    private final Path folder;
    private final Path bin;
    private final List<String> prefix;

    private Programs(Path folder, Path bin, List<String> prefix) {
        this.folder = folder;
        this.bin = bin;
        this.prefix = prefix;
    }

    static Programs unpackedIn(Path folder) throws IOException, InterruptedException {
        var home = folder.resolve(VERSION);
        Archive.unpackInto(home);
        return new Programs(folder, home.resolve("bin"), DataFolder.isRoot() ? steppingDown() : List.of());
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, yet owns the same files. */
    private static List<String> steppingDown() throws InterruptedException {
        try {
            var trial = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (trial.waitFor() == 0) return List.of("unshare", "-U");
        } catch (IOException failure) {
            // no such program: the same answer
        }
        throw new StartupProblem(
                "PostgreSQL does not run as root and this system does not let root step down (unshare -U): start Sojourn as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL.");
    }

    ProcessBuilder command(String program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        // Messages in English, so that what we look for in them is found; nothing of the user's own PG… settings.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Runs a program to its end, handing it a text to read; answers what it said. */
    String run(String program, List<String> arguments, String input) throws IOException, InterruptedException {
        var process = command(program, arguments).start();
        try (var stdin = process.outputWriter(UTF_8)) {
            stdin.write(input);
        } catch (IOException closed) {
            // it ended before it read everything: its exit code and words tell why
        }
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) throw failed(program, said);
        return said;
    }

    static StartupProblem failed(String program, String said) {
        if (said.contains("No space left on device")) {
            return new StartupProblem("The disk that holds the data folder is full: free some space and start again.");
        }
        if (said.contains("Permission denied")) {
            return new StartupProblem(
                    "PostgreSQL's %s may not use its files (%s): start Sojourn as the user who owns the folder they lie in and those above."
                            .formatted(program, reason(said)));
        }
        return new StartupProblem("PostgreSQL's %s failed: %s.".formatted(program, reason(said)));
    }

    /** The first line of complaint, or else the last line. */
    private static String reason(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("error: ") || line.contains("FATAL: ") || line.contains("PANIC: "))
                .findFirst()
                .or(() -> lines.stream().reduce((first, second) -> second))
                .orElse("it said nothing; does this system have the GNU C library?");
    }

    /** Whether a process runs one of these programs, of this version or another one in the same data folder. */
    boolean areRunBy(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.startsWith(folder + "/"))
                .isPresent();
    }

    /** Sends INT (stop, hanging up on clients) or QUIT (stop at once, recover later) to a server. */
    void signal(String name, ProcessHandle server) throws IOException, InterruptedException {
        command("pg_ctl", List.of("kill", name, String.valueOf(server.pid())))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(10, TimeUnit.SECONDS);
    }

    /** Removes the programs of other versions, once these ones have read the data. */
    void forgetOtherVersions() throws IOException {
        try (var entries = Files.newDirectoryStream(folder, "[0-9]*.*")) {
            for (var entry : entries) {
                if (!entry.getFileName().toString().equals(VERSION)) Archive.delete(entry);
            }
        }
    }
}
