package org.sojourn.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, DAY,   2021-10-10, UPCOMING",
        "CONFIRMED, DAY,   2021-10-11, ONGOING",
        "CONFIRMED, DAY,   2021-10-15, ONGOING",
        "CONFIRMED, DAY,   2021-10-16, COMPLETED",
        "CONFIRMED, MONTH, 2021-10-12, UPCOMING",
        "PLANNED,   DAY,   2021-10-12, UPCOMING",
        "PLANNED,   DAY,   2021-10-16, OVERDUE",
        "PROPOSED,  DAY,   2021-10-16, OVERDUE",
        "CLOSED,    DAY,   2021-10-16, COMPLETED",
        "POSTPONED, DAY,   2021-10-16, POSTPONED",
        "CANCELLED, DAY,   2021-10-01, CANCELLED",
    })
    void follows_from_the_state_and_the_day(String state, String precision, LocalDate today, Progress progress) {
        var visit = Published.visit(tree -> tree.put("deliveryState", state).put("datePrecision", precision));
        assertEquals(progress, Progress.of(visit, today));
    }

    @Test
    void the_day_is_that_of_the_place() {
        var evening = Clock.fixed(Instant.parse("2021-10-10T20:00:00Z"), ZoneOffset.UTC);
        assertEquals(Progress.UPCOMING, Progress.of(Published.visit(), evening));
        assertEquals(Progress.ONGOING, Progress.of(Published.visit(tree -> tree.put("zone", "Asia/Karachi")), evening));
    }
}
