package org.sojourn.storage.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the stories ask a server. */
final class Sql {
    private Sql() {}

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    static void write(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static int port(EmbeddedPostgres postgres) {
        return Integer.parseInt(postgres.jdbcUrl().replaceAll("\\D*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
    }
}
