package org.sojourn.site.visit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.site.Reader;
import org.sojourn.web.language.Numbers;

/** What came of a visit, with its numbers in words. */
public final class Results {

    private final PublishedVisit visit;
    private final Reader reader;

    Results(PublishedVisit visit, Reader reader) {
        this.visit = visit;
        this.reader = reader;
    }

    /** What came of it, with its numbers in words. */
    public record Result(
            Said statement,
            String type,
            @Nullable String numbers,
            @Nullable String asOf) {}

    List<Result> outcomes() {
        return visit.outcomes().stream()
                .map(outcome -> new Result(
                        reader.said(outcome.statement(), ""),
                        outcome.type(),
                        numbers(outcome),
                        outcome.asOf() == null ? null : reader.day(outcome.asOf())))
                .toList();
    }

    private @Nullable String numbers(PublishedVisit.Outcome outcome) {
        var parts = new ArrayList<String>();
        var words = reader.words();
        if (outcome.baseline() != null) {
            parts.add(words.baseline(number(outcome.baseline(), outcome)));
        }
        if (outcome.target() != null) {
            parts.add(words.target(number(outcome.target(), outcome)));
        }
        if (outcome.actual() != null) {
            parts.add(words.actual(number(outcome.actual(), outcome)));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private String number(BigDecimal value, PublishedVisit.Outcome outcome) {
        var format = Numbers.in(reader.locale());
        format.setMaximumFractionDigits(4);
        String unit = outcome.unit() == null ? "" : " " + outcome.unit();
        return format.format(value) + (outcome.measure().equals("2") ? "%" : unit);
    }
}
