package org.sojourn.web.refusal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is away (stopped, restarting, not answering) from one that refuses. */
final class DatabaseAway {

    private DatabaseAway() {}

    /** By SQLSTATE: class 08 is a lost connection, 57P01 to 57P03 a server that goes down or comes up. */
    static boolean says(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return true;
        }
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        String message = sql.getMessage() == null ? "" : sql.getMessage();
        return state.startsWith("08") || state.startsWith("57P0") || message.contains("Acquisition timeout");
    }
}
