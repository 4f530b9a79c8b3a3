package org.sojourn.web.language;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import org.sojourn.storage.StartupProblem;
import org.sojourn.web.RegistryConfig;

/** The languages there are words for. A registry that is told to speak another one says so and doesn't start. */
@ApplicationScoped
class SpokenLanguages {

    static final List<String> ALL = List.of("en", "fr", "de", "es", "ru", "ar");

    private final RegistryConfig registry;

    SpokenLanguages(RegistryConfig registry) {
        this.registry = registry;
    }

    /** Before anything that speaks. */
    void check(@Observes @Priority(1) StartupEvent started) {
        check(registry.languages());
    }

    static void check(List<String> languages) {
        for (String language : languages) {
            if (!ALL.contains(language)) {
                throw new StartupProblem("SOJOURN_LANGUAGES names \"%s\", and Sojourn speaks %s: choose among these."
                        .formatted(language, String.join(", ", ALL)));
            }
        }
        if (new HashSet<>(languages).size() < languages.size()) {
            throw new StartupProblem(
                    "SOJOURN_LANGUAGES names a language twice: %s.".formatted(String.join(",", languages)));
        }
    }
}
