package org.sojourn.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.sojourn.storage.StartupProblem;

/**
 * The server's process: how it is started so that no data is lost, how it is stopped, what a dead one leaves behind.
 */
final class Postmaster {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private final Cluster cluster;
    private final Programs programs;
    private final ServerLog log;

    Postmaster(Cluster cluster, Programs programs, ServerLog log) {
        this.cluster = cluster;
        this.programs = programs;
        this.log = log;
    }

    /** Starts a server and waits until it takes connections, however long its recovery lasts. */
    Process start(int port) throws IOException, InterruptedException {
        clearLeftovers();
        var server = launch(port);
        log.follow(server);
        try {
            while (!isReady(server.pid())) {
                if (!server.isAlive()) {
                    log.finish();
                    throw Programs.failed("server", log.lastWords());
                }
                Thread.sleep(20);
            }
            return server;
        } catch (IOException | InterruptedException failure) {
            server.destroyForcibly();
            throw failure;
        }
    }

    /**
     * What stands on the command line wins over any file: nothing turns durability off or opens the server to others.
     */
    private Process launch(int port) throws IOException {
        var builder = programs.command(
                "postgres",
                List.of(
                        "-D",
                        cluster.directory().toString(),
                        "-p",
                        String.valueOf(port),
                        "--listen_addresses=127.0.0.1",
                        "--unix_socket_directories=",
                        "--fsync=on",
                        "--synchronous_commit=on",
                        "--full_page_writes=on",
                        "--logging_collector=off",
                        "--log_destination=stderr"));
        // In a session of its own, Ctrl-C in the terminal doesn't stop the server before the application.
        if (Files.isExecutable(SETSID)) {
            var command = new ArrayList<>(builder.command());
            command.add(0, SETSID.toString());
            builder.command(command);
        }
        return builder.start();
    }

    /** The server writes its state into the eighth line of its file, after its process id in the first. */
    private boolean isReady(long pid) throws IOException {
        var lines = pidFile();
        return lines.size() > 7
                && lines.get(0).equals(String.valueOf(pid))
                && lines.get(7).strip().equals("ready");
    }

    private List<String> pidFile() throws IOException {
        try {
            return Files.readAllLines(cluster.directory().resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** Stops the server this application started. */
    void end(Process server) throws IOException, InterruptedException {
        stop(server.toHandle());
        log.finish();
    }

    /** Stops a server cleanly; one that can't is stopped the hard way and recovers at its next start. */
    private void stop(ProcessHandle server) throws IOException, InterruptedException {
        programs.signal("INT", server);
        if (isGone(server, Duration.ofSeconds(20))) return;
        programs.signal("QUIT", server);
        if (isGone(server, Duration.ofSeconds(5))) return;
        server.destroyForcibly();
        isGone(server, Duration.ofSeconds(5));
    }

    /**
     * Ends what a killed application or a killed server left running on this data. The data folder is locked, so
     * nothing of it can belong to anybody else. A server's file that names a process of somebody else's (ids are given
     * again) is removed, as PostgreSQL would take that process for a server.
     */
    void clearLeftovers() throws IOException, InterruptedException {
        var lines = pidFile();
        var named = lines.isEmpty() ? "" : lines.get(0).strip();
        for (var process : leftovers()) {
            if (String.valueOf(process.pid()).equals(named)) stop(process);
        }
        for (var process : leftovers()) {
            process.destroyForcibly();
            if (!isGone(process, Duration.ofSeconds(5))) {
                throw new StartupProblem(
                        "The process %d, a PostgreSQL server of this data folder, can't be stopped: stop it and start again."
                                .formatted(process.pid()));
            }
        }
        if (named.matches("\\d+") && ProcessHandle.of(Long.parseLong(named)).isPresent()) {
            Files.deleteIfExists(cluster.directory().resolve("postmaster.pid"));
        }
    }

    private List<ProcessHandle> leftovers() {
        return ProcessHandle.allProcesses().filter(programs::areRunBy).toList();
    }

    /** A dead process nobody has buried yet runs no program any more, and so counts as gone. */
    private boolean isGone(ProcessHandle process, Duration patience) throws InterruptedException {
        return within(patience, () -> !process.isAlive() || !programs.areRunBy(process));
    }

    private static boolean within(Duration patience, BooleanSupplier done) throws InterruptedException {
        var since = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - since > patience.toNanos()) return false;
            Thread.sleep(10);
        }
        return true;
    }
}
