package org.sojourn.testimonial;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sojourn.Database;
import org.sojourn.Given;
import org.sojourn.PostgresResource;
import org.sojourn.Refused;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TestimonialStoryTest {

    private static final String PATH = "/api/v1/testimonials";

    @Inject
    Given given;

    @Inject
    Database database;

    @Inject
    TestimonialService testimonials;

    @Inject
    Seen seen;

    private Given.Somebody manager;
    private UUID project;
    private UUID visit;

    /** Remembers which visits were told of a testimonial. */
    @ApplicationScoped
    static class Seen {
        private final Map<UUID, Set<UUID>> visits = new ConcurrentHashMap<>();

        void changed(@Observes TestimonialChanged event) {
            visits.computeIfAbsent(event.testimonialId(), id -> ConcurrentHashMap.newKeySet())
                    .add(event.visitId());
        }

        Set<UUID> visitsOf(UUID testimonial) {
            return visits.getOrDefault(testimonial, Set.of());
        }
    }

    @BeforeEach
    void somebody() {
        manager = given.manager();
        project = project();
        visit = visit(project);
    }

    @Test
    void a_film_that_was_promised_and_never_came_is_missing() {
        post(object("kind", "VIDEO", "title", english("Video on the study visit"), "visitId", visit))
                .then()
                .statusCode(201)
                .body("availability", equalTo("MISSING"))
                .body("provider", equalTo("OTHER"))
                .body("watchUrl", nullValue());
    }

    @Test
    void a_testimonial_is_added_read_changed_and_never_overwritten() {
        var added = post(complete());
        added.then().statusCode(201).header("ETag", "\"0\"").body("availability", equalTo("OK"));
        assertEquals(
                added.asString(), manager.api().get(added.header("Location")).asString());
        put(added, "\"0\"", with(complete(), "availability", "BROKEN"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("availability", equalTo("BROKEN"));
        put(added, "\"1\"", with(complete(), "availability", "BROKEN"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Refused.at(put(added, "\"0\"", complete()), 412, "/availability", "changed-meanwhile-to");
        Refused.with(put(added, null, complete()), 428, "if-match-missing");
        assertEquals(
                List.of(id(added)),
                testimonials.ofVisit(visit).stream()
                        .map(TestimonialRecord::savedId)
                        .toList());
        assertEquals(
                Set.of(visit),
                testimonials.ofVisits(List.of(visit, UUID.randomUUID())).keySet());
    }

    @Test
    void a_testimonial_that_goes_to_another_visit_is_told_to_both() {
        var other = visit(project);
        var added = post(complete());
        put(added, "\"0\"", with(complete(), "visitId", other)).then().statusCode(200);
        assertEquals(Set.of(visit, other), seen.visitsOf(id(added)));
        assertEquals(List.of(), testimonials.ofVisit(visit));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                        list("kind", null, "/kind", "value-missing"),
                        list("title", null, "/title", "text-missing"),
                        list("title", english("x".repeat(301)), "/title/en", "text-too-long"),
                        list("watchUrl", null, "/availability", "testimonial-availability-contradicts-address"),
                        list(
                                "availability",
                                "MISSING",
                                "/availability",
                                "testimonial-availability-contradicts-address"),
                        list(
                                "watchUrl",
                                "https://youtube.com.evil.example/watch",
                                "/watchUrl",
                                "testimonial-not-at-provider"),
                        list("provider", "VIMEO", "/watchUrl", "testimonial-not-at-provider"),
                        list("watchUrl", "javascript:alert(1)", "/watchUrl", "url-invalid"),
                        list("watchUrl", "https://www.youtube.com@evil.example/", "/watchUrl", "url-invalid"),
                        list("spokenLanguages", list("en", "xx"), "/spokenLanguages/1", "language-unknown"),
                        list(
                                "spokenLanguages",
                                list("en", "en"),
                                "/spokenLanguages/1",
                                "testimonial-language-repeated"),
                        list("visitId", null, "/visitId", "value-missing"),
                        list("visitId", UUID.randomUUID(), "/visitId", "visit-unknown"))
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_breaks_a_rule_is_refused_at_its_field(String field, @Nullable Object value, String pointer, String code) {
        Refused.at(post(with(with(complete(), "availability", "OK"), field, value)), 422, pointer, code);
    }

    @Test
    void a_person_has_no_place_in_it() {
        Refused.at(post(with(complete(), "appearances", list())), 400, "/appearances", "field-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = 'FILM' | testimonial_kind_known",
                "title = '{}' | testimonial_title_given",
                "provider = 'TUBE' | testimonial_provider_known",
                "watch_url = 'https://youtube.com.evil.example/' | testimonial_not_at_provider",
                "watch_url = 'https://www.youtube.com@evil.example/' | testimonial_not_at_provider",
                "provider = 'VIMEO' | testimonial_not_at_provider",
                "provider = 'OTHER', watch_url = 'ftp://x' | testimonial_url_http",
                "watch_url = null | testimonial_availability_contradicts_address",
                "availability = 'MISSING' | testimonial_availability_contradicts_address",
                "availability = 'LOST', watch_url = 'https://youtu.be/1' | testimonial_availability_known",
                "spoken_languages = '{en,ur,en}' | testimonial_language_repeated",
                "visit_id = gen_random_uuid() | testimonial_visit_unknown",
            })
    void the_database_holds_the_same_rules(String change, String constraint) {
        var added = post(complete());
        assertEquals(constraint, database.refusal("update testimonial set " + change + " where id = ?", id(added)));
    }

    @Test
    void who_may_not_see_the_visit_sees_no_testimonial_of_it() {
        var ownProject = project();
        var limited = given.managerOf(ownProject);
        var own = visit(ownProject);
        var foreign = post(complete());
        var mine = limited.api().body(with(complete(), "visitId", own)).post(PATH);
        mine.then().statusCode(201);
        for (var id : List.of(id(foreign), UUID.randomUUID())) {
            Refused.with(limited.api().get(PATH + "/" + id), 404, "missing-testimonial");
            Refused.with(
                    limited.api()
                            .header("If-Match", "\"0\"")
                            .body(with(complete(), "visitId", own))
                            .put(PATH + "/" + id),
                    404,
                    "missing-testimonial");
        }
        Refused.at(limited.api().body(complete()).post(PATH), 422, "/visitId", "visit-unknown");
        Refused.at(
                limited.api().header("If-Match", "\"0\"").body(complete()).put(PATH + "/" + id(mine)),
                422,
                "/visitId",
                "visit-unknown");
        limited.api().get(PATH).then().statusCode(200).body("id", contains(mine.<String>path("id")));
        Refused.with(limited.api().queryParam("visitId", visit).get(PATH), 404, "missing-visit");
        Refused.with(given.approver().api().body(complete()).post(PATH), 403, "not-allowed");
        given.approver().api().get(PATH + "/" + id(foreign)).then().statusCode(200);
    }

    @Test
    void a_list_is_read_page_by_page() {
        var first = post(complete());
        var second = post(complete());
        var page = manager.api()
                .queryParam("visitId", visit)
                .queryParam("limit", 1)
                .get(PATH);
        page.then().statusCode(200).body("id", contains(first.<String>path("id")));
        String next = page.headers().getValues("Link").stream()
                .filter(link -> link.contains("rel=\"next\""))
                .map(link -> link.replaceAll("^<https?://[^/]+|>.*", ""))
                .findFirst()
                .orElseThrow();
        manager.api().get(next).then().statusCode(200).body("id", contains(second.<String>path("id")));
    }

    @Test
    void a_request_sent_twice_is_carried_out_once() {
        String key = UUID.randomUUID().toString();
        var first =
                manager.api().header("Idempotency-Key", key).body(complete()).post(PATH);
        var second =
                manager.api().header("Idempotency-Key", key).body(complete()).post(PATH);
        assertEquals(first.asString(), second.asString());
        assertEquals(1, testimonials.ofVisit(visit).size());
    }

    private Map<String, @Nullable Object> complete() {
        return object(
                "kind",
                "VIDEO",
                "title",
                english("Video on the study visit"),
                "description",
                english("With testimonials from the officials who took part"),
                "provider",
                "YOUTUBE",
                "watchUrl",
                "https://www.youtube.com/watch?v=abcdefghijk",
                "spokenLanguages",
                list("en", "ur"),
                "publishedOn",
                "2021-11-02",
                "visitId",
                visit);
    }

    private UUID project() {
        return added(
                "/api/v1/projects",
                object(
                        "code",
                        "T" + UUID.randomUUID().toString().substring(0, 8),
                        "title",
                        english("Silk Routes"),
                        "status",
                        "2"));
    }

    private UUID visit(UUID project) {
        return added(
                "/api/v1/visits",
                object(
                        "title",
                        english("Study visit to Vienna"),
                        "projects",
                        list(object("projectId", project, "role", "PRIMARY"))));
    }

    private UUID added(String path, Map<String, ?> form) {
        return UUID.fromString(manager.api()
                .body(form)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Response post(Map<String, ?> form) {
        return manager.api().body(form).post(PATH);
    }

    private Response put(Response added, @Nullable String ifMatch, Map<String, ?> form) {
        var request = manager.api().body(form);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PATH + "/" + id(added));
    }

    private static UUID id(Response added) {
        return UUID.fromString(added.path("id"));
    }
}
