package org.sojourn.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether there is room for the data. */
class DiskTest {

    @TempDir
    Path folder;

    private static Disk disk(Path folder, long least) {
        return new Disk(new DataConfig() {
            @Override
            public String dir() {
                return folder.toString();
            }

            @Override
            public MemorySize leastFree() {
                return new MemorySize(BigInteger.valueOf(least));
            }
        });
    }

    @Test
    void with_little_room_left_the_registry_is_not_ready() {
        assertEquals(Status.UP, new DiskHealth(disk(folder, 1)).call().getStatus());
        var full = new DiskHealth(disk(folder, Long.MAX_VALUE)).call();
        assertEquals(Status.DOWN, full.getStatus());
        assertTrue(full.getData().orElseThrow().containsKey("freeBytes"));
    }

    @Test
    void where_nothing_is_kept_no_room_is_needed() {
        var nowhere = disk(folder.resolve("nothing"), Long.MAX_VALUE);
        assertFalse(nowhere.isUsed());
        assertEquals(Status.UP, new DiskHealth(nowhere).call().getStatus());
    }
}
