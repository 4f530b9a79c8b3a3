package org.sojourn.intake.sample;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Whether an empty registry begins with the sample. */
@ConfigMapping(prefix = "sojourn")
interface SampleConfig {

    /** What whoever runs the registry says; unsaid, only the embedded database gets it. */
    Optional<Boolean> sampleRegistry();
}
