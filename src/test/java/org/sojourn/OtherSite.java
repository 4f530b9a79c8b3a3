package org.sojourn;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Somebody else's website, at an origin of its own. */
public final class OtherSite implements AutoCloseable {

    private final HttpServer server;

    private OtherSite(HttpServer server) {
        this.server = server;
    }

    /** A page of news with a piece of markup pasted into it. */
    public static OtherSite with(String snippet) throws IOException {
        return serving("""
                <!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">
                <title>News</title></head><body style="font-family: Georgia, serif; margin: 2rem auto; padding: 0 1rem; max-width: 40rem">
                <article><h1>News of another site</h1><p>The visit, as the registry tells it:</p>
                %s
                </article></body></html>
                """.formatted(snippet));
    }

    /** One page at every address. */
    public static OtherSite serving(String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return new OtherSite(server);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
