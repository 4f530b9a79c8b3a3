package org.sojourn.storage.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import org.sojourn.storage.StartupProblem;

/** The folder Sojourn keeps its data in, held for one application at a time. */
final class DataFolder {
    /** Only the user who runs Sojourn may look inside; PostgreSQL insists on it for its own part. */
    static final FileAttribute<?> PRIVATE = asFileAttribute(fromString("rwx------"));

    /** PostgreSQL's log grows by segments of 16 MB. */
    private static final int LATER_START_MEGABYTES = 32;

    private static final int MEGABYTE = 1 << 20;
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if need be and holds it until closed; the system lets go of it when the process dies. */
    static DataFolder hold(Path wanted) {
        try {
            if (!Files.isDirectory(wanted)) Files.createDirectories(wanted, PRIVATE);
            requireSpace(wanted, LATER_START_MEGABYTES);
            var path = wanted.toRealPath();
            return new DataFolder(path, lock(path));
        } catch (IOException failure) {
            throw notWritable(wanted.toAbsolutePath(), failure);
        }
    }

    /** Whether an application holds the folder at this moment. */
    static boolean isHeld(Path folder) throws IOException {
        var file = folder.resolve("sojourn.lock");
        if (!Files.exists(file)) return false;
        try (var channel = FileChannel.open(file, READ, WRITE);
                var free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException held) {
            return true;
        }
    }

    StartupProblem notWritable(IOException failure) {
        return notWritable(path, failure);
    }

    private static StartupProblem notWritable(Path path, IOException failure) {
        if (String.valueOf(failure.getMessage()).contains("No space left")) return full(path, 0, LATER_START_MEGABYTES);
        return new StartupProblem(
                "The data folder %s cannot be written (%s): let this user write there, or set SOJOURN_DATA_DIR to another folder."
                        .formatted(path, reason(failure)),
                failure);
    }

    /** The private folder of PostgreSQL in here. */
    Path postgresql() throws IOException {
        var folder = path.resolve("postgresql");
        if (!Files.isDirectory(folder)) Files.createDirectory(folder, PRIVATE);
        // Even root, who has to step down for PostgreSQL, can't use what belongs to somebody else.
        if ((int) Files.getAttribute(folder, "unix:uid") != user()) {
            throw new StartupProblem("The data in %s belongs to the user %s: start Sojourn as that user."
                    .formatted(folder, Files.getOwner(folder)));
        }
        return folder;
    }

    static void requireSpace(Path folder, int megabytes) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (free < megabytes) throw full(folder.toAbsolutePath(), free, megabytes);
    }

    static StartupProblem full(Path folder, long free, int needed) {
        return new StartupProblem(
                "The disk is full: %s has %d MB left and Sojourn needs at least %d MB there; free some space, or set SOJOURN_DATA_DIR to a folder on another disk."
                        .formatted(folder, free, needed));
    }

    static boolean isRoot() {
        return user() == 0;
    }

    private static long user() {
        return new UnixSystem().getUid();
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("sojourn.lock"), CREATE, READ, WRITE);
        try {
            if (channel.tryLock() != null) {
                var me = ProcessHandle.current().pid() + "\n";
                channel.truncate(0).write(US_ASCII.encode(me), 0);
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            // held in this very process: refused below like any other
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        throw alreadyInUse(path, channel);
    }

    private static StartupProblem alreadyInUse(Path path, FileChannel channel) throws IOException {
        try (channel) {
            var holder = ByteBuffer.allocate(20);
            channel.read(holder, 0);
            return new StartupProblem(
                    "The data folder %s is in use by another Sojourn (process %s): stop that one first, or set SOJOURN_DATA_DIR to another folder."
                            .formatted(
                                    path,
                                    US_ASCII.decode(holder.flip()).toString().strip()));
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) return "permission denied";
        if (failure instanceof NoSuchFileException) return "no folder can be made there";
        if (failure instanceof FileAlreadyExistsException) return "a file stands in its place";
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }

    void release() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
