package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.AccessRecords.Subject;
import org.sojourn.AccessTable.Row;
import org.sojourn.Given.Somebody;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;
import org.sojourn.web.RegistryConfig;

/** Tries every line of {@code access.txt} on the running registry, for everybody. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class AccessMatrixTest {

    /** Every answer has another one. */
    private static final String NUMBER = "X-Request-Id";

    private static final AccessTable TABLE = AccessTable.read();

    @Inject
    Given given;

    @Inject
    Router router;

    @Inject
    RegistryConfig registry;

    @BeforeEach
    void nobody_tried_before() {
        given.sql("delete from attempt");
    }

    @Test
    void every_endpoint_has_its_lines_and_every_line_an_endpoint() {
        var endpoints = new TreeSet<>(Routes.endpoints());
        endpoints.addAll(Routes.ofThePlatform(router));

        var written = TABLE.rows().stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        written.removeIf(route -> route.matches("GET /(assets|q)/.+"));

        assertEquals(String.join("\n", endpoints), String.join("\n", written));
    }

    @TestFactory
    Stream<DynamicTest> everybody_is_let_in_as_far_as_the_table_says() {
        UUID here = given.project();
        var people = people(here, given.project());
        assertEquals(List.copyOf(people.keySet()), TABLE.columns());
        var records = new AccessRecords(given, here);
        var requests = new AccessRequests(given, here, registry.absolute(""));
        return TABLE.rows().stream()
                .map(row -> dynamicTest(
                        row.toString(),
                        () -> assertEquals("", String.join("\n", differences(row, people, records, requests)))));
    }

    private Map<String, @Nullable Somebody> people(UUID here, UUID elsewhere) {
        var people = new LinkedHashMap<String, @Nullable Somebody>();
        people.put("stranger", null);
        people.put("donor", given.donor(given.organisation()));
        people.put("editor", given.account(Role.EDITOR));
        people.put("manager:else", given.managerOf(elsewhere));
        people.put("manager:here", given.managerOf(here));
        people.put("manager", given.manager());
        people.put("approver:else", given.account(new Grant(Role.APPROVER, elsewhere, null, null)));
        people.put("approver:here", given.account(new Grant(Role.APPROVER, here, null, null)));
        people.put("approver", given.approver());
        people.put("administrator", given.administrator());
        return people;
    }

    private static List<String> differences(
            Row row, Map<String, @Nullable Somebody> people, AccessRecords records, AccessRequests requests) {
        var found = new ArrayList<String>();
        var absent = new LinkedHashMap<String, Looks>();
        var states = new ArrayList<>(row.outcomes().keySet());
        // first, so that everything that isn't to be known can be compared with it
        if (states.remove("absent")) {
            states.add(0, "absent");
        }
        for (String state : states) {
            var expected = row.outcomes().getOrDefault(state, List.of());
            var columns = List.copyOf(people.keySet());
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                var who = people.get(column);
                var subject = records.of(row, state, who);
                var answer = requests.send(row, subject, who);
                String outcome = outcome(answer);
                String line = "%s, %s, %s".formatted(row, state, column);
                if (!outcome.equals(expected.get(i))) {
                    found.add(line + ": " + expected.get(i) + " expected, " + outcome + " came: " + brief(answer));
                }
                if (outcome.equals("ok") && !row.method().equals("GET")) {
                    records.changed(row);
                }
                var looks = Looks.of(answer, subject);
                if (state.equals("absent")) {
                    absent.put(column, looks);
                } else if (!outcome.equals("ok")
                        && outcome.equals(absentOutcome(row, i))
                        && !looks.equals(absent.get(column))) {
                    found.add(line + ": looks different from one that isn't there: "
                            + looks.difference(absent.get(column)));
                }
            }
        }
        return found;
    }

    private static String absentOutcome(Row row, int column) {
        var outcomes = row.outcomes().get("absent");
        return outcomes == null ? "" : outcomes.get(column);
    }

    private static String brief(Response answer) {
        String text = answer.statusCode() + " " + answer.asString().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static String outcome(Response answer) {
        int status = answer.statusCode();
        String location = String.valueOf(answer.header("Location"));
        if (status == 401 || (status == 303 && location.contains("/signin?next="))) {
            return "sign";
        }
        return switch (status) {
            case 200, 201, 202, 204, 303 -> "ok";
            case 409, 412, 422 -> "in";
            default -> String.valueOf(status);
        };
    }

    private static String unnumbered(Response answer) {
        return answer.asString().replace(answer.header(NUMBER), "");
    }

    /** What can be told from an answer, apart from what was asked for. */
    private record Looks(int status, Set<String> headers, String body) {
        static Looks of(Response answer, Subject subject) {
            var headers = answer.headers().asList().stream()
                    .map(header -> header.getName().equalsIgnoreCase("content-length")
                                    || header.getName().equalsIgnoreCase("location")
                                    || header.getName().equalsIgnoreCase(NUMBER)
                            ? header.getName()
                            : header.toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            String body = unnumbered(answer);
            for (String name : subject.names()) {
                body = body.replace(name, "…");
            }
            return new Looks(answer.statusCode(), headers, body);
        }

        String difference(@Nullable Looks other) {
            String here = toString();
            String there = String.valueOf(other);
            int at = 0;
            while (at < Math.min(here.length(), there.length()) && here.charAt(at) == there.charAt(at)) {
                at++;
            }
            return here.substring(at, Math.min(at + 100, here.length())) + " instead of "
                    + there.substring(at, Math.min(at + 100, there.length()));
        }
    }

    @Test
    void a_withdrawn_visit_gives_nothing_of_itself_away() {
        UUID host = given.organisation("Host " + Given.word());
        var visit = given.visit()
                .titled("Study visit " + Given.word() + " about lighthouses")
                .with("hosts", List.of(Map.of("organisationId", host, "role", "HOST")))
                .withdrawn();
        for (String path : List.of(
                "/visits/" + visit.slug(),
                "/ar/visits/" + visit.slug(),
                "/visits/" + visit.slug() + ".json",
                "/visits/" + visit.slug() + ".jsonld",
                "/visits/" + visit.slug() + "/revisions/1",
                "/embed/visits/" + visit.slug(),
                "/oembed?url=" + registry.absolute("/visits/" + visit.slug()))) {
            String told = Given.stranger().get(path).asString().replace(visit.slug(), "…");
            for (String secret : List.of(
                    visit.reference(),
                    visit.id().toString(),
                    "lighthouse",
                    "2031",
                    "Vienna",
                    "Pakistan",
                    "Host",
                    "learnt")) {
                assertFalse(told.contains(secret), () -> path + " tells " + secret + ": " + told);
            }
        }
    }

    @Test
    void what_is_not_public_is_not_there_by_any_of_its_names() {
        var hidden = List.of(
                given.visit().draft(), given.visit().embargoed(), given.visit().forDonors());
        for (var visit : hidden) {
            for (String name :
                    List.of(visit.slug(), visit.reference(), visit.id().toString())) {
                for (String path : List.of("/visits/%s", "/ar/visits/%s", "/visits/%s.json", "/embed/visits/%s")) {
                    var answer = Given.stranger().accept("*/*").get(path.formatted(name));
                    var absent = Given.stranger().accept("*/*").get(path.formatted("absent"));
                    assertEquals(404, answer.statusCode(), path.formatted(name));
                    assertEquals(unnumbered(absent), unnumbered(answer).replace(name, "absent"));
                }
            }
        }
    }
}
