package org.sojourn.storage.backup;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells whoever watches the registry that its backups fail, without taking it out of service for that. */
@Wellness
class BackupHealth implements HealthCheck {

    private final BackupService backups;

    BackupHealth(BackupService backups) {
        this.backups = backups;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("backups")
                .status(!backups.isAlarming())
                .withData("folder", backups.isOn() ? "kept" : "none")
                .build();
    }
}
