package org.sojourn;

import java.util.HashMap;

/** How long a registry takes from the start of its process to its first page, on a database that is given. */
final class Starts {

    private static final int TIMES = 7;

    private Starts() {}

    /** The database is the one of a registry that is running. */
    static Figure onGivenDatabase(Registry running) {
        var settings = new HashMap<String, String>();
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + running.kept("port") + "/sojourn");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "sojourn");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", running.kept("password"));
        // as deploy/ starts it: from Java 19 on, what the first start learned of its classes is kept for the next
        if (Runtime.version().feature() >= 19) {
            settings.put("JDK_JAVA_OPTIONS", "-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=target/registries/classes.jsa");
        }
        Registry.measured(Registry.folder("bench-second"), settings).close();
        var millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            try (var second = Registry.measured(Registry.folder("bench-second"), settings)) {
                millis[i] = second.age().toMillis();
            }
        }
        return Figure.of("start to first page, given database", millis, 5_000, -1);
    }
}
