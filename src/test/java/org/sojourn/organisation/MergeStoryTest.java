package org.sojourn.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.PostgresResource;
import org.sojourn.Refused;

/** One organisation was recorded twice, and an administrator makes it one. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergeStoryTest {

    private static final String PATH = "/api/v1/organisations/";

    @Inject
    Given given;

    private Given.Somebody administrator;

    private final String word = Given.word();
    private UUID one;
    private UUID other;

    @BeforeEach
    void two_that_are_one() {
        administrator = given.administrator();
        one = organisation("Combating People Smuggling Office " + word, "acronym", "O" + word);
        other = organisation("Joint Operational Office " + word, "acronym", "J" + word);
    }

    @Test
    void everything_that_names_the_one_names_the_other_from_then_on() {
        UUID part = organisation("Section of " + word, "parentId", one);
        UUID project = given.project(object(
                "code",
                Given.word(),
                "title",
                english("Silk Road"),
                "status",
                "2",
                "participations",
                list(
                        object("organisationId", one, "role", "FUNDING", "sharePercent", 40),
                        object("organisationId", other, "role", "FUNDING", "sharePercent", 60))));
        var visit = given.visit()
                .with("hosts", list(host(one), host(other)))
                .with("delegations", list(object("countryCode", "PK", "memberOrganisationIds", list(one, other))))
                .with("followUps", list(object("commitment", english("Train"), "ownerOrganisationId", one)))
                .with("costs", list(cost(one), cost(one)))
                .draft();
        UUID announcement = given.added(
                "announcements",
                object(
                        "url", "https://example.org/" + Given.word(),
                        "type", "NEWS_ITEM",
                        "title", "A visit",
                        "language", "en",
                        "publisherId", one));
        var donor = given.donor(one);

        merge(one, other).then().statusCode(200).body("moved.visit", equalTo(1)).body("moved.account", equalTo(1));

        read("organisations/" + one).body("status", equalTo("MERGED")).body("mergedInto", equalTo(other.toString()));
        read("organisations/" + other)
                .body("aliases", hasItems("Combating People Smuggling Office " + word, "O" + word));
        read("organisations/" + part).body("parentId", equalTo(other.toString()));
        read("projects/" + project)
                .body("participations.organisationId", contains(other.toString()))
                .body("participations[0].sharePercent", equalTo(100));
        read("visits/" + visit.id())
                .body("hosts.organisationId", contains(other.toString()))
                .body("delegations[0].memberOrganisationIds", contains(other.toString()))
                .body("followUps[0].ownerOrganisationId", equalTo(other.toString()))
                .body("costs.organisationId", contains(other.toString(), other.toString()));
        read("announcements/" + announcement).body("publisherId", equalTo(other.toString()));
        assertEquals(other, given.value("select organisation_id from account_grant where account_id = ?", donor.id()));
        assertEquals(
                "Combating People Smuggling Office " + word + " → Joint Operational Office " + word,
                given.value(
                        "select reason from change where kind = 'visit' and record_id = ? order by version desc",
                        visit.id()));
    }

    @Test
    void a_look_ahead_says_what_would_move_and_changes_nothing() {
        var visit = given.visit().with("hosts", list(host(one))).draft();

        administrator
                .api()
                .get(PATH + one + "/merge?into=" + other)
                .then()
                .statusCode(200)
                .body("moved", equalTo(Map.of("visit", 1)))
                .body("aliases", contains("Combating People Smuggling Office " + word, "O" + word))
                .body("conflicts.size()", equalTo(0));

        read("visits/" + visit.id()).body("version", equalTo(0)).body("hosts.organisationId", contains(one.toString()));
        read("organisations/" + other).body("aliases", not(hasItem("O" + word)));
    }

    @Test
    void it_is_found_by_its_old_name_where_it_went() {
        merge(one, other).then().statusCode(200);

        administrator.api().get(PATH + "?q=smuggling " + word).then().body("id", contains(other.toString()));
        var page = administrator
                .browser()
                .get("/desk/organisations/suggest?q=smuggling " + word)
                .asString();
        assertTrue(page.contains(other.toString()) && !page.contains(one.toString()), page);
    }

    @Test
    void its_public_page_leads_to_the_other_and_what_is_published_stays_as_it_was() {
        var early = given.visit().with("hosts", list(host(one))).published();
        given.visit().with("hosts", list(host(other))).published();
        var before = RestAssured.get("/visits/" + early.slug() + ".json").asString();
        Object old = slug(one);

        merge(one, other).then().statusCode(200);

        Given.stranger()
                .get("/organisations/" + old)
                .then()
                .statusCode(301)
                .header("Location", org.hamcrest.Matchers.endsWith("/organisations/" + slug(other)));
        Given.stranger()
                .get("/organisations/" + slug(other))
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("/visits/" + early.slug()));
        assertEquals(
                before, RestAssured.get("/visits/" + early.slug() + ".json").asString());
    }

    @Test
    void a_page_that_only_the_old_name_has_stays_where_it_is() {
        given.visit().with("hosts", list(host(one))).published();

        merge(one, other).then().statusCode(200);

        Given.stranger().get("/organisations/" + slug(one)).then().statusCode(200);
    }

    @Test
    void its_donors_go_on_reading_what_they_paid_for() {
        UUID project = given.project(object(
                "code",
                Given.word(),
                "title",
                english("Paid " + word),
                "status",
                "2",
                "participations",
                list(object("organisationId", one, "role", "FUNDING"))));
        var visit = given.visit().of(project).published();
        var donor = given.donor(one);

        merge(one, other).then().statusCode(200);

        donor.browser()
                .get("/reports")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("/visits/" + visit.slug()));
    }

    @Test
    void undone_everything_is_as_it_was() {
        var visit = given.visit().with("hosts", list(host(one), host(other))).draft();
        var donor = given.donor(one);
        merge(one, other).then().statusCode(200);

        undo(one).then().statusCode(200);

        read("organisations/" + one).body("status", equalTo("ACTIVE")).body("mergedInto", equalTo(null));
        read("organisations/" + other).body("aliases.size()", equalTo(0));
        read("visits/" + visit.id()).body("hosts.organisationId", contains(one.toString(), other.toString()));
        assertEquals(one, given.value("select organisation_id from account_grant where account_id = ?", donor.id()));
        merge(one, other).then().statusCode(200);
    }

    @Test
    void what_was_changed_elsewhere_since_stays_changed_when_it_is_undone() {
        var visit = given.visit().with("hosts", list(host(one))).draft();
        merge(one, other).then().statusCode(200);
        var form = new java.util.HashMap<>(visit.form());
        form.put("hosts", list(host(other)));
        form.put("summary", english("Said better"));
        administrator
                .api()
                .header("If-Match", "\"1\"")
                .body(form)
                .put(visit.path())
                .then()
                .statusCode(200);

        undo(one).then().statusCode(200);

        read("visits/" + visit.id())
                .body("summary.en", equalTo("Said better"))
                .body("hosts.organisationId", contains(one.toString()));
    }

    @Test
    void it_cant_be_undone_once_either_was_changed() {
        merge(one, other).then().statusCode(200);
        save(other, "Renamed " + word).then().statusCode(200);

        Refused.with(undo(one), 409, "merge-undo-edited");
    }

    @Test
    void it_cant_be_undone_once_what_it_moved_was_changed() {
        var visit = given.visit().with("hosts", list(host(one))).draft();
        merge(one, other).then().statusCode(200);
        var form = new java.util.HashMap<>(visit.form());
        form.put("hosts", list(object("organisationId", other, "role", "CO_HOST")));
        administrator
                .api()
                .header("If-Match", "\"1\"")
                .body(form)
                .put(visit.path())
                .then()
                .statusCode(200);

        Refused.with(undo(one), 409, "merge-undo-record-edited");
        read("organisations/" + one).body("status", equalTo("MERGED"));
    }

    @Test
    void a_family_isnt_one_organisation() {
        UUID part = organisation("Part " + word, "parentId", one);
        UUID below = organisation("Below " + word, "parentId", part);

        Refused.at(merge(below, one), 422, "/into", "merge-within-family");
        Refused.at(merge(one, part), 422, "/into", "merge-within-family");
        Refused.at(merge(one, one), 422, "/into", "organisation-merge-of-two");
    }

    @Test
    void what_contradicts_itself_has_to_be_decided_before() {
        given.project(object(
                "code",
                word,
                "title",
                english("Silk Road"),
                "status",
                "2",
                "participations",
                list(
                        object("organisationId", one, "role", "FUNDING", "sharePercent", 40),
                        object("organisationId", other, "role", "FUNDING"))));
        given.visit().with("derogations", list(leave(one), leave(other))).draft();

        var refused = merge(one, other);

        Refused.at(refused, 422, "/into", "merge-share-unknown");
        Refused.at(refused, 422, "/into", "merge-two-derogations");
        read("organisations/" + one).body("status", equalTo("ACTIVE"));
    }

    @Test
    void of_two_who_merge_at_once_one_wins() {
        UUID third = organisation("Third " + word);
        var answers = Stream.of(other, third)
                .map(into ->
                        CompletableFuture.supplyAsync(() -> merge(one, into, 0).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 412), answers);
    }

    @Test
    void crosswise_one_wins_as_well() {
        var answers = Stream.of(List.of(one, other), List.of(other, one))
                .map(pair -> CompletableFuture.supplyAsync(
                        () -> merge(pair.get(0), pair.get(1), 0).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 412), answers);
    }

    @Test
    void who_saw_another_version_is_told() {
        save(one, "Renamed " + word).then().statusCode(200);
        Refused.with(merge(one, other, 0), 412, "changed-meanwhile");
        Refused.with(
                administrator.api().body(Map.of("into", other)).post(PATH + one + "/merge"), 428, "if-match-missing");
    }

    @Test
    void nobody_names_it_any_more() {
        merge(one, other).then().statusCode(200);

        Refused.at(
                given.author()
                        .api()
                        .body(given.visit().with("hosts", list(host(one))).form())
                        .post("/api/v1/visits"),
                422,
                "/hosts/0/organisationId",
                "organisation-merged");
        Refused.with(save(one, "Back " + word), 409, "organisation-merged");
        Refused.with(merge(other, one), 409, "organisation-merged");
    }

    @Test
    void only_administrators_merge() {
        var manager = given.manager();
        assertEquals(
                403,
                manager.api()
                        .header("If-Match", "\"0\"")
                        .body(Map.of("into", other))
                        .post(PATH + one + "/merge")
                        .statusCode());
    }

    private UUID organisation(String name, @Nullable Object... more) {
        var form = object("name", english(name), "type", "10", "countryCode", "AT");
        form.putAll(object(more));
        return given.added("organisations", form);
    }

    private Response save(UUID id, String name) {
        return administrator
                .api()
                .header("If-Match", etag(id))
                .body(object("name", english(name), "type", "10", "countryCode", "AT"))
                .put(PATH + id);
    }

    private Response merge(UUID from, UUID into) {
        return merge(from, into, version(from));
    }

    private Response merge(UUID from, UUID into, long version) {
        return administrator
                .api()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("into", into))
                .post(PATH + from + "/merge");
    }

    private Response undo(UUID id) {
        return administrator.api().header("If-Match", etag(id)).post(PATH + id + "/merge/undo");
    }

    private io.restassured.response.ValidatableResponse read(String path) {
        return administrator.api().get("/api/v1/" + path).then().statusCode(200);
    }

    private String etag(UUID id) {
        return "\"" + version(id) + "\"";
    }

    private long version(UUID id) {
        return (Long) given.value("select version from organisation where id = ?", id);
    }

    private Object slug(UUID id) {
        return given.value("select slug from address where record_id = ? and current", id);
    }

    private static Map<String, @Nullable Object> host(UUID id) {
        return object("organisationId", id, "role", "HOST");
    }

    private static Map<String, @Nullable Object> cost(UUID id) {
        return object("organisationId", id, "amount", 10, "currency", "EUR");
    }

    private static Map<String, @Nullable Object> leave(UUID id) {
        return object("organisationId", id, "reason", "Small", "authorisation", "A/1", "date", "2030-01-01");
    }
}
