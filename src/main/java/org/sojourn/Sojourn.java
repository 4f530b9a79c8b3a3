package org.sojourn;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.storage.StartupProblem;

/** Starts the registry: its database first, unless it is given one, then everything else. */
@QuarkusMain
public final class Sojourn {
    public static void main(String... args) {
        var ending = start(args);
        if (ending.cause() != null) explain(ending.cause());
        // In dev mode this isn't System.exit: the process stays for the next reload.
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(ending.code(), ending.cause());
    }

    private static Ending start(String... args) {
        if (setting(EmbeddedDatabase.URL).isPresent()) return run(args);
        try (var database = EmbeddedDatabase.start(dataFolder())) {
            database.stopLast();
            return run(args);
        } catch (StartupProblem problem) {
            return new Ending(1, problem);
        }
    }

    private static Ending run(String... args) {
        var ending = new CompletableFuture<Ending>();
        Quarkus.run(null, (code, cause) -> ending.complete(new Ending(code, cause)), args);
        // a signal may end the run without a word
        return ending.getNow(new Ending(0, null));
    }

    private static Path dataFolder() {
        var folder = setting("sojourn.data.dir").orElse("data");
        try {
            return Path.of(folder);
        } catch (InvalidPathException unreadable) {
            throw new StartupProblem(
                    "The name of the data folder can't be read in this system's character set: start Sojourn with LC_ALL=C.UTF-8, or set SOJOURN_DATA_DIR to a name in plain letters.",
                    unreadable);
        }
    }

    /** Environment, system properties and configuration files alike. */
    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    private static void explain(Throwable cause) {
        var sentence = Explanation.of(cause);
        if (sentence.isPresent()) System.err.println(sentence.get());
        else Logger.getLogger(Sojourn.class).error("Sojourn did not start", cause);
    }

    /** How a run ended: the exit code, and what went wrong if anything did. */
    private record Ending(int code, @Nullable Throwable cause) {}
}
