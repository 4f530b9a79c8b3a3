package org.sojourn.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a PostgreSQL database is, and what opens it. */
public record DatabaseAddress(String url, String username, String password) {

    /** A connection of one's own, outside the application's pool and its time limits. */
    public Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (!username.isEmpty()) source.setUser(username);
        if (!password.isEmpty()) source.setPassword(password);
        source.setTcpKeepAlive(true);
        // what the database refuses isn't repeated with its values
        source.setLogServerErrorDetail(false);
        return source.getConnection();
    }

    /** Fit for a log: no password. */
    @Override
    public String toString() {
        return "database of " + username;
    }
}
