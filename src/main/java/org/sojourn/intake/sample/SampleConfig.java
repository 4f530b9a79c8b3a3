package org.sojourn.intake.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether an empty registry begins with the sample. */
@ConfigMapping(prefix = "sojourn")
interface SampleConfig {

    /** What whoever runs the registry says; unsaid, only the embedded database gets it. */
    Optional<Boolean> sampleRegistry();

    /** Whether the registry brought its database along; set by whatever started that. */
    @WithDefault("false")
    boolean embedded();
}
