package org.sojourn.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Problem;
import org.sojourn.base.Problems;

/** What must hold within one project, whatever else is in the register. */
final class ProjectRules {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ProjectRules() {}

    /** Expects a record that keeps the constraints written on it. */
    static List<Problem> broken(ProjectRecord form, LocalDate today) {
        var problems = new Problems();
        checkDays(form, today, problems);
        checkParticipations(form.participations(), problems);
        checkShares(form, problems);
        checkIndicators(form.indicators(), problems);
        return problems.list();
    }

    private static void checkDays(ProjectRecord form, LocalDate today, Problems problems) {
        if (isBefore(form.plannedEnd(), form.plannedStart())) {
            problems.add("/plannedEnd", "end-before-start");
        }
        if (isBefore(form.actualEnd(), form.actualStart())) {
            problems.add("/actualEnd", "end-before-start");
        }
        if (isBefore(today, form.actualStart())) {
            problems.add("/actualStart", "project-actual-start-ahead");
        }
        if (isBefore(today, form.actualEnd())) {
            problems.add("/actualEnd", "project-actual-end-ahead");
        }
    }

    private static void checkParticipations(List<ProjectRecord.Participation> participations, Problems problems) {
        var seen = new HashSet<List<@Nullable Object>>();
        var led = EnumSet.noneOf(ParticipationRole.class);
        for (int i = 0; i < participations.size(); i++) {
            var participation = participations.get(i);
            var same = new ArrayList<@Nullable Object>();
            same.add(participation.organisationId());
            same.add(participation.role());
            same.add(participation.grantReference());
            if (!seen.add(same)) {
                problems.add("/participations/" + i, "project-participation-repeated");
            }
            if (participation.lead() && !led.add(participation.role())) {
                problems.add("/participations/" + i + "/lead", "project-lead-repeated");
            }
        }
    }

    private static void checkShares(ProjectRecord form, Problems problems) {
        var known = form.funding()
                .map(ProjectRecord.Participation::sharePercent)
                .flatMap(Stream::ofNullable)
                .toList();
        var sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean all = known.size() == form.funding().count();
        int excess = sum.compareTo(WHOLE);
        if (!known.isEmpty() && (excess > 0 || (all && excess < 0))) {
            problems.add("/participations", "project-shares-not-whole", sum.toPlainString());
        }
    }

    private static void checkIndicators(List<ProjectRecord.Indicator> indicators, Problems problems) {
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            if (!indicator.measure().hasNumbers() && indicator.baseline() != null) {
                problems.add("/indicators/" + i + "/baseline", "project-indicator-qualitative");
            }
            if (!indicator.measure().hasNumbers() && indicator.target() != null) {
                problems.add("/indicators/" + i + "/target", "project-indicator-qualitative");
            }
        }
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
