package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A registry on a PostgreSQL its operator runs: Debian's 15, the oldest that will do. */
class OwnDatabaseIT {

    @Test
    void nothing_is_embedded_and_everything_works() throws Exception {
        var data = Registry.folder("own");
        var settings = new HashMap<>(Registry.BOOTSTRAP);
        try (var server = OwnServer.start()) {
            settings.putAll(server.settings("postgres"));
            worksOn(data, settings);
        }
    }

    private static void worksOn(Path data, Map<String, String> settings) {
        try (var registry = Registry.on(data, settings)) {
            var token = registry.token();
            assertEquals(201, FirstStartIT.write(registry, token, "Agency").statusCode());
            assertEquals(200, registry.api(token).get("/api/v1/visits").statusCode());
            assertFalse(Files.exists(data), "nothing is kept beside the given database");
            assertFalse(registry.log().contains(Given.PASSWORD));
            assertTrue(registry.log().contains("SOJOURN_BOOTSTRAP_ADMIN_EMAIL has an account"), registry::log);
        }
    }
}
