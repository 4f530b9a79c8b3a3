package org.sojourn.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The newest migration this program brings. */
@ApplicationScoped
class Schema {

    private final String newest;

    Schema(Flyway flyway) {
        newest = Arrays.stream(flyway.info().all())
                .filter(migration -> !migration.getState().isFailed())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse("");
    }

    String newest() {
        return newest;
    }
}
