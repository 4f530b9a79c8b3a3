package org.sojourn.account.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a browser stays signed in. */
@ConfigMapping(prefix = "sojourn.session")
interface SessionConfig {

    /** A session nobody used for this long is over. */
    @WithDefault("8h")
    Duration idle();

    /** A session is over after this long, however much it is used. */
    @WithDefault("7d")
    Duration longest();
}
