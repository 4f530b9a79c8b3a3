package org.sojourn.desk.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;
import static org.sojourn.desk.Posting.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.GivenVisit;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Json;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Role;

/** A manager ticks visits in the list, sees what one change would make of each, and makes it in one act. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BulkTest {

    private static final String PATH = "/desk/visits/bulk";

    @Inject
    Given given;

    private final String word = Given.word();
    private Given.Somebody manager;

    @BeforeEach
    void a_manager() {
        manager = given.author();
    }

    @Test
    void a_theme_is_added_to_all_that_are_ticked() {
        var visits = List.of(titled().draft(), titled().draft(), titled().draft());
        var list = Page.of(manager.browser().get("/desk/visits?tick=all&q=" + word), 200);
        assertEquals(3, list.select("main input[type=checkbox][checked]").size());

        var asked = Page.of(post(manager, PATH, with(boxes(list), "change", "ADD_THEME")), 200);
        assertTrue(asked.text().contains("Visits chosen: 3"), asked::text);
        var seen = look(asked, "themes/0/code", "16");

        assertTrue(seen.text().contains("Will be changed: 3"), seen::text);
        assertTrue(seen.text().contains("nothing Sustainable Development Goal · 16"), seen::text);
        visits.forEach(visit -> assertEquals(0, version(visit)));
        var done = apply(seen);
        assertTrue(done.text().contains("Changed: 3"), done::text);
        visits.forEach(visit -> {
            assertEquals("7", recorded(visit, "themes[0].vocabulary"));
            assertEquals("16", recorded(visit, "themes[0].code"));
            var history = Page.of(manager.browser().get("/desk/visits/" + visit.reference() + "/history"), 200);
            assertTrue(history.text().contains("Changed in one act, together with others: 2"), history::text);
        });
    }

    @Test
    void all_that_the_list_finds_are_changed_on_whichever_page_they_are() {
        var visits = IntStream.range(0, 53)
                .mapToObj(i -> titled().with("start", "2019-05-0" + (i % 9 + 1)).with("end", "2019-05-10"))
                .map(visit -> visit.with("stops", list()).draft())
                .toList();
        var another = given.visit().titled("Another " + Given.word()).draft();
        var later = titled().with("start", "2020-05-01")
                .with("end", "2020-05-02")
                .with("stops", list())
                .draft();
        String query = "/desk/visits?year=2019&state=DRAFT&q=" + word;
        var first = Page.of(manager.browser().get(query), 200);
        assertEquals(50, first.select("main input[type=checkbox]").size());
        assertEquals(
                "With all that are found (at most 500)",
                first.one("button[value=found]").text());
        var second = Page.of(manager.browser().get(first.one("a[rel=next]").attr("href")), 200);
        assertEquals(
                "With all that are found (at most 500)",
                second.one("button[value=found]").text());

        var asked = found(manager, second, "SET_AUDIENCE");
        assertTrue(asked.text().contains("Visits chosen: 53"), asked::text);
        var seen = look(asked, "audience", "DONOR");
        assertTrue(seen.text().contains("Will be changed: 53"), seen::text);
        var done = apply(seen);

        assertTrue(done.text().contains("Changed: 53"), done::text);
        visits.forEach(visit -> assertEquals(
                "DONOR", given.value("select audience from visit where id = ?", visit.id()), visit.reference()));
        List.of(another, later).forEach(visit -> assertEquals("PUBLIC", recorded(visit, "audience")));
    }

    @Test
    void all_are_offered_only_where_a_page_does_not_hold_them_and_to_who_may_change_them() {
        titled().draft();
        var project = given.project();
        for (int i = 0; i < 51; i++) {
            titled().of(project).draft();
        }
        String query = "/desk/visits?q=" + word;
        assertEquals(
                "With all that are found (at most 500)",
                Page.of(manager.browser().get(query), 200)
                        .one("button[value=found]")
                        .text());
        var limited = given.managerOf(project);
        var list = Page.of(limited.browser().get(query), 200);
        assertEquals(
                "With all that are found (at most 500)",
                list.one("button[value=found]").text());
        assertTrue(found(limited, list, "SET_AUDIENCE").text().contains("Visits chosen: 51"));
        assertEquals(
                0,
                Page.of(given.reviewer().browser().get(query), 200)
                        .select("button[value=found]")
                        .size());
        assertEquals(
                0,
                Page.of(manager.browser().get(query + "&state=PUBLISHED"), 200)
                        .select("button[value=found]")
                        .size());
        var none = Page.of(post(manager, PATH, "change", "SET_AUDIENCE", "act", "found", "_q", "&|!()"), 422);
        assertEquals(1, none.summary().size());
    }

    @Test
    void more_than_can_be_changed_in_one_act_are_to_be_narrowed_down_first() {
        var visit = titled().draft();
        Object columns = given.value("select string_agg(column_name, ', ') from information_schema.columns"
                + " where table_schema = 'public' and table_name = 'visit' and is_generated = 'NEVER'"
                + " and column_name not in ('id', 'reference')");
        given.sql(
                "insert into visit (id, reference, %1$s) select gen_random_uuid(), 'SV-1901-' || lpad(n::text, 4, '0'), %1$s"
                                .formatted(columns)
                        + " from visit, generate_series(1, 500) n where id = ?",
                visit.id());
        try {
            var refused = Page.of(post(manager, PATH, "change", "SET_AUDIENCE", "act", "found", "_q", word), 422);

            assertEquals(List.of("More than 500 visits are found. Narrow them down first."), refused.summary());
        } finally {
            given.sql("delete from visit where reference like 'SV-1901-%'");
        }
    }

    private static Page found(Given.Somebody who, Page list, String change) {
        String[] fields = list.fields("main form[action$=bulk]");
        fields[List.of(fields).indexOf("change") + 1] = change;
        return Page.of(post(who, PATH, with(fields, "act", "found")), 200);
    }

    @Test
    void a_theme_with_a_share_leaves_the_others_the_rest() {
        var two =
                titled().with("themes", list(theme("15", 60), theme("17", 40))).draft();
        var one = titled().with("themes", list(theme("15"))).draft();
        var there =
                titled().with("themes", list(theme("16", 80), theme("15", 20))).draft();
        var other = titled().with("themes", list(object("vocabulary", "1", "code", "15190")))
                .draft();
        var visits = List.of(two, one, there, other);

        var seen = look(
                "ADD_THEME", visits, "themes/0/vocabulary", "7", "themes/0/code", "16", "themes/0/percent", "12.5");

        assertEquals(
                "Shares within one vocabulary must sum to 100, and of several themes each needs one; they sum to 12.5.",
                obstacle(seen, other));
        assertTrue(seen.text().replace('\u00a0', ' ').contains("12.5 %"), seen::text);
        apply(seen);
        assertEquals(List.of(52.5f, 35, 12.5f), recorded(two, "themes.percent"));
        assertEquals(List.of(87.5f, 12.5f), recorded(one, "themes.percent"));
        assertEquals(List.of(12.5f, 87.5f), recorded(there, "themes.percent"));
        assertEquals(0, version(other));
        assertFalse(
                refused("ADD_THEME", other, "themes/0/vocabulary", "7", "themes/0/code", "16", "themes/0/percent", "0")
                        .problem("themes/0/percent")
                        .isEmpty());
        var whole = look(
                "ADD_THEME",
                List.of(other),
                0,
                "themes/0/vocabulary",
                "7",
                "themes/0/code",
                "16",
                "themes/0/percent",
                "100");
        assertTrue(whole.text().contains("Will be changed: 1"), whole::text);
    }

    @Test
    void what_is_left_is_shared_to_the_last_hundredth() {
        var thirds = titled().with("themes", list(theme("1", "33.33"), theme("2", "33.33"), theme("3", "33.34")))
                .draft();
        apply(look(
                "ADD_THEME",
                List.of(thirds),
                "themes/0/vocabulary",
                "7",
                "themes/0/code",
                "16",
                "themes/0/percent",
                "10"));
        assertEquals(
                List.of(30f, 30f, 30f, 10f),
                this.<List<Number>>recorded(thirds, "themes.percent").stream()
                        .map(n -> (float) Math.round(n.floatValue()))
                        .toList());
        assertEquals(
                "100.00",
                String.valueOf(given.value("select sum(percent) from theme where visit_id = ?", thirds.id())));
    }

    @Test
    void a_double_click_changes_nothing_twice() {
        var visits = List.of(titled().draft(), titled().draft());
        var seen = look("SET_AUDIENCE", visits, "audience", "DONOR");

        var first = apply(seen);
        var second = apply(seen);

        assertEquals(first.one("main").html(), second.one("main").html());
        visits.forEach(visit -> {
            assertEquals("DONOR", recorded(visit, "audience"));
            assertEquals(1, version(visit));
        });
    }

    @Test
    void a_project_is_found_by_its_name_and_goes_again() {
        String code = Given.word();
        UUID project = given.project(object("code", code, "title", english("Project " + code), "status", "2"));
        var visits = List.of(titled().draft(), titled().of(given.project()).draft());

        apply(look("ADD_PROJECT", visits, "projects/0/project", code, "projects/0/role", "CONTRIBUTING"));

        assertEquals(project.toString(), recorded(visits.get(0), "projects[0].projectId"));
        assertEquals(project.toString(), recorded(visits.get(1), "projects[1].projectId"));
        var seen = look("REMOVE_PROJECT", visits, 1, "projects/0/project", "Project " + code);
        assertEquals(
                "Project " + code + " · Contributing project",
                seen.select("main del").get(0).text());
        apply(seen);
        assertNull(recorded(visits.get(0), "projects[0]"));
        assertNull(recorded(visits.get(1), "projects[1]"));
    }

    @Test
    void a_project_that_is_there_gets_another_part() {
        UUID project = given.project();
        var visit = titled().of(given.project(), project).draft();
        var alone = titled().with("projects", list(object("projectId", project, "role", "CONTRIBUTING")))
                .draft();

        var seen = look(
                "ADD_PROJECT",
                List.of(visit, alone),
                "projects/0/projectId",
                project.toString(),
                "projects/0/role",
                "PRIMARY");

        assertEquals("Only one project can be the primary one.", obstacle(seen, visit));
        apply(seen);
        assertEquals("PRIMARY", recorded(alone, "projects[0].role"));
        assertEquals("CONTRIBUTING", recorded(visit, "projects[1].role"));
    }

    @Test
    void what_would_contradict_the_rules_stays_and_holds_up_no_other() {
        var free = titled().draft();
        var other = titled().with("themes", list(theme("15"))).draft();
        var same = titled().with("themes", list(theme("16"))).draft();
        var shared =
                titled().with("themes", list(theme("16", 60), theme("15", 40))).draft();

        var seen = look("ADD_THEME", List.of(free, other, same, shared), "themes/0/code", "16");

        assertEquals(
                "Shares within one vocabulary must sum to 100, and of several themes each needs one; they sum to 0.",
                obstacle(seen, other));
        assertEquals("It is so already.", obstacle(seen, same));
        assertEquals("It is so already.", obstacle(seen, shared));
        assertTrue(seen.text().contains("Will be changed: 1"), seen::text);
        apply(seen);
        assertEquals("16", recorded(free, "themes[0].code"));
        var removing = look("REMOVE_THEME", List.of(shared, same, other), "themes/0/code", "16");
        assertEquals(
                "Shares within one vocabulary must sum to 100, and of several themes each needs one; they sum to 40.",
                obstacle(removing, shared));
        assertEquals("It is so already.", obstacle(removing, other));
        apply(removing);
        assertNull(recorded(same, "themes[0]"));
    }

    @Test
    void a_project_that_paid_stays() {
        UUID project = given.project();
        var visit = titled().of(project)
                .with("costs", list(object("projectId", project, "amount", 12, "currency", "EUR")))
                .draft();

        var seen = look("REMOVE_PROJECT", List.of(visit), "projects/0/projectId", project.toString());

        assertEquals("The visit does not belong to this project.", obstacle(seen, visit));
        assertTrue(seen.text().contains("None of these visits would be changed."), seen::text);
        assertEquals(0, seen.select("[value=apply]").size());
    }

    @Test
    void what_somebody_else_has_changed_stays_theirs() {
        var early = titled().draft();
        var late = titled().draft();
        save(early);
        assertEquals(
                "Somebody has changed this in the meantime.",
                obstacle(look("SET_AUDIENCE", List.of(early), "audience", "DONOR"), early));
        var seen = look("SET_AUDIENCE", List.of(late), "audience", "DONOR");
        save(late);

        var done = apply(seen);

        assertEquals("Somebody has changed this in the meantime.", obstacle(done, late));
        assertTrue(done.text().contains("Changed: 0"), done::text);
        assertEquals("PUBLIC", recorded(late, "audience"));
    }

    @Test
    void what_is_out_of_reach_looks_like_what_isnt_there() {
        UUID here = given.project();
        var mine = titled().of(here).draft();
        var foreign = titled().of(given.project()).draft();
        UUID absent = UUID.randomUUID();
        var limited = given.managerOf(here);
        var fields = new ArrayList<>(List.of("change", "SET_AUDIENCE", "audience", "DONOR", "act", "look"));
        Stream.of(mine.id(), foreign.id(), absent).forEach(id -> fields.addAll(List.of("visits/" + id, "0")));

        var seen = Page.of(post(limited, PATH, fields.toArray(String[]::new)), 200);

        assertEquals("There is no such visit.", obstacle(seen, foreign.id().toString()));
        assertEquals("There is no such visit.", obstacle(seen, absent.toString()));
        assertFalse(seen.html().html().contains(foreign.reference()));
        fields.set(5, "apply");
        post(limited, PATH, fields.toArray(String[]::new)).then().statusCode(200);
        assertEquals("DONOR", recorded(mine, "audience"));
        assertEquals("PUBLIC", recorded(foreign, "audience"));
    }

    @Test
    void a_project_needs_a_grant_and_an_approver_only_reads() {
        UUID here = given.project();
        UUID elsewhere = given.project();
        var both = given.account(
                new org.sojourn.account.Grant(Role.MANAGER, here, null, null),
                new org.sojourn.account.Grant(Role.APPROVER, elsewhere, null, null));
        var mine = titled().of(here).draft();
        var read = titled().of(elsewhere).draft();
        String[] fields = {
            "change",
            "ADD_PROJECT",
            "projects/0/projectId",
            elsewhere.toString(),
            "projects/0/role",
            "CONTRIBUTING",
            "act",
            "look",
            "visits/" + mine.id(),
            "0",
            "visits/" + read.id(),
            "0"
        };

        var seen = Page.of(post(both, PATH, fields), 200);

        assertEquals("Your account has no grant for this project.", obstacle(seen, mine));
        assertEquals("Your account may not do this.", obstacle(seen, read));
        post(given.reviewer(), PATH, fields).then().statusCode(403);
        var list = Page.of(given.reviewer().browser().get("/desk/visits?q=" + word), 200);
        assertEquals(0, list.select("main input[type=checkbox]").size());
    }

    @Test
    void what_is_published_stays_until_it_is_published_again() {
        var published = titled().published();
        var draft = titled().draft();

        var done = apply(look("ADD_THEME", List.of(published, draft), "themes/0/code", "16"));

        assertTrue(
                done.text().contains("What is published stays as it is until the visit is published again."),
                done::text);
        assertEquals(
                List.of("/desk/visits/" + published.reference() + "/review"),
                done.select("main a[href$=review]").eachAttr("href"));
        assertNull(RestAssured.get("/visits/" + published.slug() + ".json").path("themes"));
    }

    @Test
    void what_isnt_said_or_isnt_known_is_asked_again_with_what_was_typed() {
        var visit = titled().draft();
        assertEquals(
                "Fill this in.",
                refused("ADD_THEME", visit, "themes/0/code", "").problem("themes/0/code"));
        assertEquals("Fill this in.", refused("ADD_THEME", visit).problem("themes/0/vocabulary"));
        assertEquals(
                "Choose one of the values that the registry knows.",
                refused("ADD_THEME", visit, "themes/0/vocabulary", "3", "themes/0/code", "x")
                        .problem("themes/0/vocabulary"));
        var project = refused("ADD_PROJECT", visit, "projects/0/project", "Nobody's", "projects/0/role", "PRIMARY");
        assertFalse(project.problem("projects/0/project").isEmpty());
        assertEquals("Nobody's", project.value("projects/0/project"));
        assertEquals(1, project.select("[name='visits/" + visit.id() + "']").size());
        assertFalse(refused("SET_AUDIENCE", visit, "audience", "NOBODY")
                .problem("audience")
                .isEmpty());
        assertFalse(refused("SET_AUDIENCE", visit).problem("audience").isEmpty());
        var absent = look(
                "ADD_PROJECT",
                List.of(visit),
                "projects/0/projectId",
                UUID.randomUUID().toString());
        assertEquals("There is no such project.", obstacle(absent, visit));
    }

    @Test
    void what_no_list_sends_changes_nothing() {
        var visit = titled().draft();
        var none = Page.of(post(manager, PATH, "change", "ADD_THEME"), 422);
        assertEquals(List.of("Tick at least one visit."), none.summary());
        var many = new ArrayList<>(List.of("change", "SET_AUDIENCE", "audience", "DONOR", "act", "apply"));
        many.addAll(List.of("visits/" + visit.id(), "0"));
        for (int i = 0; i < 500; i++) {
            many.addAll(List.of("visits/" + UUID.randomUUID(), "0"));
        }
        var tooMany = Page.of(post(manager, PATH, many.toArray(String[]::new)), 422);
        assertEquals(List.of("Change at most 500 visits at once; these are 501."), tooMany.summary());
        for (var tampered : List.of(
                List.of("visits/nobody", "0"),
                List.of("visits/0", visit.id().toString()),
                List.of("visits", visit.id().toString()),
                List.of("visits/" + visit.id(), "latest"),
                List.of("visits/" + visit.id() + "/x", "0"),
                List.of(
                        "visits/" + visit.id(),
                        "0",
                        "visits/" + visit.id().toString().toUpperCase(),
                        "0"))) {
            var fields = new ArrayList<>(List.of("change", "SET_AUDIENCE", "audience", "DONOR", "act", "apply"));
            fields.addAll(tampered);
            post(manager, PATH, fields.toArray(String[]::new)).then().statusCode(422);
        }
        post(manager, PATH, "change", "DELETE", "act", "apply", "visits/" + visit.id(), "0")
                .then()
                .statusCode(400);
        manager.browser().get(PATH).then().statusCode(303);
        assertEquals("PUBLIC", recorded(visit, "audience"));
    }

    private GivenVisit titled() {
        return given.visit().titled("Visit " + word);
    }

    private static java.util.Map<String, ?> theme(String code) {
        return object("vocabulary", "7", "code", code);
    }

    private static java.util.Map<String, ?> theme(String code, int percent) {
        return object("vocabulary", "7", "code", code, "percent", percent);
    }

    private static java.util.Map<String, ?> theme(String code, String percent) {
        return object("vocabulary", "7", "code", code, "percent", new java.math.BigDecimal(percent));
    }

    private void save(Known visit) {
        var saved = manager.api()
                .header("If-Match", visit.etag())
                .body(Json.with(visit.form(), "summary", english("Otherwise")))
                .put(visit.path());
        assertEquals(200, saved.statusCode(), saved::asString);
    }

    /** The page that says what would come of it. */
    private Page look(String change, List<Known> visits, String... fields) {
        return look(change, visits, 0, fields);
    }

    private Page look(String change, List<Known> visits, int version, String... fields) {
        return Page.of(post(manager, PATH, sent(change, visits, version, fields)), 200);
    }

    private Page refused(String change, Known visit, String... fields) {
        return Page.of(post(manager, PATH, sent(change, List.of(visit), 0, fields)), 422);
    }

    private static String[] sent(String change, List<Known> visits, int version, String... fields) {
        var all = new ArrayList<>(List.of("change", change, "act", "look"));
        if (change.endsWith("THEME") && fields.length == 2) {
            all.addAll(List.of("themes/0/vocabulary", "7"));
        }
        if (change.equals("ADD_PROJECT") && fields.length == 2) {
            all.addAll(List.of("projects/0/role", "CONTRIBUTING"));
        }
        all.addAll(List.of(fields));
        visits.forEach(visit -> all.addAll(List.of("visits/" + visit.id(), String.valueOf(version))));
        return all.toArray(String[]::new);
    }

    /** What the page that asks sends when this is filled in. */
    private Page look(Page asked, String field, String value) {
        var fields = new ArrayList<>(List.of(asked.fields("main form")));
        fields.set(fields.indexOf(field) + 1, value);
        if (fields.contains("themes/0/vocabulary")) {
            fields.set(fields.indexOf("themes/0/vocabulary") + 1, "7");
        }
        fields.addAll(List.of("act", "look"));
        return Page.of(post(manager, PATH, fields.toArray(String[]::new)), 200);
    }

    private Page apply(Page seen) {
        return Page.of(post(manager, PATH, with(seen.fields("main form:has([value=apply])"), "act", "apply")), 200);
    }

    private static String[] boxes(Page list) {
        return list.select("main input[type=checkbox][checked]").stream()
                .flatMap(box -> Stream.of(box.attr("name"), box.val()))
                .toArray(String[]::new);
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String obstacle(Page page, Known visit) {
        return obstacle(page, visit.reference());
    }

    private static String obstacle(Page page, String called) {
        return page.one("section tr:has(th:contains(" + called + ")) td").text();
    }

    private <T> T recorded(Known visit, String path) {
        return given.administrator().api().get(visit.path()).path(path);
    }

    private int version(Known visit) {
        return recorded(visit, "version");
    }
}
