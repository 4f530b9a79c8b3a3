package org.sojourn.storage;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. Nothing can be shown without it, to the public no more than to the staff. */
@Readiness
@HealthGroup("public")
@HealthGroup("desk")
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final DatabaseWatch database;

    DatabaseHealth(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try {
            return answer.up().withData("server", database.server()).build();
        } catch (SQLException away) {
            // what the driver says may name the user; the kind of failure is enough
            return answer.down()
                    .withData("failure", away.getClass().getSimpleName())
                    .build();
        }
    }
}
