package org.sojourn.storage.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables as some migrations make them: this program carries every one there ever was. */
final class Schema {

    private static final String MIGRATIONS = "/db/migration/";

    private final List<Manifest.Migration> migrations;

    /** Refuses those of a newer program. */
    Schema(List<Manifest.Migration> migrations) {
        this.migrations = migrations;
        migrations.stream().filter(migration -> !isKnown(migration)).findFirst().ifPresent(unknown -> {
            throw new BackupProblem(
                    "This data was written by a newer Sojourn (its migration %s, %s, is unknown to this one): use that Sojourn, or a newer one."
                            .formatted(unknown.version(), unknown.description()));
        });
    }

    private static boolean isKnown(Manifest.Migration migration) {
        // a name from a file never leads anywhere else
        return migration.script().matches("V\\w+\\.sql")
                && Schema.class.getResource(MIGRATIONS + migration.script()) != null;
    }

    static String script(Manifest.Migration migration) {
        try (var script = Schema.class.getResourceAsStream(MIGRATIONS + migration.script())) {
            if (script == null) throw new IllegalStateException(migration.script());
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Makes the tables, and Flyway's history beside them, in which the next start finds where to go on. Flyway itself
     * can't do this within somebody else's transaction.
     */
    void create(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("""
                    create table flyway_schema_history (
                        installed_rank integer       not null constraint flyway_schema_history_pk primary key,
                        version        varchar(50),
                        description    varchar(200)  not null,
                        type           varchar(20)   not null,
                        script         varchar(1000) not null,
                        checksum       integer,
                        installed_by   varchar(100)  not null,
                        installed_on   timestamp     not null default now(),
                        execution_time integer       not null,
                        success        boolean       not null
                    );
                    create index flyway_schema_history_s_idx on flyway_schema_history (success);
                    """);
            for (var migration : migrations) statement.execute(script(migration));
        }
    }
}
