package org.sojourn.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The administrator a registry without accounts is given at its first start. */
@ConfigMapping(prefix = "sojourn.bootstrap-admin")
interface FirstAdministrator {

    /** What the administrator signs in with. */
    Optional<String> email();

    /** Held to the same rules as any other password. */
    Optional<String> password();
}
