package org.sojourn.storage.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.sojourn.storage.DatabaseAddress;

/** The whole database as it was at one moment, however much is written meanwhile. */
final class Snapshot implements AutoCloseable {

    private final Connection database;

    private Snapshot(Connection database) {
        this.database = database;
    }

    static Snapshot of(DatabaseAddress address) throws SQLException {
        var database = address.connect();
        try {
            database.setAutoCommit(false);
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            speakPlainly(database);
            return new Snapshot(database);
        } catch (SQLException failure) {
            database.close();
            throw failure;
        }
    }

    /** The same values are written with the same letters by every server, whatever its settings. */
    static void speakPlainly(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
                    set bytea_output = 'hex'; set extra_float_digits = 1; set synchronize_seqscans = off;
                    set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '30s'
                    """);
        }
    }

    Catalog catalog() {
        return new Catalog(database);
    }

    /** Gives back how many rows there were. */
    long copy(Catalog.Table table, OutputStream out) throws SQLException, IOException {
        return copy(database, table, out);
    }

    static long copy(Connection database, Catalog.Table table, OutputStream out) throws SQLException, IOException {
        return database.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy("to stdout", "header true"), out);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
