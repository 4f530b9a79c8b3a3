package org.sojourn.desk.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Json;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;
import org.sojourn.desk.Posting;

/** A manager sees what was agreed on the visits of their projects, and notes what became of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FollowUpStoryTest {

    private static final String LIST = "/desk/follow-ups";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Given given;

    private UUID project;
    private Somebody manager;

    @BeforeEach
    void somebody_manages_a_project() {
        project = given.project();
        manager = given.managerOf(project);
    }

    private static Map<String, @Nullable Object> followUp(String commitment, @Nullable LocalDate due, String state) {
        return object("commitment", english(commitment), "due", due == null ? null : due.toString(), "state", state);
    }

    private static List<@Nullable Object> one(LocalDate due) {
        return list(followUp("Send the handbook", due, "OPEN"));
    }

    private static List<String> listed(Somebody who, String query) {
        return Page.of(who.browser().get(LIST + query), 200).select("tbody th").eachText();
    }

    private Response mark(Somebody who, Known visit, String act, long version, String position) {
        return Posting.post(
                who,
                LIST + "/" + visit.reference() + "?state=OPEN",
                "act",
                act,
                "version",
                String.valueOf(version),
                "position",
                position);
    }

    private Object state(Known visit) {
        return Objects.requireNonNull(given.value("select state from follow_up where visit_id = ?", visit.id()));
    }

    @Test
    void each_is_found_by_where_it_stands_and_by_project_the_earliest_due_first() {
        var other = given.project();
        var both = given.managerOf(project, other);
        var visit = given.visit()
                .of(project)
                .with(
                        "followUps",
                        list(
                                followUp("Undated", null, "OPEN"),
                                followUp("Late", TODAY.minusDays(1), "OPEN"),
                                followUp("Today", TODAY, "OPEN"),
                                followUp("In a month", TODAY.plusDays(30), "OPEN"),
                                followUp("Later", TODAY.plusDays(31), "OPEN"),
                                followUp("Kept", TODAY.minusDays(9), "DONE"),
                                followUp("Given up", TODAY.minusDays(9), "DROPPED")))
                .draft();
        given.visit()
                .of(other)
                .with("followUps", list(followUp("Elsewhere", TODAY, "OPEN")))
                .draft();

        assertEquals(List.of("Late", "Today", "In a month", "Later", "Undated"), listed(manager, ""));
        assertEquals(List.of("Today", "In a month"), listed(manager, "?state=DUE"));
        assertEquals(List.of("Late"), listed(manager, "?state=OVERDUE"));
        assertEquals(List.of("Kept"), listed(manager, "?state=DONE"));
        assertEquals(List.of("Given up"), listed(manager, "?state=DROPPED"));
        assertEquals(6, listed(both, "?state=OPEN").size());
        assertEquals(List.of("Elsewhere"), listed(both, "?project=" + other));

        var page = Page.of(manager.browser().get(LIST + "?state=OVERDUE"), 200);
        assertEquals(
                1,
                page.select("td a[href='/desk/visits/" + visit.reference() + "']")
                        .size());
        assertEquals("OVERDUE", page.value("state"));
        assertEquals(
                "Follow-ups overdue: 1",
                Page.of(manager.browser().get("/desk"), 200).one("#overdue").text());
    }

    @Test
    void the_words_of_another_language_are_marked_and_the_owner_is_named() {
        var owner = given.organisation("Institute " + Given.word());
        given.visit()
                .of(project)
                .with(
                        "followUps",
                        list(object("commitment", object("ar", "إرسال الدليل"), "ownerOrganisationId", owner)))
                .draft();

        var page = Page.of(manager.browser().get(LIST), 200);
        assertEquals("إرسال الدليل", page.one("tbody th [lang=ar][dir=rtl]").text());
        assertTrue(page.text().contains("Institute "), page.text());
    }

    @Test
    void long_lists_go_on_without_losing_any_of_the_same_day_and_visit() {
        var many = new ArrayList<@Nullable Object>();
        for (int i = 0; i < 60; i++) {
            many.add(followUp("No. " + i, TODAY, "OPEN"));
        }
        given.visit().of(project).with("followUps", many).draft();
        given.visit().of(project).with("followUps", one(TODAY)).draft();

        var first = Page.of(manager.browser().get(LIST), 200);
        assertEquals(50, first.select("tbody th").size());
        String next = first.one("a[rel=next]").attr("href");
        var second = Page.of(manager.browser().get(next), 200);
        assertEquals(11, second.select("tbody th").size());
        var all = new HashSet<>(first.select("tbody th").eachAttr("id"));
        all.addAll(second.select("tbody th").eachAttr("id"));
        assertEquals(61, all.size());
        assertTrue(second.select("a[rel=next]").isEmpty());
    }

    @Test
    void what_became_of_it_is_noted_in_the_visit_and_its_history() {
        var visit = given.visit()
                .of(project)
                .with("followUps", one(TODAY.minusDays(3)))
                .draft();
        var page = Page.of(manager.browser().get(LIST), 200);
        String[] fields = page.fields("td form");

        var done = Posting.post(manager, page.one("td form").attr("action"), with(fields, "DONE"));
        assertEquals(LIST, Posting.saved(done));
        assertEquals("DONE", state(visit));
        var after = Page.of(manager.browser().get(done.header("Location").replaceFirst("^https?://[^/]+", "")), 200);
        assertEquals(
                "Noted for " + visit.reference() + ".",
                after.one("[role=status]").text());
        assertEquals(0, after.select("tbody th").size());
        assertEquals(
                manager.id(),
                given.value(
                        "select changed_by from change where kind = 'visit' and record_id = ? order by version desc",
                        visit.id()));
        assertTrue(
                Page.of(manager.browser().get("/desk"), 200).select("#overdue").isEmpty());

        Posting.saved(mark(manager, visit, "OPEN", visit.version() + 1, "0"));
        assertEquals("OPEN", state(visit));
        Posting.saved(mark(manager, visit, "DROPPED", visit.version() + 2, "0"));
        assertEquals("DROPPED", state(visit));
    }

    private static String[] with(String[] fields, String act) {
        var all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "act";
        all[fields.length + 1] = act;
        return all;
    }

    @Test
    void of_a_published_visit_it_says_that_the_change_is_still_to_be_published_without_review() {
        var visit = given.visit().of(project).with("followUps", one(TODAY)).published();

        var marked = mark(manager, visit, "DONE", visit.version(), "0");
        var page = Page.of(manager.browser().get(marked.header("Location").replaceFirst("^https?://[^/]+", "")), 200);
        String review = page.one("[role=status] a").attr("href");

        assertEquals("/desk/visits/" + visit.reference() + "/review", review);
        var light = Page.of(manager.browser().get(review), 200);
        assertTrue(light.text().contains("Only follow-up states"), light.text());
    }

    @Test
    void who_saw_an_older_state_is_told_and_nothing_is_overwritten() {
        var visit = given.visit().of(project).with("followUps", one(TODAY)).draft();
        Posting.saved(mark(manager, visit, "DROPPED", visit.version(), "0"));

        var stale = Page.of(mark(manager, visit, "DONE", visit.version(), "0"), 412);
        assertTrue(
                stale.summary().get(0).contains("changed"),
                () -> stale.summary().toString());
        assertEquals("DROPPED", state(visit));
        var elsewhere = Page.of(mark(manager, visit, "DONE", visit.version(), "7"), 412);
        assertFalse(elsewhere.summary().isEmpty());
    }

    @Test
    void a_closed_visit_keeps_its_follow_ups_closed() {
        var visit = given.visit()
                .of(project)
                .with("start", "2020-03-02")
                .with("end", "2020-03-03")
                .with("stops", list())
                .with("deliveryState", "CLOSED")
                .with("followUps", list(followUp("Send the handbook", null, "DONE")))
                .draft();

        var refused = Page.of(mark(manager, visit, "OPEN", visit.version(), "0"), 422);
        assertEquals(1, refused.summary().size());
        assertEquals("DONE", state(visit));
    }

    @Test
    void what_was_agreed_on_a_cancelled_visit_waits_apart_until_it_is_planned_again() {
        var visit = given.visit()
                .of(project)
                .with("deliveryState", "PLANNED")
                .with("followUps", one(TODAY.minusDays(3)))
                .draft();
        assertEquals(1, listed(manager, "").size());

        delivered(manager, visit, "CANCELLED", 0);

        for (String state : List.of("", "?state=DUE", "?state=OVERDUE", "?state=DONE", "?state=DROPPED")) {
            assertEquals(List.of(), listed(manager, state), state);
        }
        assertTrue(
                Page.of(manager.browser().get("/desk"), 200).select("#overdue").isEmpty());
        var page = Page.of(manager.browser().get(LIST + "?state=CANCELLED"), 200);
        assertEquals(List.of("Send the handbook"), page.select("tbody th").eachText());
        assertTrue(page.text().contains("a visit that was cancelled stands in a list of its own"), page::text);
        var form = Page.of(manager.browser().get("/desk/visits/" + visit.reference()), 200);
        assertTrue(form.one("#followUps .notice").text().contains("until the visit is planned again"));

        delivered(given.administrator(), visit, "PLANNED", 1);

        assertEquals(List.of("Send the handbook"), listed(manager, "?state=OVERDUE"));
        assertEquals(List.of(), listed(manager, "?state=CANCELLED"));
        assertTrue(Page.of(manager.browser().get("/desk/visits/" + visit.reference()), 200)
                .select("#followUps .notice")
                .isEmpty());
    }

    @Test
    void what_nobody_waits_for_can_still_be_dropped() {
        var visit = given.visit()
                .of(project)
                .with("deliveryState", "CANCELLED")
                .with("followUps", one(TODAY.minusDays(3)))
                .draft();
        Posting.saved(mark(manager, visit, "DROPPED", visit.version(), "0"));
        assertEquals("DROPPED", state(visit));
        assertEquals(List.of(), listed(manager, "?state=CANCELLED"));
    }

    private static void delivered(Somebody who, Known visit, String state, long version) {
        who.api()
                .header("If-Match", "\"" + version + "\"")
                .body(Json.with(visit.form(), "deliveryState", state))
                .put(visit.path())
                .then()
                .statusCode(200);
    }

    @Test
    void what_no_page_sends_is_refused_in_a_sentence() {
        var visit = given.visit().of(project).with("followUps", one(TODAY)).draft();
        for (String position : List.of("1", "-1", "x", "", "99999999999")) {
            var refused = Page.of(mark(manager, visit, "DONE", visit.version(), position), 422);
            assertEquals(1, refused.summary().size(), position);
        }
        Page.of(mark(manager, visit, "KEPT", visit.version(), "0"), 422);
        assertEquals("OPEN", state(visit));
        assertEquals(1, listed(manager, "?state=nothing&project=nobody").size());
        assertEquals(400, manager.browser().get(LIST + "?cursor=x").statusCode());
        assertEquals(400, manager.browser().get(LIST + "?cursor=eCx5").statusCode());
        assertEquals(404, manager.browser().get(LIST + "?marked=SV-1999-0001").statusCode());
    }

    @Test
    void who_does_not_reach_the_visit_sees_nothing_and_who_only_approves_marks_nothing() {
        var visit = given.visit()
                .of(project)
                .with("followUps", one(TODAY.minusDays(3)))
                .draft();
        var stranger = given.managerOf(given.project());
        var approver = given.account(new Grant(Role.APPROVER, project, null, null));

        assertEquals(List.of(), listed(stranger, ""));
        assertEquals(List.of(), listed(stranger, "?project=" + project));
        assertFalse(Page.of(stranger.browser().get(LIST), 200).html().html().contains(project.toString()));
        assertTrue(
                Page.of(stranger.browser().get("/desk"), 200).select("#overdue").isEmpty());
        var foreign = mark(stranger, visit, "DONE", visit.version(), "0");
        var absent = Posting.post(stranger, LIST + "/SV-1999-0001", "act", "DONE", "version", "0", "position", "0");
        assertEquals(404, foreign.statusCode());
        assertEquals(404, absent.statusCode());
        assertEquals(Page.of(foreign).text(), Page.of(absent).text());

        assertEquals(List.of("Send the handbook"), listed(approver, ""));
        var page = Page.of(approver.browser().get(LIST), 200);
        assertTrue(page.select("td form").isEmpty());
        mark(approver, visit, "DONE", visit.version(), "0").then().statusCode(403);
        assertEquals("OPEN", state(visit));
    }
}
