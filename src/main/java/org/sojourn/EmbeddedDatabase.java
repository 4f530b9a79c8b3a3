package org.sojourn;

import io.quarkus.runtime.ApplicationLifecycleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sojourn.storage.DatabaseAddress;
import org.sojourn.storage.postgres.EmbeddedPostgres;

/** The embedded server, made known to the application and stopped after it. */
final class EmbeddedDatabase implements AutoCloseable {
    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    /** What the sample registry depends on, where nobody says otherwise. */
    private static final String EMBEDDED = "database.embedded";

    /** Whose data we keep, we also look after. */
    private static final String BACKUPS = "sojourn.backup.folder";

    private final EmbeddedPostgres postgres;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread stop = new Thread(this::stopAfterApplication, "postgresql-stop");

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedDatabase start(Path dataFolder) {
        var postgres = EmbeddedPostgres.start(dataFolder);
        System.setProperty(URL, postgres.jdbcUrl());
        System.setProperty(USERNAME, postgres.username());
        System.setProperty(PASSWORD, postgres.password());
        System.setProperty(EMBEDDED, "true");
        if (Settings.text(BACKUPS).isEmpty()) {
            System.setProperty(BACKUPS, dataFolder.resolve("backups").toString());
        }
        return new EmbeddedDatabase(postgres);
    }

    DatabaseAddress address() {
        return postgres.address();
    }

    /**
     * Asks to be stopped when a signal ends the process. Everything the system runs at its end runs at once, but the
     * application needs its database until it has stopped itself.
     */
    void stopLast() {
        Runtime.getRuntime().addShutdownHook(stop);
    }

    private void stopAfterApplication() {
        try {
            if (ApplicationLifecycleManager.getCurrentApplication() != null) {
                var stopped = closed.await(30, TimeUnit.SECONDS);
                if (stopped) return;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }

    @Override
    public void close() {
        // in dev mode the next start must not take these for settings of the user's
        List.of(URL, USERNAME, PASSWORD, EMBEDDED, BACKUPS).forEach(System::clearProperty);
        postgres.close();
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException shuttingDown) {
            // it runs already, and has nothing left to do
        }
    }
}
