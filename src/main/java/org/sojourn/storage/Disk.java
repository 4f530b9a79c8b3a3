package org.sojourn.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.File;

/** The disk under the data folder. With a database of one's own there may be no such folder; then nothing is needed. */
@ApplicationScoped
public class Disk {

    private final File folder;
    private final long least;

    Disk(DataConfig config) {
        folder = new File(config.dir());
        least = config.leastFree().asLongValue();
    }

    /** What is left, in bytes; 0 where nothing is kept. */
    public long free() {
        return folder.getUsableSpace();
    }

    public long least() {
        return least;
    }

    public boolean isUsed() {
        return folder.isDirectory();
    }

    public boolean isEnough() {
        return !isUsed() || free() >= least;
    }

    /** What is left, as a figure to watch. */
    void measure(@Observes StartupEvent started, MeterRegistry meters) {
        Gauge.builder("sojourn.data.free", this, Disk::free)
                .baseUnit("bytes")
                .description("Free space on the disk of the data folder")
                .register(meters);
    }
}
