package org.sojourn.publication.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Json;
import org.sojourn.MailResource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Grant;
import org.sojourn.account.Notices;
import org.sojourn.account.Role;
import org.sojourn.visit.VisitService;

/** Those who manage a visit are reminded of what was agreed and of saying what came of it, once of each. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class RemindersTest {

    private static final LocalDate DUE = LocalDate.of(2019, 6, 30);
    private static final LocalDate END = LocalDate.of(2018, 1, 10);

    @Inject
    Given given;

    @Inject
    Reminders reminders;

    @Inject
    VisitService visits;

    @Inject
    Notices notices;

    private UUID project;
    private Somebody manager;

    @BeforeEach
    void somebody_manages_a_project() {
        project = given.project();
        manager = given.managerOf(project);
    }

    /** Sends what is due on that day, more than once. */
    private void on(LocalDate day) {
        var clock = Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew().run(() -> new ReminderService(reminders, visits, notices, clock).send());
        }
    }

    private GivenVisit visit(String state) {
        return given.visit().of(project).with("followUps", list(followUp("Send the handbook", DUE, state)));
    }

    private static Object followUp(String commitment, LocalDate due, String state) {
        return object("commitment", english(commitment), "due", due.toString(), "state", state);
    }

    /** A visit that ended on {@link #END}. */
    private GivenVisit ended() {
        return given.visit()
                .of(project)
                .with("start", END.minusDays(4).toString())
                .with("end", END.toString())
                .with("stops", list(object("countryCode", "AT")))
                .with("deliveryState", "CONFIRMED");
    }

    private static List<String> desk(Somebody who) {
        return Page.of(who.browser().get("/desk"), 200).select(".news li a").eachText();
    }

    private void save(Known visit, String field, @Nullable Object value) {
        var form = Json.with(visit.form(), field, value);
        var saved =
                given.author().api().header("If-Match", visit.etag()).body(form).put(visit.path());
        assertEquals(200, saved.statusCode(), saved::asString);
    }

    @Test
    void of_a_follow_up_three_times_on_the_desk_and_by_mail() {
        var visit = visit("OPEN").draft();
        var elsewhere = given.managerOf(given.project());
        var approver = given.account(new Grant(Role.APPROVER, project, null, null));

        on(DUE.minusDays(31));
        assertEquals(List.of(), desk(manager));
        on(DUE.minusDays(30));
        assertEquals(1, desk(manager).size());
        assertTrue(desk(manager).get(0).startsWith("A follow-up is due on 2019-06-30: " + visit.reference()));
        on(DUE.minusDays(1));
        assertEquals(1, desk(manager).size());
        on(DUE);
        assertEquals(2, desk(manager).size());
        on(DUE.plusDays(13));
        assertEquals(2, desk(manager).size());
        on(DUE.plusDays(14));
        on(DUE.plusDays(40));
        assertEquals(3, desk(manager).size());

        var mails = MailResource.to(manager.email(), 3);
        assertEquals(3, mails.size());
        assertTrue(mails.get(0).text().contains("/desk/visits/" + visit.reference()));
        assertEquals(List.of(), desk(elsewhere));
        assertEquals(List.of(), desk(approver));
    }

    @Test
    void a_visit_that_is_called_off_asks_for_nothing_and_asks_anew_once_it_is_planned_again() {
        var visit = visit("OPEN").with("deliveryState", "PLANNED").draft();
        on(DUE.minusDays(20));
        assertEquals(1, desk(manager).size());

        delivered(given.author(), visit, "CANCELLED", 0);
        assertEquals(List.of(), desk(manager));
        on(DUE.minusDays(19));
        assertEquals(List.of(), desk(manager));

        delivered(given.administrator(), visit, "PLANNED", 1);
        on(DUE.minusDays(18));
        assertEquals(1, desk(manager).size());
    }

    private static void delivered(Somebody who, Known visit, String state, long version) {
        var saved = who.api()
                .header("If-Match", "\"" + version + "\"")
                .body(Json.with(visit.form(), "deliveryState", state))
                .put(visit.path());
        assertEquals(200, saved.statusCode(), saved::asString);
    }

    @Test
    void rows_that_change_places_remind_of_nothing_anew_and_what_is_put_off_does() {
        var first = followUp("Send the handbook", DUE, "OPEN");
        var second = followUp("Hold an exercise", DUE.plusDays(2), "OPEN");
        var visit =
                given.visit().of(project).with("followUps", list(first, second)).draft();
        on(DUE.minusDays(10));
        assertEquals(2, desk(manager).size());

        save(visit, "followUps", list(second, first));
        on(DUE.minusDays(9));
        assertEquals(2, desk(manager).size());

        given.sql("update follow_up set due = due + 5 where visit_id = ? and position = 0", visit.id());
        on(DUE.minusDays(8));
        assertEquals(3, desk(manager).size());
    }

    @Test
    void of_several_on_one_day_a_visit_reminds_once() {
        given.visit()
                .of(project)
                .with(
                        "followUps",
                        list(
                                followUp("Send the handbook", DUE, "OPEN"),
                                followUp("Hold an exercise", DUE, "OPEN"),
                                followUp("Hold an exercise", DUE, "OPEN")))
                .draft();

        on(DUE);

        assertEquals(1, desk(manager).size());
    }

    @Test
    void of_what_is_done_or_dropped_called_off_withdrawn_or_long_ago_nobody_is_reminded() {
        visit("DONE").draft();
        visit("DROPPED").draft();
        visit("OPEN").with("deliveryState", "CANCELLED").draft();
        visit("OPEN").withdrawn();
        given.sql("update notice set read_at = now() where account_id = ?", manager.id());

        on(DUE.minusDays(30));
        on(DUE);
        on(DUE.plusDays(14));
        assertEquals(List.of(), desk(manager));

        visit("OPEN").draft();
        on(DUE.plusDays(50));
        assertEquals(List.of(), desk(manager));
    }

    @Test
    void once_nothing_is_open_the_reminders_leave_the_desk() {
        var visit = visit("OPEN").draft();
        on(DUE);
        assertEquals(1, desk(manager).size());

        save(visit, "followUps", list(followUp("Send the handbook", DUE, "DONE")));

        assertEquals(List.of(), desk(manager));
    }

    @Test
    void after_six_and_twelve_months_evidence_is_asked_for_until_there_is_some() {
        var visit = ended().draft();
        on(END.plusMonths(6).minusDays(1));
        assertEquals(List.of(), desk(manager));
        on(END.plusMonths(6));
        assertTrue(desk(manager).get(0).contains("Six months"), desk(manager).get(0));
        on(END.plusMonths(12));
        assertEquals(2, desk(manager).size());

        save(visit, "outcomes", list(outcome("asOf", END.plusDays(1).toString())));
        assertEquals(List.of(), desk(manager));
    }

    private static Object outcome(String field, Object value) {
        return object("type", "2", "statement", english("They call each other"), "measure", "1", field, value);
    }

    @Test
    void what_was_said_of_a_visit_while_it_took_place_is_no_evidence() {
        ended().with("outcomes", list(outcome("asOf", END.toString()))).draft();
        on(END.plusMonths(6));
        assertEquals(1, desk(manager).size());
    }

    @Test
    void nobody_is_asked_for_evidence_that_is_there_or_known_to_be_missing_or_of_what_never_took_place() {
        ended().with("outcomes", list(outcome("actual", 3))).draft();
        ended().with("notRecorded", list("OUTCOMES")).draft();
        ended().with("deliveryState", "CANCELLED").draft();
        ended().with("deliveryState", "POSTPONED").draft();
        ended().withdrawn();
        given.sql("update notice set read_at = now() where account_id = ?", manager.id());

        on(END.plusMonths(6));
        on(END.plusMonths(12));

        assertEquals(List.of(), desk(manager));
    }
}
