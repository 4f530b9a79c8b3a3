package org.sojourn.storage.postgres;

import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.sojourn.storage.StartupProblem;

/** Watches over the server and starts it again, on the same port, when it dies. */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    /** A server that ran this long was well: the next pause is short again. */
    private static final Duration WELL = Duration.ofSeconds(30);

    private final Postmaster postmaster;
    private final int port;
    private final Thread watch = new Thread(this::watch, "postgresql-supervisor");
    private volatile Process server;
    private Duration pause = SHORTEST_PAUSE;

    Supervisor(Postmaster postmaster, int port, Process server) {
        this.postmaster = postmaster;
        this.port = port;
        this.server = server;
        watch.setDaemon(true);
        watch.start();
    }

    int port() {
        return port;
    }

    private void watch() {
        try {
            while (true) {
                var since = System.nanoTime();
                var code = server.waitFor();
                LOG.warnf("PostgreSQL ended unexpectedly (exit code %d); starting it again", code);
                if (System.nanoTime() - since > WELL.toNanos()) pause = SHORTEST_PAUSE;
                server = restart();
                LOG.info("PostgreSQL is running again");
            }
        } catch (InterruptedException closing) {
            // the application stops, and the server with it
        }
    }

    private Process restart() throws InterruptedException {
        while (true) {
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            try {
                return postmaster.start(port);
            } catch (IOException | StartupProblem failure) {
                LOG.error("PostgreSQL did not start again: " + failure.getMessage());
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        watch.interrupt();
        watch.join();
        postmaster.end(server);
    }
}
