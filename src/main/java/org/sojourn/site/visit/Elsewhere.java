package org.sojourn.site.visit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Languages;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.site.Named;
import org.sojourn.site.Reader;
import org.sojourn.web.language.Dates;

/** What was published elsewhere about a visit, and the media in which it speaks for itself. */
public final class Elsewhere {

    private final PublishedVisit visit;
    private final Reader reader;
    private final Map<UUID, String> slugs;

    Elsewhere(PublishedVisit visit, Reader reader, Map<UUID, String> slugs) {
        this.visit = visit;
        this.reader = reader;
        this.slugs = slugs;
    }

    /** Something that was published elsewhere. */
    public record Notice(
            Said title,
            String url,
            @Nullable Named publisher,
            String host,
            String type,
            String relation,
            String language,
            @Nullable String date) {}

    /** A film, photo or document by name only. */
    public record Voice(
            @Nullable Said title,
            String kind,
            String availability,
            @Nullable String date) {
        public boolean isMissing() {
            return availability.equals("MISSING");
        }
    }

    List<Notice> announcements() {
        return visit.announcements().stream()
                .map(a -> new Notice(
                        new Said(a.language(), a.title()),
                        a.url(),
                        a.publisher() == null ? null : Named.of(a.publisher(), reader, slugs),
                        a.url().replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/:?#].*$", ""),
                        a.type(),
                        a.relation(),
                        Languages.name(a.language(), reader.locale()),
                        a.publishedOn() == null
                                ? null
                                : Dates.range(
                                        a.publishedOn(),
                                        a.publishedOn(),
                                        a.precision() == null ? "DAY" : a.precision(),
                                        reader.locale())))
                .toList();
    }

    List<Voice> testimonials() {
        return visit.testimonials().stream()
                .map(t -> new Voice(
                        reader.said(t.title()),
                        t.kind(),
                        t.availability(),
                        t.publishedOn() == null ? null : reader.day(t.publishedOn())))
                .toList();
    }
}
