package org.sojourn.announcement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.Json.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
class AnnouncementStoryTest {

    private static final String PATH = "/api/v1/announcements";

    @Inject
    Given given;

    @Inject
    Database database;

    @Inject
    AnnouncementService announcements;

    @Inject
    AnnouncementsSeen seen;

    private Given.Somebody manager;
    private UUID project;
    private UUID visit;

    /** An address that nobody else announces at. */
    private final String url = "https://example.org/news/" + UUID.randomUUID();

    @BeforeEach
    void somebody() {
        manager = given.manager();
        project = project();
        visit = visit(project);
    }

    @Test
    void an_announcement_is_added_read_changed_and_never_overwritten() {
        var added = post(complete());
        added.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("url", equalTo(url))
                .body("precision", equalTo("DAY"))
                .body("links", hasSize(1));
        assertEquals(
                added.asString(), manager.api().get(added.header("Location")).asString());
        assertEquals(Set.of(visit), seen.visitsOf(id(added)));

        put(added, "\"0\"", with(complete(), "type", "PRESS_RELEASE"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        put(added, "\"1\"", with(complete(), "type", "PRESS_RELEASE"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Refused.at(put(added, "\"0\"", complete()), 412, "/type", "changed-meanwhile-to");
        Refused.with(put(added, null, complete()), 428, "if-match-missing");
        Refused.with(manager.api().get(PATH + "/" + UUID.randomUUID()), 404, "missing-announcement");
    }

    @Test
    void one_announcement_is_about_several_visits_and_a_visit_has_several() {
        var other = visit(project);
        var both = post(with(complete(), "links", list(link(visit, "REPORTS"), link(other, "MENTIONS"))));
        both.then().statusCode(201).body("links.relation", contains("REPORTS", "MENTIONS"));
        var earlier = post(with(
                with(with(complete(), "url", url + "/2"), "publishedOn", "2021-10-01"),
                "links",
                list(link(visit, "TESTIMONIAL"), object("projectId", project, "relation", "MENTIONS"))));
        assertEquals(List.of(id(earlier), id(both)), ids(announcements.ofVisit(visit)));
        assertEquals(List.of(id(both)), ids(announcements.ofVisit(other)));
        assertEquals(List.of(id(earlier)), ids(announcements.ofProject(project)));
        var ofVisits = announcements.ofVisits(List.of(visit, other, UUID.randomUUID()));
        assertEquals(Set.of(visit, other), ofVisits.keySet());
        assertEquals(List.of(id(earlier), id(both)), ids(ofVisits.getOrDefault(visit, List.of())));
        manager.api()
                .queryParam("visitId", visit)
                .get(PATH)
                .then()
                .body(
                        "id",
                        contains(both.path("id").toString(), earlier.path("id").toString()));
    }

    @Test
    void a_link_is_taken_away_by_leaving_it_out() {
        var other = visit(project);
        var added = post(with(complete(), "links", list(link(visit, "REPORTS"), link(other, "MENTIONS"))));
        put(added, "\"0\"", with(complete(), "links", list(link(other, "MENTIONS"))))
                .then()
                .statusCode(200)
                .body("links.visitId", contains(other.toString()));
        assertEquals(Set.of(visit, other), seen.visitsOf(id(added)));
        assertEquals(List.of(), announcements.ofVisit(visit));
        put(added, "\"1\"", with(complete(), "links", null))
                .then()
                .statusCode(200)
                .body("links", hasSize(0));
    }

    @Test
    void a_page_is_recorded_once_however_its_address_is_written() {
        var first = post(complete());
        for (String same :
                List.of(url, url + "#top", url + "?utm_source=mail", url.replace("https://e", "HTTPS://E"))) {
            var again = post(with(complete(), "url", same));
            Refused.at(again, 422, "/url", "announcement-url-taken");
            again.then().body("errors[0].message", containsString(first.path("id")));
        }
        post(with(complete(), "url", url + "?utm_source=mail&page=2#x"))
                .then()
                .statusCode(201)
                .body("url", equalTo(url + "?page=2"));
        assertEquals(
                "announcement_url_taken",
                database.refusal("update announcement set url = ? where url = ?", url, url + "?page=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-11,DAY,2021-10-11,DAY",
        "2021-10-11,MONTH,2021-10-01,MONTH",
        "2021-10-11,YEAR,2021-01-01,YEAR",
        "2021-10-11,,2021-10-11,DAY",
        ",,,UNKNOWN",
        ",UNKNOWN,,UNKNOWN",
    })
    void a_date_is_kept_as_far_as_it_is_known(String day, String precision, String kept, String keptPrecision) {
        post(with(with(complete(), "publishedOn", day), "precision", precision))
                .then()
                .statusCode(201)
                .body("publishedOn", kept == null ? nullValue() : equalTo(kept))
                .body("precision", equalTo(keptPrecision));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                        list("url", null, "/url", "value-missing"),
                        list("url", "javascript:alert(1)", "/url", "url-invalid"),
                        list("url", "ftp://example.org/", "/url", "url-invalid"),
                        list("url", "https://user@example.org/", "/url", "url-invalid"),
                        list("url", "https://example.org/ a", "/url", "url-invalid"),
                        list("url", "https://example.org/" + "x".repeat(2_000), "/url", "url-invalid"),
                        list("type", null, "/type", "value-missing"),
                        list("title", " ", "/title", "value-missing"),
                        list("title", "x".repeat(301), "/title", "text-too-long"),
                        list("language", null, "/language", "value-missing"),
                        list("language", "english", "/language", "language-unknown"),
                        list("excerpt", "x".repeat(301), "/excerpt", "text-too-long"),
                        list("publisherId", UUID.randomUUID(), "/publisherId", "organisation-unknown"),
                        list("precision", "UNKNOWN", "/precision", "announcement-precision-contradicts-date"),
                        list("links", list(object()), "/links/0/relation", "value-missing"),
                        list(
                                "links",
                                list(object("relation", "REPORTS")),
                                "/links/0",
                                "announcement-link-without-one-target"),
                        list(
                                "links",
                                list(object(
                                        "relation",
                                        "REPORTS",
                                        "visitId",
                                        UUID.randomUUID(),
                                        "projectId",
                                        UUID.randomUUID())),
                                "/links/0",
                                "announcement-link-without-one-target"),
                        list("links", list(link(UUID.randomUUID(), "REPORTS")), "/links/0/visitId", "visit-unknown"),
                        list(
                                "links",
                                list(object("relation", "REPORTS", "projectId", UUID.randomUUID())),
                                "/links/0/projectId",
                                "project-unknown"))
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_breaks_a_rule_is_refused_at_its_field(String field, @Nullable Object value, String pointer, String code) {
        Refused.at(post(with(complete(), field, value)), 422, pointer, code);
    }

    @Test
    void a_visit_is_linked_once() {
        Refused.at(
                post(with(complete(), "links", list(link(visit, "REPORTS"), link(visit, "MENTIONS")))),
                422,
                "/links/1",
                "announcement-link-repeated");
        Refused.at(post(with(complete(), "slug", "x")), 400, "/slug", "field-unknown");
        Refused.at(post(with(complete(), "type", "BLOG")), 400, "/type", "code-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update announcement set url = 'ftp://x' where id = ?1 | announcement_url_http",
                "update announcement set type = 'BLOG' where id = ?1 | announcement_type_known",
                "update announcement set title = '' where id = ?1 | announcement_title_given",
                "update announcement set language = 'eng' where id = ?1 | announcement_language_shaped",
                "update announcement set precision = 'HOUR' where id = ?1 | announcement_precision_known",
                "update announcement set precision = 'UNKNOWN' where id = ?1 | announcement_precision_contradicts_date",
                "update announcement set published_on = null where id = ?1 | announcement_precision_contradicts_date",
                "update announcement set excerpt = repeat('x', 301) where id = ?1 | announcement_excerpt_short",
                "update announcement set publisher_id = gen_random_uuid() where id = ?1 | announcement_publisher_unknown",
                "update announcement_link set relation = 'LIKES' where announcement_id = ?1 | announcement_relation_known",
                "update announcement_link set visit_id = null where announcement_id = ?1 | announcement_link_without_one_target",
                "update announcement_link set visit_id = gen_random_uuid() where announcement_id = ?1 | announcement_visit_unknown",
                "update announcement_link set visit_id = null, project_id = gen_random_uuid() where announcement_id = ?1 | announcement_project_unknown",
                "insert into announcement_link select announcement_id, 9, visit_id, null, 'MENTIONS' from announcement_link where announcement_id = ?1 | announcement_link_repeated",
            })
    void the_database_holds_the_same_rules(String change, String constraint) {
        var added = post(complete());
        assertEquals(constraint, database.refusal(change.replace("?1", "'" + id(added) + "'")));
    }

    @Test
    void nobody_ties_an_announcement_to_what_isn_t_theirs() {
        var ownProject = project();
        var limited = given.managerOf(ownProject);
        var own = visit(ownProject);
        var absent = UUID.randomUUID();
        for (var notTheirs : List.of(visit, absent)) {
            Refused.at(
                    limited.api()
                            .body(with(complete(), "links", list(link(notTheirs, "REPORTS"))))
                            .post(PATH),
                    422,
                    "/links/0/visitId",
                    "visit-unknown");
        }
        Refused.at(
                limited.api()
                        .body(with(complete(), "links", list(object("projectId", project, "relation", "REPORTS"))))
                        .post(PATH),
                422,
                "/links/0/projectId",
                "not-your-project");

        var foreign = post(complete());
        for (var id : List.of(id(foreign), absent)) {
            Refused.with(
                    limited.api().header("If-Match", "\"0\"").body(complete()).put(PATH + "/" + id),
                    404,
                    "missing-announcement");
        }

        var shared = post(with(
                with(complete(), "url", url + "/shared"), "links", list(link(visit, "REPORTS"), link(own, "REPORTS"))));
        var untied = limited.api()
                .header("If-Match", "\"0\"")
                .body(with(with(complete(), "url", url + "/shared"), "links", list(link(own, "REPORTS"))))
                .put(PATH + "/" + id(shared));
        Refused.at(untied, 422, "/links", "announcement-link-of-others");
        Refused.at(
                limited.api()
                        .header("If-Match", "\"0\"")
                        .body(with(
                                with(with(complete(), "url", url + "/shared"), "title", "In other words"),
                                "links",
                                list(link(visit, "REPORTS"), link(own, "REPORTS"))))
                        .put(PATH + "/" + id(shared)),
                422,
                "/title",
                "announcement-of-others");
        limited.api()
                .header("If-Match", "\"0\"")
                .body(with(with(complete(), "url", url + "/shared"), "links", list(link(visit, "REPORTS"))))
                .put(PATH + "/" + id(shared))
                .then()
                .statusCode(200);
        Refused.with(limited.api().queryParam("visitId", visit).get(PATH), 404, "missing-visit");
        Refused.with(limited.api().queryParam("visitId", absent).get(PATH), 404, "missing-visit");
        Refused.at(limited.api().queryParam("visitId", "x").get(PATH), 400, "/visitId", "not-an-id");
        Refused.with(given.approver().api().body(complete()).post(PATH), 403, "not-allowed");
    }

    @Test
    void a_list_is_read_page_by_page() {
        var first = post(complete());
        var second = post(with(complete(), "url", url + "/2"));
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
        first.then().statusCode(201);
        second.then().statusCode(201);
        assertEquals(first.asString(), second.asString());
    }

    private Map<String, @Nullable Object> complete() {
        return object(
                "url", url,
                "type", "NEWS_ITEM",
                "title", "Pakistan’s Ministry of Interior and FIA welcomed to Austria",
                "language", "en",
                "publishedOn", "2021-10-19",
                "excerpt", "The visit built trust.",
                "links", list(link(visit, "REPORTS")));
    }

    private static Map<String, @Nullable Object> link(UUID visit, String relation) {
        return object("visitId", visit, "relation", relation);
    }

    private UUID project() {
        return added(
                "/api/v1/projects",
                object(
                        "code",
                        "A" + UUID.randomUUID().toString().substring(0, 8),
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

    private static List<UUID> ids(List<AnnouncementRecord> records) {
        return records.stream().map(AnnouncementRecord::savedId).toList();
    }

    private static UUID id(Response added) {
        return UUID.fromString(added.path("id"));
    }
}
