package org.sojourn.announcement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.sojourn.visit.DatePrecision;

/** A page somewhere on the web that says something about visits or projects. */
@Entity
class Announcement {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    /** As {@link CanonicalUrl} writes it. */
    String url;

    @Enumerated(EnumType.STRING)
    AnnouncementRecord.Type type;

    String title;
    String language;

    @Nullable
    LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    DatePrecision precision;

    @Nullable
    UUID publisherId;

    @Nullable
    String excerpt;

    @ElementCollection
    @CollectionTable(name = "announcement_link", joinColumns = @JoinColumn(name = "announcement_id"))
    @OrderColumn(name = "position")
    List<AnnouncementRecord.Link> links = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Announcement() {}

    static Announcement of(AnnouncementRecord form) {
        var announcement = new Announcement();
        announcement.become(form);
        return announcement;
    }

    /** Takes over everything the form says. */
    void become(AnnouncementRecord form) {
        url = form.url();
        type = form.type();
        title = form.title();
        language = form.language();
        publishedOn = form.publishedOn();
        precision = form.precision();
        publisherId = form.publisherId();
        excerpt = form.excerpt();
        if (!links.equals(form.links())) {
            links.clear();
            links.addAll(form.links());
        }
    }

    AnnouncementRecord record() {
        return new AnnouncementRecord(
                id, version, url, type, title, language, publishedOn, precision, publisherId, excerpt, links);
    }
}
