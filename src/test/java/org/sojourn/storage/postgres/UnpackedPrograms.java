package org.sojourn.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** PostgreSQL's programs, unpacked once for all stories that begin on an empty data folder: unpacking takes seconds. */
public final class UnpackedPrograms {
    private static final Path HOME =
            Path.of("target", "postgresql", Programs.VERSION).toAbsolutePath();

    private UnpackedPrograms() {}

    /** Makes a data folder that has the programs already. */
    public static Path linkedInto(Path data) throws IOException {
        Files.createDirectories(HOME.getParent());
        Archive.unpackInto(HOME);
        var home = Files.createDirectories(data.resolve("postgresql"), DataFolder.PRIVATE)
                .resolve(Programs.VERSION);
        try (var paths = Files.walk(HOME)) {
            for (var path : paths.toList()) put(path, home.resolve(HOME.relativize(path)));
        }
        return data;
    }

    private static void put(Path path, Path copy) throws IOException {
        if (Files.isDirectory(path)) Files.createDirectory(copy);
        else if (Files.isSymbolicLink(path)) Files.createSymbolicLink(copy, Files.readSymbolicLink(path));
        else if (Files.getFileStore(path).equals(Files.getFileStore(copy.getParent()))) Files.createLink(copy, path);
        else Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
