package org.sojourn.testimonial;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;

/** A film, a recording, a picture or a paper in which a visit speaks for itself, or the promise of one. */
@Entity
class Testimonial {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    TestimonialRecord.Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText description;

    @Enumerated(EnumType.STRING)
    Provider provider;

    @Nullable
    String watchUrl;

    @Enumerated(EnumType.STRING)
    TestimonialRecord.Availability availability;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> spokenLanguages = new ArrayList<>();

    @Nullable
    LocalDate publishedOn;

    UUID visitId;

    @SuppressWarnings("NullAway.Init")
    protected Testimonial() {}

    static Testimonial of(TestimonialRecord form) {
        var testimonial = new Testimonial();
        testimonial.become(form);
        return testimonial;
    }

    /** Takes over everything the form says. */
    void become(TestimonialRecord form) {
        kind = form.kind();
        title = form.title();
        description = form.description();
        provider = form.provider();
        watchUrl = form.watchUrl();
        availability = form.availability();
        spokenLanguages = new ArrayList<>(form.spokenLanguages());
        publishedOn = form.publishedOn();
        visitId = form.visitId();
    }

    TestimonialRecord record() {
        return new TestimonialRecord(
                id,
                version,
                kind,
                title,
                description,
                provider,
                watchUrl,
                availability,
                spokenLanguages,
                publishedOn,
                visitId);
    }
}
