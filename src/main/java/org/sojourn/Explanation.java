package org.sojourn;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sojourn.storage.StartupProblem;
import org.sojourn.storage.backup.BackupProblem;

/** A failure to start in a sentence, where the one who starts the registry can do something about it. */
final class Explanation {
    private Explanation() {}

    static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst();
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof QuarkusBindException taken) return Optional.of(portTaken(taken));
        if (cause instanceof SQLException refused) return databaseAway(refused);
        var speaksForItself = cause instanceof StartupProblem
                || cause instanceof BackupProblem
                || cause instanceof ConfigurationException
                || cause instanceof ConfigValidationException
                || cause instanceof PreventFurtherStepsException;
        return speaksForItself ? Optional.ofNullable(cause.getMessage()) : Optional.empty();
    }

    /** No connection, no sign-in, no such database: what whoever gave the address can put right. */
    private static Optional<String> databaseAway(SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        return Stream.of("08", "28", "3D").anyMatch(state::startsWith)
                ? Optional.of(
                        "The database named by QUARKUS_DATASOURCE_JDBC_URL can't be used (%s): check that it runs, and its address, user and password."
                                .formatted(String.valueOf(refused.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")))
                : Optional.empty();
    }

    private static String portTaken(QuarkusBindException taken) {
        var management = ConfigProvider.getConfig().getOptionalValue("quarkus.management.port", Integer.class);
        var setting = taken.getPort() == management.orElse(9000) ? "QUARKUS_MANAGEMENT_PORT" : "QUARKUS_HTTP_PORT";
        return "Port %d on %s can't be used, another program may have it already: stop that one, or set %s to another port."
                .formatted(taken.getPort(), taken.getHost(), setting);
    }
}
