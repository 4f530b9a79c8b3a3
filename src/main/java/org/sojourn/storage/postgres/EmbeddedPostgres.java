package org.sojourn.storage.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sojourn.storage.DatabaseAddress;
import org.sojourn.storage.StartupProblem;

/**
 * A PostgreSQL server of the application's own, for those who bring none: its data lies in a folder, it listens on this
 * machine only, and it runs as long as the application does. A killed application leaves it running; the next start
 * stops it cleanly first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** A cluster, its first log segments and the programs take 150 MB. */
    private static final int FIRST_START_MEGABYTES = 256;

    private final DataFolder data;
    private final Supervisor supervisor;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(DataFolder data, Supervisor supervisor, String password) {
        this.data = data;
        this.supervisor = supervisor;
        this.password = password;
    }

    /** Starts the server on the data in a folder, new if the folder is empty; a {@link StartupProblem} says why not. */
    public static EmbeddedPostgres start(Path dataFolder) {
        var unused = Archive.ofThisMachine();
        var data = DataFolder.hold(dataFolder);
        try {
            return start(data);
        } catch (IOException failure) {
            data.release();
            throw data.notWritable(failure);
        } catch (InterruptedException stopped) {
            data.release();
            Thread.currentThread().interrupt();
            throw new StartupProblem("The start was interrupted.", stopped);
        } catch (StartupProblem problem) {
            data.release();
            throw problem;
        }
    }

    private static EmbeddedPostgres start(DataFolder data) throws IOException, InterruptedException {
        var folder = data.postgresql();
        var cluster = new Cluster(folder);
        if (cluster.exists()) cluster.requireReadable();
        else DataFolder.requireSpace(folder, FIRST_START_MEGABYTES);
        var programs = Programs.unpackedIn(folder);
        if (!cluster.exists()) cluster.create(programs);
        var password = cluster.password();
        var postmaster = new Postmaster(cluster, programs, new ServerLog(folder));
        postmaster.clearLeftovers();
        var supervisor = startOnFreePort(postmaster, folder);
        programs.forgetOtherVersions();
        return new EmbeddedPostgres(data, supervisor, password);
    }

    /** Another program may take the port between choice and start; two applications started together do. */
    private static Supervisor startOnFreePort(Postmaster postmaster, Path folder)
            throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var port = Port.choose(folder);
            try {
                return new Supervisor(postmaster, port, postmaster.start(port));
            } catch (StartupProblem problem) {
                var portTaken = String.valueOf(problem.getMessage()).contains("TCP/IP sockets");
                if (!portTaken || attempt == 5) throw problem;
            }
        }
    }

    /** The server of an application that holds the folder at this moment, for who comes beside it. */
    public static Optional<DatabaseAddress> running(Path dataFolder) {
        var folder = dataFolder.resolve("postgresql");
        try {
            if (!DataFolder.isHeld(dataFolder)) return Optional.empty();
            var port = Port.kept(folder);
            return Optional.of(new DatabaseAddress(url(port), Cluster.NAME, new Cluster(folder).password()));
        } catch (IOException failure) {
            throw new StartupProblem(
                    "The data folder %s can't be read: run this as the user who runs Sojourn."
                            .formatted(dataFolder.toAbsolutePath()),
                    failure);
        }
    }

    /** Whether there are databases in the folder. */
    public static boolean isIn(Path dataFolder) {
        return new Cluster(dataFolder.resolve("postgresql")).exists();
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(jdbcUrl(), username(), password());
    }

    public String jdbcUrl() {
        return url(supervisor.port());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.NAME);
    }

    public String username() {
        return Cluster.NAME;
    }

    public String password() {
        return password;
    }

    /** Stops the server cleanly and lets go of the folder. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            supervisor.close();
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL did not stop", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            data.release();
        }
    }
}
