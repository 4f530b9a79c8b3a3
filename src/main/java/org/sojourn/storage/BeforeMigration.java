package org.sojourn.storage;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Looks at the database before anything in it is changed: a server too old is refused, and so is data that a newer
 * program has changed, which Flyway would pass over in silence.
 */
@ApplicationScoped
class BeforeMigration implements FlywayConfigurationCustomizer, Callback {

    private static final int OLDEST_SERVER = 15;

    /** Flyway's checksums of the two editions of V008. */
    private static final int DELIVERED = 1041671525;

    private static final int EDITED = 1829623888;

    private static final Set<MigrationState> OF_A_NEWER_PROGRAM =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(Stream.concat(Stream.of(configuration.getCallbacks()), Stream.of(this))
                .toArray(Callback[]::new));
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "before migration";
    }

    @Override
    public void handle(Event event, Context context) {
        requireServer(version(context));
        takeBackEdited(context);
        Stream.of(new Flyway(context.getConfiguration()).info().applied())
                .filter(migration -> OF_A_NEWER_PROGRAM.contains(migration.getState()))
                .reduce((earlier, later) -> later)
                .ifPresent(latest -> {
                    throw new StartupProblem(
                            "The data was changed by a newer Sojourn (its migration %s, %s, is unknown to this one): start that newer Sojourn, or restore a backup from before it."
                                    .formatted(latest.getVersion(), latest.getDescription()));
                });
    }

    /** V008 was delivered once with a column that V019 adds now; what such a registry holds is the same. */
    private static void takeBackEdited(Context context) {
        try (var connection = context.getConnection().createStatement();
                var history =
                        connection.executeQuery("select to_regclass('public.flyway_schema_history') is not null")) {
            if (history.next() && history.getBoolean(1)) {
                connection.executeUpdate("update flyway_schema_history set checksum = " + DELIVERED
                        + " where version = '008' and checksum = " + EDITED);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void requireServer(int version) {
        if (version < OLDEST_SERVER) {
            throw new StartupProblem("The database server is PostgreSQL %d, and Sojourn needs %d or newer."
                    .formatted(version, OLDEST_SERVER));
        }
    }

    private static int version(Context context) {
        try {
            return context.getConnection().getMetaData().getDatabaseMajorVersion();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
