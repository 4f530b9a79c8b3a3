package org.sojourn.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.base.Refusal;

/** What no visit may contradict. */
class VisitRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String ID = "01a20bc5-0646-7340-b08e-c967e79f23ca";
    private static final String OTHER = "01a20bc5-0646-7340-b08e-c967e79f23cb";

    @Test
    void a_blank_visit_contradicts_nothing() throws Exception {
        assertEquals(List.of(), broken("{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"start": "2021-10-11", "end": "2021-10-09"}                                             | /end:end-before-start
            {"end": "2021-10-09"}                                                                    | /start:visit-start-missing
            {"start": "2021-10-11", "datePrecision": "UNKNOWN"}                                      | /datePrecision:visit-precision-contradicts-date
            {"start": "1821-10-11", "end": "2021-10-11"}                                             | /start:year-out-of-range
            {"zone": "Europe/Wien"}                                                                  | /zone:zone-unknown
            {"delegations": [{"headcount": 8, "women": 3, "men": 4}]}                                | /delegations/0/headcount:visit-headcount-sum
            {"delegations": [{"women": 3}]}                                                          | /delegations/0/headcount:visit-headcount-sum
            {"delegations": [{"memberOrganisationIds": ["$ID", "$ID"]}]}                             | /delegations/0/memberOrganisationIds:listed-twice
            {"start": "2021-10-11", "stops": [{"countryCode": "AT", "from": "2021-10-12"}]}          | /stops/0/from:visit-stop-outside
            {"start": "2021-10-11", "stops": [{"countryCode": "AT", "from": "2021-10-11", "to": "2021-10-12"}]} | /stops/0/to:visit-stop-outside
            {"stops": [{"countryCode": "AT", "from": "2021-10-12"}]}                                 | /stops/0/from:visit-stop-outside
            {"hosts": [{"organisationId": "$ID", "role": "HOST"}, {"organisationId": "$ID", "role": "HOST"}]} | /hosts/1/organisationId:listed-twice
            {"projects": [{"projectId": "$ID", "role": "PRIMARY"}, {"projectId": "$OTHER", "role": "PRIMARY"}]} | /projects:visit-two-primary-projects
            {"themes": [{"vocabulary": "1", "code": "15190", "percent": 60}, {"vocabulary": "1", "code": "15132", "percent": 30}]} | /themes/0/percent:visit-theme-percentages
            {"themes": [{"vocabulary": "1", "code": "15190"}, {"vocabulary": "1", "code": "15132"}]}  | /themes/0/percent:visit-theme-percentages
            {"themes": [{"vocabulary": "1", "code": "15190", "percent": 50}]}                        | /themes/0/percent:visit-theme-percentages
            {"costs": [{"amount": 1, "currency": "EURO"}]}                                           | /costs/0/currency:currency-unknown
            {"costs": [{"amount": 1, "currency": "EUR", "projectId": "$ID"}]}                        | /costs/0/projectId:visit-cost-of-foreign-project
            {"outcomes": [{"type": "2", "statement": {"en": "x"}, "measure": "5", "actual": 3}]}     | /outcomes/0/measure:visit-qualitative-with-numbers
            {"deliveryState": "CLOSED", "followUps": [{"commitment": {"en": "x"}}]}                  | /deliveryState:visit-closed-with-open-follow-ups
            {"deliveryState": "CLOSED", "start": "2026-11-25"}                                       | /deliveryState:visit-closed-before-it-began
            """)
    void a_contradiction_is_named_where_it_stands(String visit, String problem) throws Exception {
        assertEquals(List.of(problem), broken(visit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"start": "2021-10-11", "end": "2021-10-15", "stops": [{"countryCode": "AT", "from": "2021-10-15"}]}
            {"delegations": [{"headcount": 8, "women": 3, "men": 4, "undisclosed": 1}]}
            {"delegations": [{"headcount": 8}]}
            {"themes": [{"vocabulary": "1", "code": "15190"}, {"vocabulary": "7", "code": "16", "percent": 100}]}
            {"themes": [{"vocabulary": "1", "code": "15190", "percent": 33.33}, {"vocabulary": "1", "code": "15132", "percent": 66.67}]}
            {"outcomes": [{"type": "1", "statement": {"en": "x"}, "measure": "1", "baseline": 0, "actual": 3}]}
            """)
    void what_holds_together_passes(String visit) throws Exception {
        assertEquals(List.of(), broken(visit));
    }

    @Test
    void a_month_reaches_from_its_first_day_to_its_last() throws Exception {
        var visit = read("{\"start\": \"2021-02-17\", \"datePrecision\": \"MONTH\"}");
        assertEquals(LocalDate.of(2021, 2, 1), visit.start());
        assertEquals(LocalDate.of(2021, 2, 28), visit.end());
    }

    @Test
    void a_day_without_an_end_ends_on_the_same_day() throws Exception {
        assertEquals(
                LocalDate.of(2021, 2, 17), read("{\"start\": \"2021-02-17\"}").end());
    }

    @Test
    void a_cancelled_visit_comes_back_by_an_administrator_only() throws Exception {
        var visit = Visit.of(read("{\"deliveryState\": \"CANCELLED\"}"), "SV-2026-0001", null);
        var planned = read("{\"deliveryState\": \"PLANNED\"}");
        assertThrows(Refusal.class, () -> visit.become(planned, false));
        visit.become(planned, true);
        assertEquals(DeliveryState.PLANNED, visit.deliveryState);
    }

    private static List<String> broken(String visit) throws JsonProcessingException {
        return VisitRules.broken(read(visit), TODAY).stream()
                .map(problem -> problem.pointer() + ":" + problem.code())
                .toList();
    }

    private static VisitRecord read(String visit) throws JsonProcessingException {
        return JSON.readValue(visit.replace("$ID", ID).replace("$OTHER", OTHER), VisitRecord.class);
    }
}
