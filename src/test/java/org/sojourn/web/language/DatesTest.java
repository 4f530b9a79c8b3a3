package org.sojourn.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "en, DAY,   2021-10-11, 2021-10-11, 11 October 2021",
        "en, DAY,   2021-10-11, 2021-10-15, 11–15 October 2021",
        "en, DAY,   2021-09-30, 2021-10-04, 30 September – 4 October 2021",
        "en, DAY,   2021-12-30, 2022-01-02, 30 December 2021 – 2 January 2022",
        "en, DAY,   2021-10-11, 2022-10-11, 11 October 2021 – 11 October 2022",
        "en, MONTH, 2021-10-01, 2021-10-31, October 2021",
        "en, MONTH, 2021-10-01, 2021-11-30, October–November 2021",
        "en, MONTH, 2021-12-01, 2022-01-31, December 2021 – January 2022",
        "en, YEAR,  2021-01-01, 2021-12-31, 2021",
        "en, YEAR,  2021-01-01, 2022-12-31, 2021–2022",
        "en, UNKNOWN, 2021-01-01, 2022-12-31, ''",
        "ar, DAY,   2021-10-11, 2021-10-11, 11 أكتوبر 2021",
        "ar, DAY,   2021-10-11, 2021-10-15, 11–15 أكتوبر 2021",
        "ar, DAY,   2021-09-30, 2021-10-04, 30 سبتمبر – 4 أكتوبر 2021",
        "ar, DAY,   2021-12-30, 2022-01-02, 30 ديسمبر 2021 – 2 يناير 2022",
        "ar, MONTH, 2021-10-01, 2021-10-31, أكتوبر 2021",
        "ar, YEAR,  2021-01-01, 2021-12-31, 2021",
        "de, DAY,   2021-10-11, 2021-10-15, 11.–15. Oktober 2021",
        "es, DAY,   2021-09-30, 2021-10-04, 30 de septiembre – 4 de octubre de 2021",
    })
    void a_range_says_no_more_than_is_known(
            String language, String precision, LocalDate start, LocalDate end, String said) {
        assertEquals(said, Dates.range(start, end, precision, Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,   2021-10-11, 2021-10-11, 2021-10-11",
        "DAY,   2021-10-11, 2021-10-15, 2021-10-11/2021-10-15",
        "MONTH, 2021-10-01, 2021-10-31, 2021-10",
        "MONTH, 2021-10-01, 2021-11-30, 2021-10/2021-11",
        "YEAR,  2021-01-01, 2021-12-31, 2021",
    })
    void programs_read_the_same(String precision, LocalDate start, LocalDate end, String iso) {
        assertEquals(iso, Dates.iso(start, end, precision));
    }
}
