package org.sojourn;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The wire to a server on this machine, which can be cut and joined again at the same port. */
final class Wire implements AutoCloseable {

    private final int server;
    private final int port = Registry.freePort();
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket entrance;

    Wire(int server) throws IOException {
        this.server = server;
        join();
    }

    int port() {
        return port;
    }

    void join() throws IOException {
        var open = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        entrance = open;
        start(() -> {
            while (true) {
                var near = open.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.add(near);
                ends.add(far);
                start(() -> near.getInputStream().transferTo(far.getOutputStream()));
                start(() -> far.getInputStream().transferTo(near.getOutputStream()));
            }
        });
    }

    void cut() throws IOException {
        if (entrance != null) entrance.close();
        for (var end : ends) end.close();
        ends.clear();
    }

    private interface Pump {
        void run() throws IOException;
    }

    /** Until either side is gone, which is how it ends. */
    private static void start(Pump pump) {
        var thread = new Thread(() -> {
            try {
                pump.run();
            } catch (IOException cut) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
