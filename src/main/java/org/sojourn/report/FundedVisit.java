package org.sojourn.report;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisit.Delegation;
import org.sojourn.site.Reader;
import org.sojourn.site.VisitCard;
import org.sojourn.web.language.Numbers;

/**
 * A visit as one of its funders reads it: with head-counts by gender, its own costs and follow-ups.
 *
 * @param href its public page; absent where only funders may read of it
 * @param readers the funders it is drawn for
 */
public record FundedVisit(PublishedVisit visit, @Nullable String href, Set<UUID> readers, Reader reader) {

    public Said title() {
        return reader.said(visit.title(), visit.reference());
    }

    public @Nullable Said summary() {
        return reader.said(visit.summary());
    }

    public String dates() {
        return reader.dates(visit);
    }

    public String from() {
        return reader.countries(visit.sendingCountries());
    }

    public String to() {
        return reader.countries(visit.hostCountries());
    }

    public @Nullable Integer members() {
        return sum(Delegation::headcount);
    }

    public @Nullable Integer women() {
        return sum(Delegation::women);
    }

    public @Nullable Integer men() {
        return sum(Delegation::men);
    }

    public @Nullable Integer undisclosed() {
        return sum(Delegation::undisclosed);
    }

    /** The projects it was part of, with what their funders want to be said. */
    public List<Said> projects() {
        return visit.projects().stream()
                .map(project -> reader.said(project.title(), project.code()))
                .toList();
    }

    public List<VisitCard.Credit> credits() {
        return VisitCard.credits(visit, reader);
    }

    public List<Said> outcomes() {
        return visit.outcomes().stream()
                .flatMap(outcome -> said(outcome.statement()))
                .toList();
    }

    /** What was agreed, with its state as a code. */
    public record Agreed(
            Said commitment, String state, @Nullable String due) {}

    public List<Agreed> followUps() {
        return visit.followUps().stream()
                .flatMap(f -> said(f.commitment())
                        .map(text -> new Agreed(text, f.state(), f.due() == null ? null : reader.day(f.due()))))
                .toList();
    }

    /** What the readers paid; what another funder paid is between that one and us. */
    public List<PublishedVisit.Cost> costs() {
        return visit.costs().stream().filter(this::isTheirs).toList();
    }

    private boolean isTheirs(PublishedVisit.Cost cost) {
        if (cost.organisationId() != null) {
            return readers.contains(cost.organisationId());
        }
        return visit.projects().stream()
                .filter(project -> cost.projectId() == null || project.id().equals(cost.projectId()))
                .flatMap(project -> project.funders().stream())
                .allMatch(funder -> readers.contains(funder.organisation().id()));
    }

    /** An amount as people write it, with its currency. */
    public String amount(PublishedVisit.Cost cost) {
        var format = Numbers.in(reader.locale());
        format.setMinimumFractionDigits(2);
        return format.format(cost.amount()) + "\u00a0" + cost.currency();
    }

    private Stream<Said> said(LocalizedText text) {
        return Stream.ofNullable(reader.said(text));
    }

    /** Absent where no delegation says it. */
    private @Nullable Integer sum(Function<Delegation, @Nullable Integer> count) {
        return visit.delegations().stream()
                .map(count)
                .filter(Objects::nonNull)
                .reduce(Integer::sum)
                .orElse(null);
    }
}
