package org.sojourn.report;

import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisit.Delegation;
import org.sojourn.site.Reader;

/** A visit as its funders read it: with head-counts by gender, costs and follow-ups. */
public record FundedVisit(PublishedVisit visit, Reader reader) {

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

    public List<PublishedVisit.Cost> costs() {
        return visit.costs();
    }

    /** An amount as people write it, with its currency. */
    public String amount(PublishedVisit.Cost cost) {
        var format = NumberFormat.getNumberInstance(reader.locale());
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
