package org.sojourn.storage.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.sojourn.storage.StartupProblem;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as they travel inside the application: one compressed archive per platform. */
final class Archive {
    private static final Map<String, String> PLATFORMS = Map.of(
            "linux amd64", "postgres-linux-x86_64.txz",
            "linux aarch64", "postgres-linux-arm_64.txz",
            "mac amd64", "postgres-darwin-x86_64.txz",
            "mac aarch64", "postgres-darwin-arm_64.txz");
    private static final String MANIFEST = "manifest";

    private Archive() {}

    /** Unpacks the programs for this machine, all or nothing; what lies there complete already is left alone. */
    static void unpackInto(Path home) throws IOException {
        if (isComplete(home)) return;
        var unfinished = home.resolveSibling(home.getFileName() + ".new");
        delete(unfinished);
        delete(home);
        try (var archive = ofThisMachine().openStream()) {
            Files.createDirectory(unfinished, DataFolder.PRIVATE);
            Files.write(unfinished.resolve(MANIFEST), unpack(archive, unfinished));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            delete(unfinished);
            throw failure;
        }
    }

    /** Where the archive for this machine lies; a platform without one is refused. */
    static URL ofThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static URL of(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT);
        var platform = (os.startsWith("mac") ? "mac" : os) + " " + processor.replace("x86_64", "amd64");
        var resource = PLATFORMS.get(platform);
        var archive = resource == null ? null : Archive.class.getResource("/" + resource);
        if (archive == null) {
            throw new StartupProblem(
                    "Sojourn brings no PostgreSQL for this platform (%s): run a PostgreSQL 15 or newer yourself and set QUARKUS_DATASOURCE_JDBC_URL."
                            .formatted(platform));
        }
        return archive;
    }

    /** Writes everything; the manifest it answers says "size path" for each file, and how many there are. */
    private static List<String> unpack(InputStream archive, Path into) throws IOException {
        var manifest = new ArrayList<String>();
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) throw new IOException("Entry outside the archive: " + entry.getName());
                if (!entry.isDirectory()) manifest.add(entry.getSize() + " " + into.relativize(target));
                write(tar, entry, target);
            }
        }
        manifest.add(0, String.valueOf(manifest.size()));
        return manifest;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, fromString("rwx------"));
    }

    /** A power cut may leave the names without their content, so sizes are compared too. */
    private static boolean isComplete(Path home) throws IOException {
        var manifest = home.resolve(MANIFEST);
        if (!Files.exists(manifest)) return false;
        var lines = Files.readAllLines(manifest);
        return !lines.isEmpty()
                && lines.get(0).equals(String.valueOf(lines.size() - 1))
                && lines.stream().skip(1).map(line -> line.split(" ", 2)).allMatch(file -> isThere(home, file));
    }

    private static boolean isThere(Path home, String[] file) {
        var path = home.resolve(file[1]);
        return Files.isSymbolicLink(path)
                || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && path.toFile().length() == Long.parseLong(file[0]);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
