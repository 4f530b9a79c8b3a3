package org.sojourn.site;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.Progress;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisit.Agency;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.web.language.Dates;

/**
 * A visit as lists and embeds show it.
 *
 * @param agencies who went and who received them, the first of each
 */
public record VisitCard(
        String href,
        String reference,
        Said title,
        @Nullable Said summary,
        String from,
        String to,
        String dates,
        String datetime,
        Progress progress,
        List<Said> agencies,
        List<Credit> credits) {

    private static final int SUMMARY = 220;

    /** A funder's sentence and its disclaimer. */
    public record Credit(Said text, @Nullable Said disclaimer) {}

    public static VisitCard of(Edition edition, Reader reader, LocalDate today) {
        var visit = edition.visit();
        var summary = reader.said(visit.summary());
        return new VisitCard(
                reader.path("/visits/" + edition.slug()),
                visit.reference(),
                reader.said(visit.title(), visit.reference()),
                summary == null ? null : new Said(summary.language(), shortened(summary.text())),
                reader.countries(visit.sendingCountries()),
                reader.countries(visit.hostCountries()),
                reader.dates(visit),
                Dates.iso(visit.start(), visit.end(), visit.datePrecision().name()),
                Progress.of(visit, today),
                agencies(visit).map(agency -> named(agency, reader)).toList(),
                credits(visit, reader));
    }

    /** A visit that simply took place needs no word for it. */
    public boolean hasTag() {
        return progress != Progress.COMPLETED;
    }

    public static List<Credit> credits(PublishedVisit visit, Reader reader) {
        return visit.acknowledgements().stream()
                .flatMap(rule -> rule.text().best(reader.languages()).stream()
                        .map(text -> new Credit(text, reader.said(rule.disclaimer()))))
                .toList();
    }

    private static Said named(Agency agency, Reader reader) {
        return reader.said(agency.name(), agency.acronym() == null ? "" : agency.acronym());
    }

    private static Stream<Agency> agencies(PublishedVisit visit) {
        var sending = visit.delegations().stream()
                .flatMap(d -> Stream.concat(Stream.ofNullable(d.lead()), d.members().stream()))
                .distinct()
                .limit(2);
        var hosts =
                visit.hosts().stream().map(PublishedVisit.Host::organisation).distinct();
        return Stream.concat(sending, hosts.limit(2));
    }

    /** Cut at a word, never within a character. */
    public static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SUMMARY) {
            return line;
        }
        int end = line.offsetByCodePoints(0, SUMMARY);
        int word = line.lastIndexOf(' ', end);
        return line.substring(0, word > end / 2 ? word : end).stripTrailing() + "…";
    }
}
