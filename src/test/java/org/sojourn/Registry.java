package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The packaged application as whoever runs it meets it: a process, its log, its exit code, its data folder. */
final class Registry implements AutoCloseable {

    static final String EMAIL = "administrator@example.org";

    /** For an administrator without a set-up link. */
    static final Map<String, String> BOOTSTRAP =
            Map.of("SOJOURN_BOOTSTRAP_ADMIN_EMAIL", EMAIL, "SOJOURN_BOOTSTRAP_ADMIN_PASSWORD", Given.PASSWORD);

    /** The registry's address, and the path with the token of the one-time link. */
    static final Pattern SET_UP_LINK = Pattern.compile("(http://localhost:\\d+)(/setup\\?token=[\\w-]{43})");

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path FOLDERS = Path.of("target", "registries");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final Path log;
    private final int port;
    private final Process process;
    private final long began = System.nanoTime();

    /** These stories start it many times over and never run long. */
    private static final List<String> BRIEFLY = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private Registry(Path data, Map<String, String> environment, List<String> options) {
        this.data = data;
        log = data.resolveSibling(data.getFileName() + "-" + System.nanoTime() + ".log");
        var settings = new LinkedHashMap<>(environment);
        settings.putIfAbsent("QUARKUS_HTTP_PORT", String.valueOf(freePort()));
        settings.putIfAbsent("QUARKUS_MANAGEMENT_PORT", "0");
        port = Integer.parseInt(settings.get("QUARKUS_HTTP_PORT"));
        process = launch(data, log, settings, options);
    }

    /** A folder that doesn't exist yet. */
    static Path folder(String name) {
        var folder = FOLDERS.resolve(name);
        try (var old = Files.exists(folder) ? Files.walk(folder) : java.util.stream.Stream.<Path>empty()) {
            for (var path : old.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            Files.createDirectories(FOLDERS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return folder;
    }

    /** Starts, and waits for the first page. */
    static Registry on(Path data, Map<String, String> environment) {
        return started(new Registry(data, environment, BRIEFLY));
    }

    /** The same as whoever runs it starts it, for benchmarks. */
    static Registry measured(Path data, Map<String, String> environment) {
        return started(new Registry(data, environment, List.of()));
    }

    private static Registry started(Registry registry) {
        try {
            registry.await("the first page", () -> !registry.process.isAlive() || registry.answers());
        } catch (AssertionError never) {
            registry.close();
            throw never;
        }
        if (!registry.process.isAlive()) fail("It didn't start: " + registry.log());
        return registry;
    }

    /** Starts where it can't; what it says before it ends with exit code 1. */
    static String refusedOn(Path data, Map<String, String> environment) {
        try (var registry = new Registry(data, environment, BRIEFLY)) {
            if (!registry.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                fail("It runs although it shouldn't: " + registry.log());
            }
            assertEquals(1, registry.process.exitValue(), registry::log);
            return registry.log();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What a command of the program said, and its exit code before it. */
    static String command(Path data, Map<String, String> environment, String... words) {
        var log = FOLDERS.resolve("command-" + System.nanoTime() + ".log");
        try {
            var process = launch(data, log, environment, BRIEFLY, words);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) fail("It never ends: " + log);
            return process.exitValue() + " " + Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Process launch(
            Path data, Path log, Map<String, String> settings, List<String> options, String... words) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SOJOURN_"));
        builder.environment().put("SOJOURN_DATA_DIR", data.toString());
        builder.environment().put("SOJOURN_SAMPLE_REGISTRY", "false");
        builder.environment().putAll(settings);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** How long it has taken since the process was started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The path of the link in the log that makes the first administrator. */
    String setUpLink() {
        var link = SET_UP_LINK.matcher(log());
        if (!link.find()) fail("no set-up link in " + log());
        assertEquals(url(), link.group(1));
        return link.group(2);
    }

    /** A browser without a session. */
    RequestSpecification stranger() {
        return Given.stranger().baseUri(url());
    }

    /** A program with the administrator's token. */
    RequestSpecification api(String token) {
        return RestAssured.given()
                .baseUri(url())
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON);
    }

    /** A token by address and password, as a program gets one. */
    String token() {
        return RestAssured.given()
                .baseUri(url())
                .auth()
                .preemptive()
                .basic(EMAIL, Given.PASSWORD)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "story", "expiresInDays", 1))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private boolean answers() {
        return quietly(() -> stranger().get("/signin").statusCode() == 200);
    }

    /** Whether something holds, a connection refused or cut off counting as no. */
    static boolean quietly(BooleanSupplier something) {
        try {
            return something.getAsBoolean();
        } catch (Exception cutOff) {
            return false;
        }
    }

    /** Waits for something and tells how long it took. */
    Duration await(String what, BooleanSupplier something) {
        return within(PATIENCE, () -> what + " never came: " + log(), something);
    }

    static Duration within(Duration patience, Supplier<String> complaint, BooleanSupplier something) {
        long since = System.nanoTime();
        while (!something.getAsBoolean()) {
            if (System.nanoTime() - since > patience.toNanos()) fail(complaint);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** The embedded server, by what stands in the data folder. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + kept("port") + "/sojourn", "sojourn", kept("password"));
    }

    String kept(String name) {
        try {
            return Files.readString(data.resolve("postgresql").resolve(name)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first process of the embedded server. */
    ProcessHandle postmaster() throws IOException {
        var file = data.resolve("postgresql/cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                .orElseThrow();
    }

    /** As a power cut ends it. */
    void kill() {
        ended(process.destroyForcibly());
    }

    /** As whoever runs it ends it. */
    @Override
    public void close() {
        process.destroy();
        ended(process);
    }

    private static void ended(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
