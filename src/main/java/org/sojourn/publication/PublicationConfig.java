package org.sojourn.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How strict the door is. */
@ConfigMapping(prefix = "sojourn")
interface PublicationConfig {

    /** Whether somebody other than the author has to approve. */
    @WithDefault("true")
    boolean fourEyes();
}
