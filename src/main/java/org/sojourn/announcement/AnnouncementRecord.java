package org.sojourn.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.HttpUrl;
import org.sojourn.base.Language;
import org.sojourn.base.PlainText;
import org.sojourn.base.Saved;
import org.sojourn.visit.DatePrecision;

/**
 * An announcement as it is written and read: by the API, by forms and in the change log.
 *
 * @param id read-only
 * @param version read-only; the number in the {@code ETag}
 * @param url where it stands, kept in one way of writing: no fragment, no tracking parameters; unique
 * @param type what kind of text it is
 * @param title as it is printed, in its own language
 * @param language ISO 639-1 code of that language
 * @param publishedOn with precision MONTH or YEAR the first day of it
 * @param precision how much of {@code publishedOn} is known; UNKNOWN without it
 * @param publisherId the organisation that published it
 * @param excerpt a few of its words, at most 300 characters
 * @param links the visits and projects it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnouncementRecord(
        @Nullable UUID id,
        @Nullable Long version,
        @NotNull(message = "value-missing") @HttpUrl String url,
        @NotNull(message = "value-missing") Type type,

        @NotNull(message = "value-missing") @Size(max = 300, message = "text-too-long")
        String title,

        @NotNull(message = "value-missing") @Language String language,
        @Nullable LocalDate publishedOn,
        DatePrecision precision,
        @Nullable UUID publisherId,

        @Nullable @Size(max = 300, message = "text-too-long")
        String excerpt,

        @Size(max = 200, message = "list-too-long") List<@Valid Link> links)
        implements Saved {

    public AnnouncementRecord {
        url = PlainText.orAbsent(url) == null ? null : CanonicalUrl.of(url);
        title = PlainText.orAbsent(title);
        precision = precision != null ? precision : publishedOn == null ? DatePrecision.UNKNOWN : DatePrecision.DAY;
        publishedOn = publishedOn == null ? null : precision.first(publishedOn);
        excerpt = PlainText.orAbsent(excerpt);
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** The same with other links. */
    public AnnouncementRecord with(List<Link> others) {
        return new AnnouncementRecord(
                id, version, url, type, title, language, publishedOn, precision, publisherId, excerpt, others);
    }

    /** Whether nothing differs but what it is about. */
    boolean saysTheSame(AnnouncementRecord other) {
        var same = new AnnouncementRecord(
                id,
                version,
                other.url,
                other.type,
                other.title,
                other.language,
                other.publishedOn,
                other.precision,
                other.publisherId,
                other.excerpt,
                links);
        return equals(same);
    }

    /** The visits it is about. */
    public Set<UUID> visitIds() {
        return links.stream().map(Link::visitId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The projects it is about. */
    public Set<UUID> projectIds() {
        return links.stream().map(Link::projectId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** What kind of text it is. */
    public enum Type {
        NEWS_ITEM,
        PRESS_RELEASE,
        TESTIMONIAL_POST,
        SOCIAL_POST,
        PARTNER_NEWS,
        MEDIA_COVERAGE,
        NEWSLETTER,
        REPORT,
        EVENT_PAGE
    }

    /** What it does for the visit or project. */
    public enum Relation {
        ANNOUNCES,
        REPORTS,
        TESTIMONIAL,
        FOLLOWS_UP,
        MENTIONS
    }

    /** That it is about one visit or one project, and in which way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Link(
            @Nullable UUID visitId,
            @Nullable UUID projectId,

            @NotNull(message = "value-missing") @Enumerated(EnumType.STRING)
            Relation relation) {

        boolean hasSameTarget(Link other) {
            return Objects.equals(visitId, other.visitId) && Objects.equals(projectId, other.projectId);
        }
    }
}
