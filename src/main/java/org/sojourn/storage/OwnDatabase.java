package org.sojourn.storage;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the application's own database is, for what needs a connection outside the pool. */
class OwnDatabase {

    @Produces
    @Singleton
    DatabaseAddress address(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        return new DatabaseAddress(url, username.orElse(""), password.orElse(""));
    }
}
