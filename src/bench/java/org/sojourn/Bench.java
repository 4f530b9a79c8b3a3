package org.sojourn;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the packaged registry with many visits, as the people at it meet it: end to end over HTTP, beside what its
 * SQL alone took in the same run. Prints a table in Markdown; figures of two runs are not to be compared, ratios are.
 *
 * <p>Run it with {@code ./mvnw -Pbench -DskipTests verify}; {@code -Dbench.visits=10000,100000} says how many visits.
 */
public final class Bench {

    private Bench() {}

    public static void main(String... args) throws Exception {
        Map<Integer, List<Figure>> figures = new TreeMap<>();
        for (String size : System.getProperty("bench.visits").split(",")) {
            int visits = Integer.parseInt(size.strip());
            figures.put(visits, at(visits));
        }
        Report.print(figures);
    }

    private static List<Figure> at(int visits) throws Exception {
        var folder = Registry.folder("bench-" + visits);
        prepare(folder);
        try (var registry = Registry.measured(folder, settings());
                var database = superuser(registry);
                var statement = database.createStatement()) {
            statement.execute("create extension pg_stat_statements");
            var models = new Models(registry);
            var references = new Multiplier(registry, models).to(visits, models.publish());
            var figures = new Day(registry, models, references, statement).figures();
            figures.add(Starts.onGivenDatabase(registry));
            return figures;
        }
    }

    /** The server that comes along, told to say what its statements took. */
    private static void prepare(Path folder) throws Exception {
        try (var registry = Registry.on(folder, settings());
                var database = superuser(registry);
                var statement = database.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("alter system set pg_stat_statements.track_planning = on");
        }
    }

    /** Who may read what statements took, and load rows without their triggers. */
    static Connection superuser(Registry registry) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + registry.kept("port") + "/sojourn",
                "postgres",
                registry.kept("superuser-password"));
    }

    /** One person may record, approve and publish, so that the way to a published visit is short. */
    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<>(Registry.BOOTSTRAP);
        settings.put("SOJOURN_FOUR_EYES", "false");
        settings.put("SOJOURN_SAMPLE_REGISTRY", "false");
        // making 100,000 published visits anew takes longer than a quiet connection is kept
        settings.put("QUARKUS_HTTP_IDLE_TIMEOUT", "1H");
        return settings;
    }
}
