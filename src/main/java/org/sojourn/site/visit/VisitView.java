package org.sojourn.site.visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.Progress;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.site.Reader;
import org.sojourn.site.Sectors;
import org.sojourn.site.VisitCard;
import org.sojourn.visit.DatePrecision;
import org.sojourn.web.language.Dates;

/** The page of a visit, ready to be read: {@code render(revision, gate, today)} for one language. */
public final class VisitView {

    private final Edition edition;
    private final PublishedVisit visit;
    private final Reader reader;
    private final Involved involved;
    private final Results results;
    private final Elsewhere elsewhere;
    private final Progress progress;
    private final @Nullable Instant until;

    /** A theme: a sector the registry has a word for, or the code under the name of its vocabulary. */
    public record Theme(String vocabulary, String code, boolean known) {}

    public VisitView(Edition edition, Reader reader, Map<UUID, String> slugs, Clock clock) {
        this(edition, reader, slugs, clock, null);
    }

    /** @param until when a preview for people outside ends; absent for the staff's, and for what is published */
    VisitView(Edition edition, Reader reader, Map<UUID, String> slugs, Clock clock, @Nullable Instant until) {
        this.until = until;
        this.edition = edition;
        this.visit = edition.visit();
        this.reader = reader;
        this.involved = new Involved(visit, reader, slugs);
        this.results = new Results(visit, reader);
        this.elsewhere = new Elsewhere(visit, reader, slugs);
        this.progress = Progress.of(visit, clock);
    }

    public String reference() {
        return visit.reference();
    }

    /** The last day on which people outside may look at a preview. */
    public @Nullable String until() {
        return until == null ? null : reader.day(LocalDate.ofInstant(until, ZoneOffset.UTC));
    }

    /** Whether this has not been published: a look ahead for the staff, or for who has a link to it. */
    public boolean isPreview() {
        return edition.number() == 0;
    }

    public String path() {
        return "/visits/" + edition.slug();
    }

    public Said title() {
        return reader.said(visit.title(), visit.reference());
    }

    public @Nullable Said summary() {
        return reader.said(visit.summary());
    }

    /** The summary for search engines and link previews. */
    public String description() {
        var summary = summary();
        return summary == null ? "" : VisitCard.shortened(summary.text());
    }

    public @Nullable Said objectives() {
        return reader.said(visit.objectives());
    }

    /** The other languages in which parts of the page had to be written; blank if there are none. */
    public String otherLanguages() {
        var statements = visit.outcomes().stream().map(PublishedVisit.Outcome::statement);
        return reader.languages(Stream.concat(Stream.of(visit.title(), visit.summary(), visit.objectives()), statements)
                .flatMap(text -> Stream.ofNullable(reader.said(text)))
                .map(Said::language)
                .filter(language -> !language.equals(reader.language()))
                .distinct()
                .toList());
    }

    public String from() {
        return reader.countries(visit.sendingCountries());
    }

    public String to() {
        return reader.countries(visit.hostCountries());
    }

    public String dates() {
        return reader.dates(visit);
    }

    public String datetime() {
        return Dates.iso(visit.start(), visit.end(), visit.datePrecision().name());
    }

    public @Nullable String dateSource() {
        return visit.dateSource();
    }

    public List<String> cities() {
        return visit.stops().stream()
                .flatMap(stop -> Stream.ofNullable(stop.city()))
                .distinct()
                .limit(3)
                .toList();
    }

    public Progress progress() {
        return progress;
    }

    public boolean hasTag() {
        return progress != Progress.COMPLETED;
    }

    /** Where the plain facts would mislead, a sentence on top says so. */
    public @Nullable String warning() {
        return switch (progress) {
            case POSTPONED -> reader.words().visit_postponed();
            case CANCELLED -> reader.words().visit_cancelled();
            case OVERDUE -> reader.words().visit_overdue();
            default -> null;
        };
    }

    /** The first day as it was announced before the visit was moved. */
    public @Nullable String movedFrom() {
        var previous = visit.previousStart();
        return previous == null
                ? null
                : Dates.range(previous, previous, visit.datePrecision().name(), reader.locale());
    }

    public String type() {
        return visit.type();
    }

    public String modality() {
        return visit.modality();
    }

    public List<Theme> themes() {
        return visit.themes().stream()
                .map(theme -> new Theme(
                        theme.vocabulary(),
                        theme.code(),
                        theme.vocabulary().equals("1") && Sectors.KNOWN.contains(theme.code())))
                .toList();
    }

    public List<Involved.Party> parties() {
        return involved.parties();
    }

    public List<Involved.Received> hosts() {
        return involved.hosts();
    }

    public List<Involved.Place> stops() {
        return involved.stops();
    }

    public List<Involved.Work> projects() {
        return involved.projects();
    }

    public List<Results.Result> outcomes() {
        return results.outcomes();
    }

    public List<Elsewhere.Notice> announcements() {
        return elsewhere.announcements();
    }

    public List<Elsewhere.Voice> testimonials() {
        return elsewhere.testimonials();
    }

    public List<VisitCard.Credit> credits() {
        return VisitCard.credits(visit, reader);
    }

    /** Whether this was asked for and answered "not recorded". */
    public boolean lacks(String gap) {
        return visit.notRecorded().contains(gap);
    }

    public boolean hasExactDays() {
        return visit.datePrecision() == DatePrecision.DAY;
    }

    public int number() {
        return edition.number();
    }

    public boolean isCurrent() {
        return edition.isCurrent();
    }

    public String sha256() {
        return edition.sha256();
    }

    public String publishedOn() {
        return reader.day(LocalDate.ofInstant(edition.publishedAt(), ZoneOffset.UTC));
    }

    public String currentHref() {
        return reader.path(path());
    }

    public String revisionPath() {
        return path() + "/revisions/" + edition.number();
    }

    /** A revision by its number, with its address. */
    public record Earlier(int number, String href) {}

    /** The other revisions that may be read, the latest first. */
    public List<Earlier> otherRevisions() {
        return edition.open().stream()
                .filter(n -> n != edition.number())
                .map(n -> new Earlier(
                        n, n == edition.latest() ? reader.path(path()) : reader.path(path() + "/revisions/" + n)))
                .toList();
    }

    /** The absolute address as a part of another one. */
    public String addressEncoded() {
        return encoded(reader.absolute(path()));
    }

    public String titleEncoded() {
        return encoded(title().text());
    }

    /** What a website's editor pastes where addresses aren't turned into cards. */
    public String iframe() {
        return "<iframe src=\"" + reader.absolute("/embed" + path()) + "\" title=\""
                + reader.words().embed_title(visit.reference())
                + "\" width=\"100%\" height=\"440\" style=\"max-width: 600px; border: 0\"></iframe>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
