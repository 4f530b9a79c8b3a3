package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.PostgresResource;
import org.sojourn.RawHttp;

/** A form that no browser would send is refused on a page, wherever it is sent, and nothing is made of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class BadFormsTest {

    private static final String FORM = "multipart/form-data; boundary=x";

    @Inject
    Given given;

    /** A broken form with what refuses it. */
    private record Bad(int status, String type, String body) {
        Bad(int status, String body) {
            this(status, FORM, body);
        }
    }

    private static Map<String, Bad> forms() {
        var forms = new LinkedHashMap<String, Bad>();
        forms.put("nothing", new Bad(400, ""));
        forms.put("no end", new Bad(400, "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc"));
        forms.put("another boundary", new Bad(400, field("name=\"a\"", "abc").replace("--x", "--y")));
        forms.put("a boundary of 5,000", new Bad(400, FORM + "x".repeat(5_000), "--x"));
        forms.put("no boundary", new Bad(415, "multipart/form-data", field("name=\"a\"", "abc")));
        forms.put("another format", new Bad(415, "application/json", "{}"));
        forms.put("no name", new Bad(400, "--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--\r\n"));
        forms.put("no headers", new Bad(400, "--x\r\n\r\nabc\r\n--x--\r\n"));
        forms.put("headers that are none", new Bad(400, "--x\r\n:::\r\n\r\nabc\r\n--x--\r\n"));
        forms.put(
                "letters nobody knows",
                new Bad(400, field("name=\"a\"\r\nContent-Type: text/plain; charset=nope", "abc")));
        forms.put("a name of slashes", new Bad(400, field("name=\"////\"", "abc")));
        forms.put("a name too deep", new Bad(400, field("name=\"" + "a/".repeat(50) + "a\"", "abc")));
        forms.put("a file", new Bad(400, field("name=\"a\"; filename=\"../../a.exe\"", "abc")));
        forms.put("the character zero", new Bad(422, field("name=\"a\"", "a\u0000b")));
        forms.put("an override of direction", new Bad(422, field("name=\"a\"", "a\u202Eb")));
        forms.put("a field of 300,000", new Bad(413, field("name=\"a\"", "a".repeat(300_000))));
        forms.put("6,000 fields", new Bad(413, many(6_000)));
        forms.put("4,000 rows", new Bad(400, many(4_000)));
        return forms;
    }

    private static String field(String about, String value) {
        return "--x\r\nContent-Disposition: form-data; " + about + "\r\n\r\n" + value + "\r\n--x--\r\n";
    }

    private static String many(int fields) {
        return IntStream.range(0, fields)
                .mapToObj(i -> field("name=\"rows/" + i + "/name\"", "a").replace("--x--\r\n", ""))
                .collect(Collectors.joining("", "", "--x--\r\n"));
    }

    @TestFactory
    Stream<DynamicTest> a_broken_form_is_refused_wherever_it_is_sent() {
        var administrator = given.administrator();
        String visit = given.visit().draft().reference();
        var paths = List.of(
                "/signin",
                "/report-error",
                "/desk/visits/new",
                "/desk/visits/" + visit,
                "/desk/visits/" + visit + "/review",
                "/desk/organisations/new",
                "/desk/accounts",
                "/desk/profile/tokens");
        return forms().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    for (String path : paths) {
                        var bad = each.getValue();
                        String head = "POST " + path
                                + "\nAccept: text/html\nSec-Fetch-Site: same-origin\nCookie: __Host-sojourn="
                                + administrator.session() + "\nContent-Type: " + bad.type();
                        RawHttp.send(head, RawHttp.bytes(bad.body())).isPage(bad.status());
                    }
                }));
    }

    @Test
    void buttons_nobody_drew_make_nothing() {
        var manager = given.manager();
        var before = given.value("select count(*) from organisation");
        for (String act : List.of("zzz/create", "zzz/0/yyy/remove", "aliases/99999/up", "../../x", "publish")) {
            int status =
                    Posting.post(manager, "/desk/organisations/new", "act", act).statusCode();
            assertTrue(status < 500 && status != 303, act);
        }
        assertEquals(before, given.value("select count(*) from organisation"));
    }
}
