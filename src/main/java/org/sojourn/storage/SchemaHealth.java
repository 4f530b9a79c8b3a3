package org.sojourn.storage;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the data is in the shape this program writes; a newer program on another node may have changed it. */
@Readiness
@HealthGroup("desk")
@ApplicationScoped
class SchemaHealth implements HealthCheck {

    private final DatabaseWatch database;

    SchemaHealth(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema");
        try {
            var state = database.state();
            return answer.status(state.current())
                    .withData("migration", state.schema())
                    .build();
        } catch (SQLException away) {
            return answer.down()
                    .withData("failure", away.getClass().getSimpleName())
                    .build();
        }
    }
}
