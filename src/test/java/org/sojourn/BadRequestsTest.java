package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.sojourn.RawHttp.bytes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever comes over the wire is answered in words: a page for people, problem details for programs, never a 5xx. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class BadRequestsTest {

    private static final String PROGRAM = "\nAccept: application/json";
    private static final String PERSON = "\nAccept: text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String OURS = "\nSec-Fetch-Site: same-origin";
    private static final String JSON = "\nContent-Type: application/json";
    private static final String ORGANISATION = "{\"name\":{\"en\":\"x\"},\"type\":\"10\",\"countryCode\":\"AT\"}";

    @Inject
    Given given;

    /** Requests by what is refused in them, each with the status that says so. */
    private static final Map<String, Integer> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put("GET /nowhere", 404);
        REFUSED.put("GET /visits/nowhere", 404);
        REFUSED.put("GET /visits/%ff", 404);
        REFUSED.put("GET /visits/%c3%28", 404);
        REFUSED.put("GET /..%2f..%2fetc/passwd", 404);
        REFUSED.put("GET /assets/%2e%2e/application.properties", 404);
        REFUSED.put("GET /visits/nowhere/revisions/99999999999999999999", 404);
        REFUSED.put("GET /link/nowhere%00", 400);
        REFUSED.put("GET /visits/%00", 400);
        REFUSED.put("GET /visits?q=%00", 400);
        REFUSED.put("GET /visits?q=%e2%80%ae", 400);
        REFUSED.put("GET /visits?cursor=zzz", 400);
        REFUSED.put("GET /oembed", 400);
        REFUSED.put("GET /oembed?url=x&maxwidth=-1", 400);
        REFUSED.put("POST /" + OURS, 405);
        REFUSED.put("DELETE /visits/nowhere" + OURS, 405);
        REFUSED.put("PATCH /signin" + OURS, 405);
        REFUSED.put("TRACE /visits" + OURS, 405);
        REFUSED.put("BREW /visits" + OURS, 405);
        REFUSED.put("DELETE /visits/nowhere", 403);
        REFUSED.put("TRACE /", 403);
        REFUSED.put("POST /signin" + OURS + JSON, 415);
        REFUSED.put("POST /signin" + OURS + "\nContent-Type: application/x-www-form-urlencoded", 415);
        REFUSED.put("POST /signin" + OURS, 415);
        REFUSED.put("POST /signin" + OURS + "\nContent-Encoding: br", 415);
        REFUSED.put("POST /signin" + OURS + "\nContent-Type: multipart/form-data", 415);
        REFUSED.put(
                "POST /signin" + OURS + "\nContent-Type: multipart/form-data; boundary=x\nContent-Length: 5000000",
                413);
    }

    @TestFactory
    Stream<DynamicTest> people_and_programs_are_told_what_is_wrong() {
        return REFUSED.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    boolean page =
                            !each.getKey().contains("/signin") && !each.getKey().contains("/link/");
                    RawHttp.send(each.getKey() + PERSON).isPage(each.getValue());
                    // where there are only pages, a program is told that first
                    RawHttp.send(each.getKey() + (page ? PROGRAM : "\nAccept: */*"))
                            .isProblem(each.getValue());
                }));
    }

    @Test
    void nobody_is_offered_what_there_is_not() {
        String token = "\nAuthorization: Bearer " + given.manager().token();
        for (String accept : List.of("text/csv", "image/png", "///", "text")) {
            RawHttp.send("GET /api/v1/visits" + token + "\nAccept: " + accept).isProblem(406);
            RawHttp.send("GET /signin\nAccept: " + accept).isProblem(406);
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_json_is_refused() throws IOException {
        var bodies = new LinkedHashMap<String, byte[]>();
        bodies.put("10,000 arrays", bytes("[".repeat(10_000)));
        bodies.put("10,000 objects", bytes("{\"a\":".repeat(10_000)));
        bodies.put(
                "10,000 levels in a text", bytes("{\"name\":" + "{\"en\":".repeat(10_000) + "1" + "}".repeat(10_001)));
        bodies.put("10,000 levels in a list", bytes("{\"aliases\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        bodies.put("a field twice", bytes(ORGANISATION.replace("{\"name\"", "{\"type\":\"15\",\"name\"")));
        bodies.put("100,000 digits", bytes("{\"version\":" + "9".repeat(100_000) + "}"));
        bodies.put("not a number", bytes("{\"version\":NaN}"));
        bodies.put("without end", bytes("{\"version\":-Infinity}"));
        bodies.put("2^63", bytes("{\"version\":9223372036854775808}"));
        bodies.put("a monster", bytes("{\"version\":1e999999999}"));
        bodies.put("bytes of no letter", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        bodies.put("something after the end", bytes(ORGANISATION + "x"));
        bodies.put("nothing", bytes("null"));
        bodies.put("a list", bytes("[]"));
        bodies.put("a comment", bytes("/**/" + ORGANISATION));
        bodies.put("packed", packed(bytes(ORGANISATION)));
        bodies.put("50 MB packed", packed(new byte[50_000_000]));
        String head = "POST /api/v1/organisations\nAuthorization: Bearer "
                + given.manager().token() + JSON;
        return bodies.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    String packing = each.getKey().endsWith("packed") ? "\nContent-Encoding: gzip" : "";
                    RawHttp.send(head + packing + PROGRAM, each.getValue()).isProblem(packing.isEmpty() ? 400 : 415);
                }));
    }

    private static byte[] packed(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(packed)) {
            stream.write(body);
        }
        return packed.toByteArray();
    }

    @Test
    void days_that_no_calendar_on_the_wall_has_are_refused() {
        for (String day : List.of(
                "0000-01-01",
                "2021-02-29",
                "+10000-01-01",
                "999999999-12-31",
                "2021-1-1",
                "2021-01-01T00:00:00Z",
                " 2021-01-01",
                "2021-W01-1")) {
            Refused.at(post("visits", "{\"start\":\"" + day + "\"}"), 400, "/start", "not-a-date");
            Refused.at(post("projects", "{\"plannedStart\":\"" + day + "\"}"), 400, "/plannedStart", "not-a-date");
        }
        Refused.at(post("visits", "{\"embargoUntil\":\"2021-02-29T00:00\"}"), 400, "/embargoUntil", "not-a-time");
        Refused.at(post("visits", "{\"start\":\"9999-12-31\"}"), 422, "/start", "year-out-of-range");
    }

    @Test
    void numbers_beyond_all_measure_are_refused_and_none_is_cut_to_fit() {
        for (String number : List.of("9223372036854775808", "-1", "1e400", "1E-400", "1e1000000", "9".repeat(26))) {
            refusedAt("/delegations/0/headcount", post("visits", "{\"delegations\":[{\"headcount\":" + number + "}]}"));
            refusedAt(
                    "/costs/0/amount",
                    post("visits", "{\"costs\":[{\"amount\":" + number + ",\"currency\":\"EUR\"}]}"));
            refusedAt("/expiresInDays", post("tokens", "{\"name\":\"x\",\"expiresInDays\":" + number + "}"));
        }
    }

    private io.restassured.response.Response post(String register, String body) {
        return given.author().api().body(body).post("/api/v1/" + register);
    }

    private static void refusedAt(String pointer, io.restassured.response.Response answer) {
        assertEquals(Set.of(pointer), Set.copyOf(answer.<List<String>>path("errors.pointer")), answer::asString);
        assertEquals(4, answer.statusCode() / 100);
    }

    @Test
    void a_version_half_quoted_is_none() {
        var visit = given.visit().draft();
        for (String version :
                List.of("\"0", "0\"", "W/\"0\"", "*", "\"\"", "\"99999999999999999999\"", "\"0\", \"1\"")) {
            given.author()
                    .api()
                    .header("If-Match", version)
                    .body(visit.form())
                    .put(visit.path())
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void an_address_or_headers_that_are_too_long_are_refused_in_words() {
        String address = "GET /visits?q=" + "a".repeat(16_384);
        String headers = "GET /visits\nX: " + "a".repeat(20_480);
        RawHttp.send(address + PERSON).isPage(414);
        RawHttp.send(address + PROGRAM).isProblem(414);
        RawHttp.send(headers + PERSON).isPage(431);
        RawHttp.send(headers + PROGRAM).isProblem(431);
        assertEquals(
                200,
                RawHttp.send("GET /visits?q=" + "a".repeat(16_000) + PERSON).status());
        assertEquals(200, RawHttp.send("GET /visits\nX: " + "a".repeat(20_000)).status());
    }

    /**
     * The server refuses these before it has a request to hand on, so nobody can find words: a bare status, which lies
     * about nothing, tells nothing, and ends the connection.
     */
    @TestFactory
    Stream<DynamicTest> what_is_no_http_gets_no_further() {
        var refused = new LinkedHashMap<String, Integer>();
        refused.put("GET /visits/%zz HTTP/1.1", 400);
        refused.put("GET /visits?q=%zz HTTP/1.1", 400);
        refused.put("GET /visits/100% HTTP/1.1", 400);
        refused.put("GET /visits/<script>alert(1)</script> HTTP/1.1", 400);
        refused.put("GET /" + "a".repeat(70_000) + " HTTP/1.1", 414);
        refused.put("GET /a b c HTTP/1.1", 400);
        refused.put("GET / HTTP/1.1\r\nX: " + "a".repeat(70_000), 431);
        refused.put("GET / HTTP/1.1\r\nX: a\u0000b", 400);
        refused.put("GE<T / HTTP/1.1", 400);
        refused.put("CONNECT example.org:443 HTTP/1.1", 404);
        refused.put("garbage", 400);
        refused.put("POST / HTTP/1.1\r\nContent-Length: -1", 400);
        refused.put("POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6", 400);
        refused.put("POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked", 400);
        String end = "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
        return refused.entrySet().stream()
                .map(each -> dynamicTest(
                        each.getKey().substring(0, Math.min(60, each.getKey().length())), () -> {
                            var answer = RawHttp.exchange((each.getKey() + end).getBytes(StandardCharsets.ISO_8859_1));
                            assertEquals(each.getValue(), answer.status());
                            assertEquals("", answer.body());
                            var said = new TreeMap<>(answer.headers());
                            said.remove("connection");
                            assertEquals(Map.of("content-length", "0"), said);
                        }));
    }

    /** HTTP/1.1 wants to know which one host is meant. */
    @Test
    void a_request_without_a_host_or_with_several_is_refused_in_words() {
        for (String host : List.of("", "\r\nHost: a b<>", "\r\nHost: a:99999999", "\r\nHost: a\r\nHost: b")) {
            String request = "GET /visits HTTP/1.1" + host + "\r\nConnection: close\r\nAccept: ";
            RawHttp.exchange(bytes(request + "text/html\r\n\r\n")).isPage(400);
            RawHttp.exchange(bytes(request + "application/json\r\n\r\n")).isProblem(400);
        }
    }

    /** The platform ends it before anybody can find words, but with our headers. */
    @Test
    void a_body_that_does_not_say_how_large_it_is_ends_at_the_limit() {
        String chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
        var answer = RawHttp.exchange(bytes("POST /signin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5) + "0\r\n\r\n"));
        assertEquals(413, answer.status());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    @Test
    void whatever_is_asked_can_be_asked_for_its_head() {
        for (String path : List.of("/", "/visits", "/signin", "/robots.txt", "/assets/site.css")) {
            assertEquals(200, RawHttp.send("HEAD " + path).status(), path);
            assertEquals("", RawHttp.send("HEAD " + path).body(), path);
            assertEquals(200, RawHttp.send("OPTIONS " + path).status(), path);
        }
        assertEquals(404, RawHttp.send("HEAD /visits/nowhere").status());
    }
}
