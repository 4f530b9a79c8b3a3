package org.sojourn.storage;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether there is room for what the staff writes. What is published can be read from a full disk. */
@Readiness
@HealthGroup("desk")
@ApplicationScoped
class DiskHealth implements HealthCheck {

    private final Disk disk;

    DiskHealth(Disk disk) {
        this.disk = disk;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("disk").status(disk.isEnough());
        return disk.isUsed() ? answer.withData("freeBytes", disk.free()).build() : answer.build();
    }
}
