package org.sojourn.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Problem;
import org.sojourn.base.Problems;
import org.sojourn.visit.VisitRecord.Delegation;
import org.sojourn.visit.VisitRecord.ProjectRole;
import org.sojourn.visit.VisitRecord.Theme;

/** What no visit may contradict, beyond the shape of its fields. The database holds the same rules by name. */
final class VisitRules {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final VisitRecord visit;
    private final Problems problems = new Problems();

    private VisitRules(VisitRecord visit) {
        this.visit = visit;
    }

    static List<Problem> broken(VisitRecord visit, LocalDate today) {
        var rules = new VisitRules(visit);
        rules.dates();
        rules.delegations();
        rules.stops();
        rules.projects();
        rules.themes();
        rules.money();
        rules.outcomes();
        rules.closing(today);
        return rules.problems.list();
    }

    private void dates() {
        if (visit.end() != null && visit.start() == null) {
            problems.add("/start", "visit-start-missing");
        }
        if (visit.start() != null && visit.end() != null && visit.end().isBefore(visit.start())) {
            problems.add("/end", "end-before-start");
        }
        if (visit.datePrecision() == DatePrecision.UNKNOWN && visit.start() != null) {
            problems.add("/datePrecision", "visit-precision-contradicts-date");
        }
        Stream.of(visit.start(), visit.end()).filter(Objects::nonNull).forEach(day -> {
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                problems.add(day.equals(visit.start()) ? "/start" : "/end", "year-out-of-range");
            }
        });
        if (!ZoneId.getAvailableZoneIds().contains(visit.zone())) {
            problems.add("/zone", "zone-unknown");
        }
    }

    private void delegations() {
        each("/delegations", visit.delegations(), (at, delegation) -> {
            if (Stream.of(delegation.women(), delegation.men(), delegation.undisclosed())
                            .anyMatch(Objects::nonNull)
                    && counted(delegation) != (delegation.headcount() == null ? -1 : delegation.headcount())) {
                problems.add(at + "/headcount", "visit-headcount-sum", counted(delegation));
            }
            var members = delegation.memberOrganisationIds();
            if (new HashSet<>(members).size() < members.size()) {
                problems.add(at + "/memberOrganisationIds", "listed-twice");
            }
        });
    }

    private static int counted(Delegation delegation) {
        return Stream.of(delegation.women(), delegation.men(), delegation.undisclosed())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void stops() {
        each("/stops", visit.stops(), (at, stop) -> {
            if (stop.to() != null && stop.from() == null) {
                problems.add(at + "/from", "visit-start-missing");
            }
            if (stop.from() != null && stop.to() != null && stop.to().isBefore(stop.from())) {
                problems.add(at + "/to", "end-before-start");
            }
            if (isOutside(stop.from())) {
                problems.add(at + "/from", "visit-stop-outside");
            } else if (isOutside(stop.to())) {
                problems.add(at + "/to", "visit-stop-outside");
            }
        });
    }

    private boolean isOutside(@Nullable LocalDate day) {
        return day != null
                && (visit.start() == null
                        || visit.end() == null
                        || day.isBefore(visit.start())
                        || day.isAfter(visit.end()));
    }

    private void projects() {
        twice("/projects", visit.projects(), link -> link.projectId(), "/projectId");
        twice("/hosts", visit.hosts(), host -> List.of(host.organisationId(), host.role()), "/organisationId");
        twice("/derogations", visit.derogations(), derogation -> derogation.organisationId(), "/organisationId");
        long primary = visit.projects().stream()
                .filter(link -> link.role() == ProjectRole.PRIMARY)
                .count();
        if (primary > 1) {
            problems.add("/projects", "visit-two-primary-projects");
        }
    }

    private void themes() {
        twice("/themes", visit.themes(), theme -> List.of(theme.vocabulary(), theme.code()), "/code");
        visit.themes().stream()
                .collect(Collectors.groupingBy(Theme::vocabulary))
                .forEach((vocabulary, themes) -> {
                    boolean blankAlone = themes.size() == 1 && themes.get(0).percent() == null;
                    boolean complete = themes.stream().allMatch(theme -> theme.percent() != null);
                    var sum = themes.stream()
                            .map(Theme::percent)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    if (!blankAlone && (!complete || sum.compareTo(HUNDRED) != 0)) {
                        problems.add(
                                "/themes/" + visit.themes().indexOf(themes.get(0)) + "/percent",
                                "visit-theme-percentages",
                                sum.stripTrailingZeros().toPlainString());
                    }
                });
    }

    private void money() {
        each("/costs", visit.costs(), (at, cost) -> {
            if (!isCurrency(cost.currency())) {
                problems.add(at + "/currency", "currency-unknown");
            }
            if (cost.projectId() != null && !visit.projectIds().contains(cost.projectId())) {
                problems.add(at + "/projectId", "visit-cost-of-foreign-project");
            }
        });
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private void outcomes() {
        each("/outcomes", visit.outcomes(), (at, outcome) -> {
            boolean numbers = Stream.of(outcome.baseline(), outcome.target(), outcome.actual())
                    .anyMatch(Objects::nonNull);
            if (outcome.measure().equals("5") && numbers) {
                problems.add(at + "/measure", "visit-qualitative-with-numbers");
            }
        });
    }

    private void closing(LocalDate today) {
        boolean open = visit.followUps().stream().anyMatch(f -> f.state() == VisitRecord.FollowUpState.OPEN);
        if (visit.deliveryState() != DeliveryState.CLOSED) {
            return;
        }
        if (open) {
            problems.add("/deliveryState", "visit-closed-with-open-follow-ups");
        }
        if (visit.start() != null && visit.start().isAfter(today)) {
            problems.add("/deliveryState", "visit-closed-before-it-began");
        }
    }

    private <T> void twice(String list, List<T> rows, Function<T, Object> key, String field) {
        var seen = new HashSet<Object>();
        each(list, rows, (at, row) -> {
            if (!seen.add(key.apply(row))) {
                problems.add(at + field, "listed-twice");
            }
        });
    }

    private static <T> void each(String list, List<T> rows, java.util.function.BiConsumer<String, T> check) {
        for (int i = 0; i < rows.size(); i++) {
            check.accept(list + "/" + i, rows.get(i));
        }
    }
}
