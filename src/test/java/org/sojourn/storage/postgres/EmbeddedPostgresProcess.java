package org.sojourn.storage.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sojourn.storage.StartupProblem;

/** A Java process of its own that keeps a server running until it is told to end or is killed. */
final class EmbeddedPostgresProcess {
    private EmbeddedPostgresProcess() {}

    /** Speaks one line: the server's URL, user and password, or why there is none. */
    public static void main(String... args) throws Exception {
        try (var postgres = EmbeddedPostgres.start(Path.of(URLDecoder.decode(args[0], StandardCharsets.UTF_8)))) {
            System.out.println(String.join(" ", postgres.jdbcUrl(), postgres.username(), postgres.password()));
            while (System.in.read() >= 0) Thread.onSpinWait();
        } catch (StartupProblem problem) {
            System.out.println(problem.getMessage());
        }
    }

    /** The folder travels in plain letters, so that a test in any character set can name any folder. */
    static Process on(String folder, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EmbeddedPostgresProcess.class.getName(),
                URLEncoder.encode(folder, StandardCharsets.UTF_8)));
        builder.environment().putAll(environment);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
