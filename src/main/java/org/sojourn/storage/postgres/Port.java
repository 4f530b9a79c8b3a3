package org.sojourn.storage.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.sojourn.storage.StartupProblem;

/**
 * The server's port on this machine: chosen at the first start and kept while it is free, so that an operator finds the
 * server where it was. Chosen below the range systems take for outgoing connections: one of those can't sit on it
 * during a restart.
 */
final class Port {
    private static final int FIRST = 15432;
    private static final int LAST = 15999;

    private Port() {}

    static int choose(Path folder) throws IOException {
        var file = folder.resolve("port");
        var kept = Files.exists(file) ? Files.readString(file).strip() : "";
        if (kept.matches("\\d{1,5}") && isFree(Integer.parseInt(kept))) return Integer.parseInt(kept);
        var port = IntStream.rangeClosed(FIRST, LAST)
                .filter(Port::isFree)
                .findFirst()
                .orElseThrow(() -> new StartupProblem(
                        "No port between %d and %d is free for PostgreSQL on this machine.".formatted(FIRST, LAST)));
        Files.writeString(file, port + "\n");
        return port;
    }

    /** Where the server of this folder listens. */
    static int kept(Path folder) throws IOException {
        return Integer.parseInt(Files.readString(folder.resolve("port")).strip());
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}
