package org.sojourn.storage.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** What the server says, in server.log and, once that is full, server.log.1: never more than twice 10 MB. */
final class ServerLog {
    private static final long FULL = 10 << 20;
    private final Path file;
    private volatile String lastWords = "";
    private @Nullable Thread reader;

    ServerLog(Path folder) {
        file = folder.resolve("server.log");
    }

    /** Why the server ended, as far as it said. */
    String lastWords() {
        return lastWords;
    }

    /** Writes down what a server says until it falls silent. */
    void follow(Process server) {
        lastWords = "";
        var thread = new Thread(() -> read(server), "postgresql-log");
        thread.setDaemon(true);
        thread.start();
        reader = thread;
    }

    /** Waits for the last words of a server that has ended. */
    void finish() throws InterruptedException {
        if (reader != null) reader.join(1000);
    }

    private void read(Process server) {
        try (var lines = server.inputReader(UTF_8)) {
            copy(lines);
        } catch (IOException ended) {
            // the server is gone, and its supervisor knows
        }
    }

    private void copy(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("FATAL: ") || line.contains("PANIC: ") || line.contains("No space left"))
                lastWords = line;
            write(line);
        }
    }

    /** A full disk must not stop the reading: a server that nobody listens to stands still. */
    private void write(String line) {
        try {
            if (file.toFile().length() > FULL) {
                Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, line + "\n", CREATE, APPEND);
        } catch (IOException full) {
            // this line is lost
        }
    }
}
