package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/** Requests without a client that knows better: what goes over the wire is what the story wrote. */
public final class RawHttp {

    private static final int PATIENCE = 20_000;

    private RawHttp() {}

    /** What came back; the status is 0 if the connection was closed without an answer. */
    public record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** It says no to a program, in the form of RFC 9457. */
        public void isProblem(int expected) {
            assertEquals(expected, status, this::toString);
            assertEquals("application/problem+json", header("Content-Type"), this::toString);
            var problem = JsonPath.from(body);
            assertEquals(expected, problem.getInt("status"));
            for (String member : new String[] {"type", "title", "detail", "code", "instance", "requestId"}) {
                assertFalse(problem.getString(member).isBlank(), member);
            }
            isDiscreet();
        }

        /** It says no to a person, on a page. */
        public void isPage(int expected) {
            assertEquals(expected, status, this::toString);
            assertTrue(header("Content-Type").startsWith("text/html"), this::toString);
            var page = Jsoup.parse(body);
            assertEquals(1, page.select("main h1").size(), this::toString);
            assertFalse(page.select("html").attr("lang").isEmpty());
            isDiscreet();
        }

        /** Nothing of the inside, nothing that stays in somebody's cache. */
        private void isDiscreet() {
            assertEquals("nosniff", header("X-Content-Type-Options"));
            assertTrue(header("Content-Security-Policy").startsWith("default-src 'none'"), this::toString);
            assertEquals("no-store", header("Cache-Control"));
            assertFalse(header("X-Request-Id").isEmpty(), this::toString);
            assertFalse(body.matches("(?s).*(Exception|\\bat (org|io|java)\\.|jackson|resteasy|vertx).*"), body);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Answer send(String head) {
        return send(head, new byte[0]);
    }

    /** Method and path, then what headers there are besides the usual, each on a line; then the body. */
    public static Answer send(String head, byte[] body) {
        var lines = head.split("\n", 2);
        var request = new StringBuilder(lines[0])
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(RestAssured.port)
                .append("\r\nConnection: close\r\n");
        if (lines.length > 1) {
            request.append(lines[1].replace("\n", "\r\n")).append("\r\n");
        }
        if (!head.contains("\nContent-Length:") && body.length > 0) {
            request.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes(request.append("\r\n").toString()));
        bytes.writeBytes(body);
        return exchange(bytes.toByteArray());
    }

    /** These bytes and no others. */
    public static Answer exchange(byte[] request) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE);
            write(socket, request);
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever refuses early doesn't listen to the end. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException closed) {
            // the answer is there already
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), text);
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var header = lines[i].split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
    }
}
