package org.sojourn.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the registry keeps its data. */
@ConfigMapping(prefix = "sojourn.data")
interface DataConfig {

    /** The folder of the embedded database. */
    @WithDefault("data")
    String dir();

    /** With less free space than this on its disk, the registry says that it isn't ready for the desk. */
    @WithDefault("256M")
    MemorySize leastFree();
}
