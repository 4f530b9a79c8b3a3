package org.sojourn;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.storage.StartupProblem;

/** Starts the registry: its database first, unless it is given one, then everything else. */
@QuarkusMain
public final class Sojourn {
    public static void main(String... args) {
        var ending = args.length > 0 ? command(args) : start();
        if (ending.cause() != null) explain(ending.cause());
        // In dev mode this isn't System.exit: the process stays for the next reload.
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(ending.code(), ending.cause());
    }

    private static Ending command(String... args) {
        try {
            Commands.run(args);
            return new Ending(0, null);
        } catch (RuntimeException problem) {
            return new Ending(1, problem);
        }
    }

    private static Ending start() {
        if (Settings.givenDatabase().isPresent()) return run();
        try (var database = EmbeddedDatabase.start(Settings.dataFolder())) {
            database.stopLast();
            return run();
        } catch (StartupProblem problem) {
            return new Ending(1, problem);
        }
    }

    private static Ending run() {
        var ending = new CompletableFuture<Ending>();
        Quarkus.run(null, (code, cause) -> ending.complete(new Ending(code, cause)));
        // a signal may end the run without a word
        return ending.getNow(new Ending(0, null));
    }

    private static void explain(Throwable cause) {
        var sentence = Explanation.of(cause);
        if (sentence.isPresent()) System.err.println(sentence.get());
        else Logger.getLogger(Sojourn.class).error("Sojourn did not start", cause);
    }

    /** How a run ended: the exit code, and what went wrong if anything did. */
    private record Ending(int code, @Nullable Throwable cause) {}
}
