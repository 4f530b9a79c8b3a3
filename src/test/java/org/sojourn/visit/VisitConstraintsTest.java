package org.sojourn.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sojourn.Database;
import org.sojourn.Given;
import org.sojourn.Json;
import org.sojourn.PostgresResource;

/** Each rule of a visit, tried where no program stands before it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VisitConstraintsTest {

    private static final List<String> PARTS = List.of(
            "delegation", "visit_host", "stop", "visit_project", "theme", "cost", "outcome", "follow_up", "derogation");

    /** What is set in the only row of a table (of themes, in the first), and what refuses it. */
    private static final String CHANGES = """
            visit         | reference = (select max(reference) from visit where id <> ?1) | visit_reference_unique
            visit         | reference = '2021/42'                                         | visit_reference_shaped
            visit         | type = 'HOLIDAY'                                              | visit_type_known
            visit         | modality = 'BY_POST'                                          | visit_modality_known
            visit         | date_precision = 'WEEK'                                       | visit_precision_known
            visit         | zone = 'Europe / Vienna'                                      | visit_zone_shaped
            visit         | delivery_state = 'COMPLETED'                                  | visit_delivery_state_known
            visit         | audience = 'PRESS'                                            | visit_audience_known
            visit         | start_on = null                                               | visit_start_missing
            visit         | end_on = '2021-10-10'                                         | visit_dates_ordered
            visit         | date_precision = 'UNKNOWN'                                    | visit_precision_contradicts_date
            visit         | start_on = '1899-12-31'                                       | visit_year_out_of_range
            visit         | end_on = '2201-01-01'                                         | visit_year_out_of_range
            visit         | start_on = '2201-01-01', end_on = null                        | visit_year_out_of_range
            visit         | delivery_state = 'CLOSED', start_on = current_date + 2, end_on = null | visit_closed_before_it_began
            visit         | cloned_from = gen_random_uuid()                               | visit_cloned_from_fk
            visit         | delivery_state = 'PLANNED'                                    | visit_state_not_next
            visit         | delivery_state = 'CLOSED'                                     | visit_closed_with_open_follow_ups
            visit         | start_on = '2021-10-12'                                       | visit_stop_outside
            visit         | end_on = '2021-10-11'                                         | visit_stop_outside
            visit         | start_on = null, end_on = null                                | visit_stop_outside
            delegation    | country_code = 'pk'                                           | delegation_country_shaped
            delegation    | lead_organisation_id = gen_random_uuid()                      | delegation_lead_fk
            delegation    | member_organisation_ids = array[gen_random_uuid()]            | delegation_members_known
            delegation    | member_organisation_ids = array_fill(lead_organisation_id, array[2]) | delegation_member_listed_twice
            delegation    | headcount = 0                                                 | delegation_headcount_positive
            delegation    | women = -1                                                    | delegation_women_counted
            delegation    | men = -1                                                      | delegation_men_counted
            delegation    | undisclosed = -1                                              | delegation_undisclosed_counted
            delegation    | seniority = 'ROYAL'                                           | delegation_seniority_known
            delegation    | women = 5                                                     | visit_headcount_sum
            delegation    | women = null                                                  | visit_headcount_sum
            delegation    | headcount = null                                              | visit_headcount_sum
            delegation    | women = null, men = null                                      | ''
            visit_host    | organisation_id = gen_random_uuid()                           | visit_host_organisation_fk
            visit_host    | role = 'LANDLORD'                                             | visit_host_role_known
            stop          | country_code = 'AUT'                                          | stop_country_shaped
            stop          | organisation_id = gen_random_uuid()                           | stop_organisation_fk
            stop          | audience = 'PRESS'                                            | stop_audience_known
            stop          | to_day = '2021-10-10'                                         | stop_dates_ordered
            stop          | from_day = null                                               | stop_start_missing
            stop          | from_day = '2021-10-10'                                       | visit_stop_outside
            stop          | to_day = '2021-10-16'                                         | visit_stop_outside
            stop          | from_day = '2021-10-16', to_day = null                        | visit_stop_outside
            stop          | from_day = null, to_day = null                                | ''
            visit_project | project_id = gen_random_uuid()                                | visit_project_project_fk
            visit_project | role = 'MAIN'                                                 | visit_project_role_known
            visit_project | project_id = ?2                                               | visit_cost_of_foreign_project
            theme         | vocabulary = '3'                                              | theme_vocabulary_known
            theme         | code = '15132'                                                | theme_listed_twice
            theme         | percent = 0                                                   | theme_percent_in_range
            theme         | percent = 100.01                                              | theme_percent_in_range
            theme         | percent = 50                                                  | visit_theme_percentages
            theme         | percent = null                                                | visit_theme_percentages
            cost          | project_id = gen_random_uuid()                                | cost_project_fk
            cost          | project_id = ?2                                               | visit_cost_of_foreign_project
            cost          | organisation_id = gen_random_uuid()                           | cost_organisation_fk
            cost          | amount = -0.01                                                | cost_amount_counted
            cost          | currency = 'EURO'                                             | cost_currency_shaped
            outcome       | type = '4'                                                    | outcome_type_known
            outcome       | statement = '{}'                                              | outcome_statement_given
            outcome       | measure = '6'                                                 | outcome_measure_known
            outcome       | actual = 3                                                    | visit_qualitative_with_numbers
            outcome       | measure = '1', actual = 3                                     | ''
            follow_up     | commitment = '{}'                                             | follow_up_commitment_given
            follow_up     | owner_organisation_id = gen_random_uuid()                     | follow_up_owner_fk
            follow_up     | state = 'LATE'                                                | follow_up_state_known
            derogation    | organisation_id = gen_random_uuid()                           | derogation_organisation_fk
            """;

    /** Several rows, as one transaction. */
    private static final String TRANSACTIONS = """
            insert into visit_host select visit_id, 9, organisation_id, role from visit_host where visit_id = ?1 | visit_host_listed_twice
            insert into visit_host select visit_id, 9, organisation_id, 'ORGANISER' from visit_host where visit_id = ?1 | ''
            insert into visit_project select visit_id, 9, project_id, 'CONTRIBUTING' from visit_project where visit_id = ?1 | visit_project_listed_twice
            insert into visit_project values (?1, 9, ?2, 'PRIMARY') | visit_two_primary_projects
            insert into visit_project values (?1, 9, ?2, 'CONTRIBUTING') | ''
            insert into derogation select visit_id, 9, organisation_id, reason, "authorisation", given_on from derogation where visit_id = ?1 | derogation_listed_twice
            delete from visit_project where visit_id = ?1 | visit_cost_of_foreign_project
            delete from visit_project where visit_id = ?1; delete from cost where visit_id = ?1 | ''
            update cost set project_id = ?2 where visit_id = ?1; insert into visit_project values (?1, 9, ?2, 'CONTRIBUTING') | ''
            delete from theme where visit_id = ?1 and position = 0 | visit_theme_percentages
            delete from theme where visit_id = ?1 and position = 0; update theme set percent = null where visit_id = ?1 | ''
            update follow_up set state = 'DONE' where visit_id = ?1; update visit set delivery_state = 'CLOSED' where id = ?1 | ''
            update visit set delivery_state = 'CLOSED' where id = ?1; update follow_up set state = 'OPEN' where visit_id = ?1 | visit_closed_with_open_follow_ups
            """;

    @Inject
    Given given;

    @Inject
    Database database;

    private UUID visit;
    private UUID otherProject;

    @BeforeEach
    void a_visit_and_another() {
        visit = given.added("visits", CompleteVisit.in(given).form());
        given.added("visits", Json.object());
        otherProject = given.project();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CHANGES)
    void a_row_that_contradicts_is_refused(String table, String change, String constraint) {
        String row = table.equals("visit") ? "id = ?1" : "visit_id = ?1 and position = 0";
        assertEquals(constraint, refusal("update " + table + " set " + change + " where " + row));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TRANSACTIONS)
    void rows_that_contradict_each_other_are_refused(String statements, String constraint) {
        assertEquals(constraint, refusal(statements));
    }

    @Test
    void nothing_belongs_to_a_visit_that_isn_t_there() {
        for (String part : PARTS) {
            assertEquals(
                    part + "_visit_fk",
                    refusal("update " + part + " set visit_id = gen_random_uuid() where visit_id = ?1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_database_knows_the_same_steps(DeliveryState from) {
        UUID id = given.added("visits", Json.object("deliveryState", from));
        for (var to : DeliveryState.values()) {
            boolean fine = from == to || from.isFinal() || from.next().contains(to);
            assertEquals(
                    fine ? "" : "visit_state_not_next",
                    database.refusal("update visit set delivery_state = ? where id = ?", to.name(), id),
                    () -> from + " to " + to);
        }
    }

    @Test
    void no_constraint_is_left_untried() {
        var tried = (CHANGES + TRANSACTIONS)
                .lines()
                .map(line -> line.substring(line.lastIndexOf('|') + 1).strip())
                .collect(Collectors.toCollection(TreeSet::new));
        PARTS.forEach(part -> tried.add(part + "_visit_fk"));
        tried.remove("''");
        var named = database.texts("""
                select distinct c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
                where c.contype in ('c', 'u', 'f', 'x', 't') and t.relname = any (string_to_array(?, ','))
                """, "visit," + String.join(",", PARTS));
        assertEquals(new TreeSet<>(named), tried);
    }

    private String refusal(String sql) {
        return database.refusal(sql.replace("?1", "'" + visit + "'").replace("?2", "'" + otherProject + "'"));
    }
}
