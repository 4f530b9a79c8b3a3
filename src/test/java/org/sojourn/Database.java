package org.sojourn;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** The database without the program before it, to see that it holds the same rules. */
@ApplicationScoped
public class Database {

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /**
     * The constraint by which these statements, as one transaction, are refused; blank if they aren't. Keeps nothing.
     */
    public String refusal(String sql, @Nullable Object... values) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.execute();
                run(connection, "set constraints all immediate");
                return "";
            } catch (PSQLException refused) {
                var message = refused.getServerErrorMessage();
                return message == null || message.getConstraint() == null
                        ? refused.getMessage()
                        : message.getConstraint();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    public List<String> texts(String sql, @Nullable Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds an advisory lock while something else goes on. */
    public AutoCloseable holding(String lock) throws SQLException {
        var connection = source.getConnection();
        run(connection, "select pg_advisory_lock(hashtextextended('" + lock + "', 0))");
        return () -> {
            run(connection, "select pg_advisory_unlock_all()");
            connection.close();
        };
    }

    /** Waits until so many transactions wait for an advisory lock. */
    public void awaitWaiting(int transactions) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (texts("select 1 from pg_locks where locktype = 'advisory' and not granted")
                            .size()
                    >= transactions) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("nobody waits");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
