package org.sojourn;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sojourn.storage.postgres.EmbeddedPostgres;

/**
 * The one server, new and empty, of a whole test run. {@code @QuarkusTestResource(PostgresResource.class)} on any test
 * is enough for all of them; it isn't started again between classes as long as they share one application.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target", "test-data").toAbsolutePath();

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        empty();
        var server = EmbeddedPostgres.start(FOLDER);
        postgres = server;
        return Map.of(
                "sojourn.data.dir", FOLDER.toString(),
                "sojourn.backup.folder", FOLDER.resolve("backups").toString(),
                "quarkus.datasource.jdbc.url", server.jdbcUrl(),
                "quarkus.datasource.username", server.username(),
                "quarkus.datasource.password", server.password());
    }

    @Override
    public void stop() {
        if (postgres != null) postgres.close();
    }

    /**
     * A start stops the server a killed run has left behind; the programs stay, so that they needn't be unpacked again.
     */
    private static void empty() {
        if (!Files.exists(FOLDER)) return;
        EmbeddedPostgres.start(FOLDER).close();
        try (var paths = Files.walk(FOLDER)) {
            var programs = FOLDER.resolve("postgresql");
            var old = paths.sorted(Comparator.reverseOrder())
                    .filter(path -> !programs.startsWith(path))
                    .filter(path -> !path.startsWith(programs) || path.startsWith(programs.resolve("cluster")))
                    .toList();
            for (var path : old) Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
