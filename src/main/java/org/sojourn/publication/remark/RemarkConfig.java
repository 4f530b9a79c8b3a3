package org.sojourn.publication.remark;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long remarks stay. */
@ConfigMapping(prefix = "sojourn.remarks")
public interface RemarkConfig {

    /** A remark, with the address for an answer, is deleted so long after it was closed. */
    @WithDefault("90d")
    Duration keptFor();
}
