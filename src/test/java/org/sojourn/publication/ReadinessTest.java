package org.sojourn.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.publication.PublicationView.Want;
import org.sojourn.visit.VisitRecord;

/** What stands in the way of publishing, and what is merely missing. */
class ReadinessTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final String READY = """
            {"title": {"en": "Visit"}, "summary": {"en": "What was learnt"}, "start": "2021-01-01", "datePrecision": "YEAR"}""";
    private static final String SHOWN = """
            {"delegations": [{"countryCode": "PK"}], "hostCountries": ["AT"]}""";

    @Test
    void title_summary_countries_a_year_and_an_audience_are_enough() throws Exception {
        assertEquals(List.of(), codes(of(READY, SHOWN, true).blocking()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"summary": {"en": "S"}, "start": "2021-01-01"}                                              | title-missing
            {"title": {"en": "T"}, "start": "2021-01-01"}                                                | summary-missing
            {"title": {"en": "T"}, "summary": {"ar": "م"}, "start": "2021-01-01"}                        | summary-in-other-language
            {"title": {"en": "T"}, "summary": {"en": "S"}}                                               | dates-missing
            {"title": {"en": "T"}, "summary": {"en": "S"}, "start": "2021-01-01", "audience": "INTERNAL"} | audience-internal
            """)
    void each_thing_that_must_be_there_blocks_by_itself(String visit, String code) throws Exception {
        assertEquals(List.of(code), codes(of(visit, SHOWN, true).blocking()));
    }

    @Test
    void countries_of_both_sides_must_be_there() throws Exception {
        assertEquals(
                List.of("delegation-country-missing", "host-country-missing"),
                codes(of(READY, "{}", true).blocking()));
    }

    @Test
    void a_funder_whose_words_are_missing_blocks() throws Exception {
        assertEquals(
                List.of("acknowledgement-unresolved"),
                codes(of(READY, SHOWN, false).blocking()));
    }

    @Test
    void what_was_answered_not_recorded_is_no_longer_asked_for() throws Exception {
        var before = codes(of(READY, SHOWN, true).warnings());
        var answered = READY.replaceFirst("\\}$", ", \"notRecorded\": [\"OUTCOMES\", \"HEADCOUNT\"]}");
        var after = codes(of(answered, SHOWN, true).warnings());
        assertEquals(true, before.containsAll(List.of("outcomes-missing", "headcount-missing")));
        assertEquals(before.size() - 2, after.size());
    }

    @Test
    void a_film_that_was_announced_and_never_came_is_named() throws Exception {
        var shown = SHOWN.replaceFirst(
                "\\}$",
                ", \"testimonials\": [{\"kind\": \"VIDEO\", \"provider\": \"OTHER\", \"availability\": \"MISSING\"}]}");
        assertEquals(true, codes(of(READY, shown, true).warnings()).contains("testimonial-without-link"));
    }

    private static Readiness of(String visit, String document, boolean acknowledged) throws JsonProcessingException {
        return Readiness.of(
                JSON.readValue(visit, VisitRecord.class),
                JSON.readValue(document, PublishedVisit.class),
                acknowledged,
                true);
    }

    private static List<String> codes(List<Want> wants) {
        return wants.stream().map(Want::code).toList();
    }
}
