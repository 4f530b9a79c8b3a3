package org.sojourn.storage.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.sojourn.storage.StartupProblem;

/** The databases on disk, with their two passwords: made once, completely or not at all. */
final class Cluster {
    static final String NAME = "sojourn";

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    Cluster(Path folder) {
        this.folder = folder;
    }

    Path directory() {
        return folder.resolve("cluster");
    }

    boolean exists() {
        return Files.isDirectory(directory());
    }

    /** What the application signs in with; it isn't a superuser, but owns its database. */
    String password() throws IOException {
        var file = folder.resolve("password");
        if (!Files.isReadable(file)) {
            throw new StartupProblem(
                    "The database's password is missing: bring %s back from a backup.".formatted(file));
        }
        return Files.readString(file).strip();
    }

    /** Refuses data of another major version, which these programs can't read. */
    void requireReadable() throws IOException {
        var file = directory().resolve("PG_VERSION");
        if (!Files.isReadable(file)) {
            throw new StartupProblem(
                    "The folder %s holds no PostgreSQL data: bring it back from a backup, or move it away to start empty."
                            .formatted(directory()));
        }
        var version = Files.readString(file).strip();
        if (version.equals(String.valueOf(Programs.MAJOR))) return;
        throw new StartupProblem("The data in %s was written by PostgreSQL %s and this Sojourn brings %d: %s."
                .formatted(
                        directory(),
                        version,
                        Programs.MAJOR,
                        isNewer(version)
                                ? "use the newer Sojourn that wrote it"
                                : "dump it with the Sojourn that wrote it and restore it into an empty data folder"));
    }

    private static boolean isNewer(String version) {
        return version.matches("\\d{1,4}") && Integer.parseInt(version) > Programs.MAJOR;
    }

    /**
     * Makes the databases beside their place and moves them in when done. The C.UTF-8 of PostgreSQL itself knows the
     * case of É and Ж on every machine, whatever the system's locales.
     */
    void create(Programs programs) throws IOException, InterruptedException {
        var unfinished = folder.resolve("cluster.new");
        Archive.delete(unfinished);
        var superuser = newPassword("superuser-password");
        try {
            programs.run("initdb", initdb(unfinished, superuser), "");
            programs.run(
                    "postgres",
                    List.of("--single", "-D", unfinished + "", "-c", "exit_on_error=on", "postgres"),
                    """
                    create role %1$s login password '%2$s'
                    create database %1$s owner %1$s
                    """.formatted(
                            NAME, Files.readString(newPassword("password")).strip()));
            Files.move(unfinished, directory(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | InterruptedException | StartupProblem failure) {
            Archive.delete(unfinished);
            throw failure;
        }
    }

    /**
     * These settings land in postgresql.conf, where an operator may change them; the ones that keep data safe don't
     * (see {@link Postmaster}). Terse messages keep the values of rows, which may be personal, out of the log.
     */
    private static List<String> initdb(Path directory, Path superuser) {
        return List.of(
                "--pgdata=" + directory,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + superuser,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--set=max_connections=60",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC",
                "--set=log_error_verbosity=terse");
    }

    /** 256 random bits, readable by the user who runs Sojourn alone. */
    private Path newPassword(String name) throws IOException {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        var file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        return Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bits) + "\n");
    }
}
