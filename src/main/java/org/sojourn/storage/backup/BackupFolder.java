package org.sojourn.storage.backup;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder backups are kept in, for the user who runs the registry only. */
final class BackupFolder {

    private final Path path;

    BackupFolder(Path path) {
        this.path = path;
    }

    /** Latest first. */
    List<Backup> all() {
        return files().flatMap(file ->
                        Backup.of(file.getFileName().toString(), file.toFile().length()).stream())
                .sorted(Comparator.comparing(Backup::madeAt).reversed())
                .toList();
    }

    Optional<Path> file(String name) {
        return all().stream()
                .filter(backup -> backup.name().equals(name))
                .map(backup -> path.resolve(backup.name()))
                .findFirst();
    }

    /** Where a new one is to be written. */
    Path next(String name) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, asFileAttribute(fromString("rwx------")));
            }
        } catch (IOException failure) {
            throw new BackupProblem(
                    "The folder of the backups, %s, can't be made: let this user write there, or set SOJOURN_BACKUP_FOLDER to another one."
                            .formatted(path),
                    failure);
        }
        return path.resolve(name);
    }

    /** Removes what may go, and what a program that was killed has left half written. */
    void tidy(Retention retention) {
        Stream.concat(
                        retention.surplus(all()).stream().map(backup -> path.resolve(backup.name())),
                        files().filter(Export::isUnfinished))
                .toList()
                .forEach(BackupFolder::delete);
    }

    private Stream<Path> files() {
        if (!Files.isDirectory(path)) return Stream.empty();
        try (var files = Files.list(path)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
