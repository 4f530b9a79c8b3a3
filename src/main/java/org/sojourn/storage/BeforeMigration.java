package org.sojourn.storage;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
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

    /**
     * An edition of a migration that some registries were made with and that was taken back: what they hold is the same
     * in the end.
     *
     * @param edited Flyway's checksum of it
     * @param delivered Flyway's checksum of the one that stays
     */
    private record Edition(String version, int edited, int delivered) {}

    private static final List<Edition> TAKEN_BACK = List.of(
            // with a column that V019 adds now
            new Edition("008", 1829623888, 1041671525),
            // said how the sample leaves, as V017 does alone now
            new Edition("009", 1535975022, 326235830),
            new Edition("017", 1157166020, -281376377),
            // found its functions by the path of whoever migrated
            new Edition("010", 427906602, -1672310946));

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

    private static void takeBackEdited(Context context) {
        try (var connection = context.getConnection().createStatement();
                var history =
                        connection.executeQuery("select to_regclass('public.flyway_schema_history') is not null")) {
            if (!history.next() || !history.getBoolean(1)) {
                return;
            }
            for (var edition : TAKEN_BACK) {
                connection.executeUpdate("update flyway_schema_history set checksum = " + edition.delivered()
                        + " where version = '" + edition.version() + "' and checksum = " + edition.edited());
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
