package org.sojourn.visit;

import static org.hamcrest.Matchers.equalTo;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VisitAgainTest {

    private static final String PATH = "/api/v1/visits";

    @Inject
    Given given;

    @Test
    void what_is_read_may_be_sent_back_and_changes_nothing() {
        var manager = given.manager();
        String id = manager.api()
                .body(object(
                        "title",
                        english("Study visit to Vienna"),
                        "start",
                        "2021-10-11",
                        "end",
                        "2021-10-15",
                        "delegations",
                        list(object("countryCode", "PK", "headcount", 12)),
                        "stops",
                        list(object("countryCode", "AT", "city", "Vienna"))))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int i = 0; i < 2; i++) {
            String read = manager.api().get(PATH + "/" + id).asString();
            manager.api()
                    .header("If-Match", "\"0\"")
                    .body(read)
                    .put(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(0));
        }
    }
}
