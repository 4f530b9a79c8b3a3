package org.sojourn;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sojourn.storage.DatabaseAddress;
import org.sojourn.storage.StartupProblem;

/** What must be known before the application starts: environment, system properties and configuration files alike. */
final class Settings {

    private Settings() {}

    static Optional<String> text(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    static Path dataFolder() {
        var folder = text("sojourn.data.dir").orElse("data");
        try {
            return Path.of(folder);
        } catch (InvalidPathException unreadable) {
            throw new StartupProblem(
                    "The name of the data folder can't be read in this system's character set: start Sojourn with LC_ALL=C.UTF-8, or set SOJOURN_DATA_DIR to a name in plain letters.",
                    unreadable);
        }
    }

    /** The PostgreSQL of whoever runs the registry, if there is one. */
    static Optional<DatabaseAddress> givenDatabase() {
        return text(EmbeddedDatabase.URL)
                .map(url -> new DatabaseAddress(
                        url,
                        text(EmbeddedDatabase.USERNAME).orElse(""),
                        text(EmbeddedDatabase.PASSWORD).orElse("")));
    }

    /** What this program calls itself. */
    static String program() {
        return Optional.ofNullable(Sojourn.class.getPackage().getImplementationVersion())
                .orElse("unknown");
    }
}
