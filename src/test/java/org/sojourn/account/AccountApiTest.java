package org.sojourn.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.PostgresResource;
import org.sojourn.Refused;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class AccountApiTest {

    @Inject
    Given given;

    @BeforeEach
    void nobody_tried_before() {
        given.sql("delete from attempt");
    }

    private static String unique() {
        return "api-" + UUID.randomUUID() + "@example.org";
    }

    private static Map<String, Object> account(String email) {
        return Map.of("email", email, "name", "Api", "grants", List.of(Map.of("role", "MANAGER")));
    }

    @Test
    void an_account_is_made_read_and_replaced() {
        var administrator = given.administrator();
        String email = unique();
        var made = administrator.api().body(account(email)).post("/api/v1/accounts");
        assertEquals(201, made.statusCode(), made::asString);
        made.then()
                .body("email", equalTo(email))
                .body("disabled", equalTo(false))
                .body("password", nullValue())
                .header("ETag", "\"0\"");
        String location = made.header("Location");
        assertTrue(location.endsWith("/api/v1/accounts/" + made.path("id")), location);
        MailResource.to(email, 1);

        String path = "/api/v1/accounts/" + made.path("id");
        administrator.api().get(path).then().statusCode(200).body("grants.role", contains("MANAGER"));
        administrator.api().body(account(email)).put(path).then().statusCode(428);
        administrator
                .api()
                .header("If-Match", "\"7\"")
                .body(account(email))
                .put(path)
                .then()
                .statusCode(412);
        var changed = Map.of(
                "email", email, "name", "Api", "grants", List.of(Map.of("role", "APPROVER", "until", "2099-01-01")));
        administrator
                .api()
                .header("If-Match", "\"0\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("grants[0].until", equalTo("2099-01-01"));
        administrator
                .api()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void an_account_with_a_password_signs_in_without_an_invitation() {
        String email = unique();
        var body = Map.of("email", email, "name", "Api", "password", "the kettle hums before dawn");

        var made = given.administrator().api().body(body).post("/api/v1/accounts");

        assertEquals(201, made.statusCode(), made::asString);
        assertFalse(made.asString().contains("kettle"));
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(email, "the kettle hums before dawn")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "first", "expiresInDays", 1))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);
        assertEquals(0, MailResource.arrived(email).size());
    }

    @Test
    void sent_twice_with_one_key_it_is_made_once() {
        var administrator = given.administrator();
        String email = unique();
        String key = UUID.randomUUID().toString();

        var first = administrator
                .api()
                .header("Idempotency-Key", key)
                .body(account(email))
                .post("/api/v1/accounts");
        var second = administrator
                .api()
                .header("Idempotency-Key", key)
                .body(account(email))
                .post("/api/v1/accounts");

        assertEquals(201, second.statusCode(), second::asString);
        assertEquals((String) first.path("id"), second.path("id"));
    }

    @Test
    void what_is_wrong_is_said_by_pointer() {
        var body = Map.of(
                "email",
                "not an address",
                "name",
                "Api",
                "password",
                "short",
                "grants",
                List.of(Map.of("role", "DONOR"), Map.of("role", "EDITOR", "projectId", UUID.randomUUID())));

        given.administrator()
                .api()
                .body(body)
                .post("/api/v1/accounts")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        contains("/email", "/password", "/grants/0/organisationId", "/grants/1/projectId"))
                .body(
                        "errors.code",
                        contains(
                                "email-invalid",
                                "password-too-short",
                                "grant-funder-missing",
                                "grant-project-not-here"));
        given.administrator()
                .api()
                .body("{\"email\":\"a@example.org\",\"name\":\"x\",\"grants\":[{\"role\":\"KING\"}]}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/grants/0/role"));
        given.administrator()
                .api()
                .body("{\"email\":\"a@example.org\",\"name\":\"x\",\"passwordHash\":\"x\"}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(400);
    }

    @Test
    void a_grant_on_what_isn_t_there_is_refused() {
        var administrator = given.administrator();
        String email = unique();
        refused(administrator, email, Map.of("role", "MANAGER", "projectId", UUID.randomUUID()))
                .then()
                .body("code", equalTo("account-grant-project-fk"))
                .body("detail", equalTo("There is no such project."));
        refused(administrator, email, Map.of("role", "DONOR", "organisationId", UUID.randomUUID()))
                .then()
                .body("code", equalTo("account-grant-organisation-fk"))
                .body("detail", equalTo("There is no such organisation."));
        assertNull(given.value("select id from account where email = ?", email));

        var grants = List.of(
                Map.of("role", "MANAGER", "projectId", given.project()),
                Map.of("role", "DONOR", "organisationId", given.organisation()));
        administrator
                .api()
                .body(Map.of("email", email, "name", "Api", "grants", grants))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .body("grants.role", contains("MANAGER", "DONOR"));
    }

    private static Response refused(Given.Somebody administrator, String email, Map<String, Object> grant) {
        var answer = administrator
                .api()
                .body(Map.of("email", email, "name", "Api", "grants", List.of(grant)))
                .post("/api/v1/accounts");
        answer.then().statusCode(409).contentType("application/problem+json");
        return answer;
    }

    @Test
    void accounts_are_listed_page_by_page() {
        var administrator = given.administrator();
        given.manager();
        given.manager();
        var seen = new HashSet<String>();
        String next = "/api/v1/accounts?limit=2";
        while (next != null) {
            var slice = administrator.api().urlEncodingEnabled(false).get(next);
            assertEquals(200, slice.statusCode(), slice::asString);
            List<String> ids = slice.path("id");
            ids.forEach(id -> assertTrue(seen.add(id), "listed twice"));
            next = slice.getHeaders().getValues("Link").stream()
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> link.replaceFirst(".*?(/api[^>]*)>.*", "$1"))
                    .findFirst()
                    .orElse(null);
        }
        assertTrue(seen.contains(administrator.id().toString()));
    }

    @Test
    void only_administrators_reach_accounts() {
        given.manager().api().get("/api/v1/accounts").then().statusCode(403);
        given.approver()
                .api()
                .body(account(unique()))
                .post("/api/v1/accounts")
                .then()
                .statusCode(403);
        RestAssured.given()
                .get("/api/v1/accounts")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
    }

    @Test
    void basic_opens_nothing_but_tokens() {
        var administrator = given.administrator();
        for (String path : List.of("/api/v1/accounts", "/api/v1/tokens", "/desk/profile")) {
            RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic(administrator.email(), Given.PASSWORD)
                    .get(path)
                    .then()
                    .statusCode(401);
        }
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(administrator.email(), Given.PASSWORD)
                .contentType(ContentType.JSON)
                .body(account(unique()))
                .post("/api/v1/accounts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_token_is_had_by_basic_and_works_until_it_ends() {
        var manager = given.manager();

        var made = RestAssured.given()
                .auth()
                .preemptive()
                .basic(manager.email(), Given.PASSWORD)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "import", "expiresInDays", 30))
                .post("/api/v1/tokens");

        assertEquals(201, made.statusCode(), made::asString);
        assertEquals("no-store", made.header("Cache-Control"));
        String secret = made.path("token");
        String id = made.path("id");
        var with = RestAssured.given().header("Authorization", "Bearer " + secret);
        with.get("/api/v1/tokens/" + id)
                .then()
                .statusCode(200)
                .body("token", nullValue())
                .body("expiresAt", notNullValue());
        with.get("/api/v1/tokens").then().statusCode(200).body(not(containsString(secret)));
        given.sql(
                "update credential set created_at = now() - interval '31 days', expires_at = now() where id = ?",
                UUID.fromString(id));
        with.get("/api/v1/tokens").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_token_is_revoked_by_its_owner_only() {
        var manager = given.manager();
        String id = manager.api()
                .body(Map.of("name", "import", "expiresInDays", 30))
                .post("/api/v1/tokens")
                .path("id");

        given.administrator().api().get("/api/v1/tokens/" + id).then().statusCode(404);
        given.administrator().api().delete("/api/v1/tokens/" + id).then().statusCode(404);
        manager.api().delete("/api/v1/tokens/" + id).then().statusCode(204);
        manager.api().get("/api/v1/tokens/" + id).then().statusCode(404);
    }

    @Test
    void guessing_by_basic_is_throttled_and_tells_nothing() {
        var manager = given.manager();
        for (int i = 0; i < 10; i++) {
            guess(manager.email()).then().statusCode(401).body("code", equalTo("sign-in-wrong"));
        }
        guess(manager.email()).then().statusCode(429).header("Retry-After", notNullValue());
        guess("nobody@example.org").then().statusCode(401).body("code", equalTo("sign-in-wrong"));
        RestAssured.given()
                .header("Authorization", "Basic !!!")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x", "expiresInDays", 1))
                .post("/api/v1/tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void a_proxy_that_asks_for_a_password_of_its_own_hides_no_page() {
        var behindProxy = RestAssured.given().auth().preemptive().basic("visitor", "of the trial");
        behindProxy.get("/visits").then().statusCode(200);
        behindProxy.get("/api/v1/visits").then().statusCode(401);
    }

    private static Response guess(String email) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(email, "a guess")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "import", "expiresInDays", 30))
                .post("/api/v1/tokens");
    }

    @Test
    void a_wrong_token_is_refused_and_a_session_is_no_token() {
        var manager = given.manager();
        for (String secret : List.of("nothing", manager.session(), "x".repeat(5_000))) {
            RestAssured.given()
                    .header("Authorization", "Bearer " + secret)
                    .get("/api/v1/tokens")
                    .then()
                    .statusCode(401);
        }
        RestAssured.given()
                .cookie("__Host-sojourn", manager.token())
                .get("/api/v1/tokens")
                .then()
                .statusCode(401);
        RestAssured.given()
                .header("Authorization", "Digest x")
                .get("/api/v1/tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void the_last_administrator_stays() {
        var administrator = given.administrator();
        given.sql(
                "update account_grant set until = '2999-01-01' where role = 'ADMINISTRATOR' and account_id <> ?",
                administrator.id());
        var body = Map.of("email", administrator.email(), "name", "Nobody");

        administrator
                .api()
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/accounts/" + administrator.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("account-last-administrator"));
    }

    @Test
    void an_address_has_no_space_of_any_kind_in_it() {
        for (String space : List.of(" ", "\t", "\u00a0", "\u2003", "\u2028", "\u3000")) {
            var answer = given.administrator()
                    .api()
                    .body(account("some" + space + "body@example.org"))
                    .post("/api/v1/accounts");
            Refused.at(answer, 422, "/email", "email-invalid");
        }
    }
}
