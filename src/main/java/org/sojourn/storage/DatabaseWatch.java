package org.sojourn.storage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Asks the database how it is. */
@ApplicationScoped
public class DatabaseWatch {

    private final AgroalDataSource database;
    private final Schema schema;

    DatabaseWatch(AgroalDataSource database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** The server's name and version, from the server itself; fails if it can't be reached. */
    String server() throws SQLException {
        try (var connection = database.getConnection()) {
            return server(connection);
        }
    }

    public DatabaseState state() throws SQLException {
        try (var connection = database.getConnection();
                var question = connection.prepareStatement("""
                        select version, description, installed_on at time zone current_setting('TimeZone')
                        from flyway_schema_history where success and version is not null
                        order by installed_rank desc limit 1
                        """);
                var answer = question.executeQuery()) {
            answer.next();
            String version = answer.getString(1);
            return new DatabaseState(
                    server(connection),
                    version,
                    answer.getString(2),
                    answer.getTimestamp(3).toInstant(),
                    version.equals(schema.newest()));
        }
    }

    private static String server(Connection connection) throws SQLException {
        try (var question = connection.prepareStatement("select current_setting('server_version')");
                var answer = question.executeQuery()) {
            answer.next();
            return "PostgreSQL " + answer.getString(1).replaceFirst(" .*", "");
        }
    }
}
