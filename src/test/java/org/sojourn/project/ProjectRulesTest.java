package org.sojourn.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.base.LocalizedText;
import org.sojourn.project.ProjectRecord.Indicator;
import org.sojourn.project.ProjectRecord.Participation;

class ProjectRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "100, true",
        "100.00, true",
        "33.33+33.33+33.34, true",
        "33.33+33.33+33.33, false",
        "60+40+0.01, false",
        "99.99, false",
        "60+?, true",
        "60+40+?, true",
        "60+41+?, false",
        "?+?, true",
        "0+100, true",
        "1E+2, true",
    })
    void shares_make_a_whole_when_all_are_known_and_never_more(String shares, boolean whole) {
        var funders = List.of(shares.split("\\+(?!2)")).stream()
                .map(share -> share.equals("?") ? funder(null) : funder(share))
                .toList();
        assertEquals(whole ? List.of() : List.of("/participations project-shares-not-whole"), broken(project(funders)));
    }

    @Test
    void only_funders_share() {
        var doer =
                new Participation(UUID.randomUUID(), ParticipationRole.IMPLEMENTING, new BigDecimal("40"), null, false);
        assertEquals(List.of(), broken(project(List.of(funder("100"), doer))));
        assertEquals(List.of(), broken(project(List.of(doer))));
        assertEquals(List.of(), broken(project(List.of())));
    }

    @Test
    void one_leads_each_role() {
        var first = new Participation(UUID.randomUUID(), ParticipationRole.FUNDING, null, null, true);
        var second = new Participation(UUID.randomUUID(), ParticipationRole.FUNDING, null, null, true);
        var other = new Participation(UUID.randomUUID(), ParticipationRole.IMPLEMENTING, null, null, true);
        assertEquals(List.of(), broken(project(List.of(first, other))));
        assertEquals(
                List.of("/participations/2/lead project-lead-repeated"),
                broken(project(List.of(first, other, second))));
    }

    @Test
    void an_organisation_has_a_role_once_for_each_grant() {
        var id = UUID.randomUUID();
        var one = new Participation(id, ParticipationRole.FUNDING, null, "A", false);
        var other = new Participation(id, ParticipationRole.FUNDING, null, "B", false);
        assertEquals(List.of(), broken(project(List.of(one, other))));
        assertEquals(
                List.of("/participations/1 project-participation-repeated"),
                broken(project(List.of(one, new Participation(id, ParticipationRole.FUNDING, null, " A ", true)))));
    }

    @Test
    void days_follow_each_other_and_what_happened_is_not_ahead() {
        assertEquals(List.of(), broken(days("2026-01-01", "2026-01-01", "2026-11-24", "2026-11-24")));
        assertEquals(List.of(), broken(days("2026-12-01", null, null, "2026-11-24")));
        assertEquals(
                List.of("/plannedEnd end-before-start", "/actualEnd end-before-start"),
                broken(days("2026-01-02", "2026-01-01", "2026-01-02", "2026-01-01")));
        assertEquals(
                List.of("/actualStart project-actual-start-ahead", "/actualEnd project-actual-end-ahead"),
                broken(days(null, null, "2026-11-25", "2026-11-25")));
    }

    @Test
    void what_is_told_in_words_has_no_numbers() {
        assertEquals(List.of(), broken(measured(IndicatorMeasure.QUALITATIVE, null, null)));
        assertEquals(List.of(), broken(measured(IndicatorMeasure.PERCENTAGE, "1", "2")));
        assertEquals(
                List.of(
                        "/indicators/0/baseline project-indicator-qualitative",
                        "/indicators/0/target project-indicator-qualitative"),
                broken(measured(IndicatorMeasure.QUALITATIVE, "1", "2")));
    }

    @ParameterizedTest
    @CsvSource({"50.00,50", "33.30,33.3", "1E+2,100", "0.00,0", "1E+999999999,1E+999999999"})
    void a_number_is_kept_as_it_will_be_read(BigDecimal written, String kept) {
        assertEquals(
                kept,
                new Participation(UUID.randomUUID(), ParticipationRole.FUNDING, written, null, false)
                        .sharePercent()
                        .toString());
    }

    private static List<String> broken(ProjectRecord form) {
        return ProjectRules.broken(form, TODAY).stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    private static Participation funder(@Nullable String share) {
        return new Participation(
                UUID.randomUUID(),
                ParticipationRole.FUNDING,
                share == null ? null : new BigDecimal(share),
                null,
                false);
    }

    private static ProjectRecord project(List<Participation> participations) {
        return project(null, null, null, null, participations, List.of());
    }

    private static ProjectRecord days(
            @Nullable String plannedStart,
            @Nullable String plannedEnd,
            @Nullable String actualStart,
            @Nullable String actualEnd) {
        return project(day(plannedStart), day(plannedEnd), day(actualStart), day(actualEnd), List.of(), List.of());
    }

    private static ProjectRecord measured(
            IndicatorMeasure measure, @Nullable String baseline, @Nullable String target) {
        var indicator = new Indicator(
                null,
                LocalizedText.of("en", "Officials trained"),
                measure,
                LocalizedText.EMPTY,
                baseline == null ? null : new BigDecimal(baseline),
                target == null ? null : new BigDecimal(target),
                null);
        return project(null, null, null, null, List.of(), List.of(indicator));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static ProjectRecord project(
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            List<Participation> participations,
            List<Indicator> indicators) {
        return new ProjectRecord(
                null,
                null,
                "SR",
                null,
                LocalizedText.of("en", "Silk Routes"),
                null,
                LocalizedText.EMPTY,
                ActivityStatus.IMPLEMENTATION,
                plannedStart,
                plannedEnd,
                actualStart,
                actualEnd,
                null,
                true,
                null,
                participations,
                indicators);
    }
}
