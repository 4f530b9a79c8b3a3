package org.sojourn.testimonial;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.HttpUrl;
import org.sojourn.base.Language;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.PlainText;
import org.sojourn.base.Prose;
import org.sojourn.base.Saved;

/**
 * A testimonial as it is written and read: by the API, by forms and in the change log. Who appears in it is kept apart.
 *
 * @param id read-only
 * @param version read-only; the number in the {@code ETag}
 * @param kind what it is
 * @param title in at least one language, each at most 300 characters
 * @param provider who shows it; OTHER if absent
 * @param watchUrl where it is shown, at the provider's own host for YOUTUBE and VIMEO
 * @param availability MISSING exactly while there is no address: it was promised and never came
 * @param spokenLanguages ISO 639-1
 * @param visitId the visit it speaks of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestimonialRecord(
        @Nullable UUID id,
        @Nullable Long version,
        @NotNull(message = "value-missing") Kind kind,
        @Prose(max = 300, required = true) LocalizedText title,
        @Prose(max = 5_000) LocalizedText description,
        Provider provider,
        @Nullable @HttpUrl String watchUrl,
        Availability availability,

        @Size(max = 20, message = "list-too-long")
        List<@NotNull(message = "value-missing") @Language String> spokenLanguages,

        @Nullable LocalDate publishedOn,
        @NotNull(message = "value-missing") UUID visitId)
        implements Saved {

    public TestimonialRecord {
        title = LocalizedText.orEmpty(title);
        description = LocalizedText.orEmpty(description);
        provider = provider == null ? Provider.OTHER : provider;
        watchUrl = PlainText.orAbsent(watchUrl);
        availability = availability != null ? availability : watchUrl == null ? Availability.MISSING : Availability.OK;
        spokenLanguages = spokenLanguages == null ? List.of() : List.copyOf(spokenLanguages);
    }

    /** What it is. */
    public enum Kind {
        VIDEO,
        AUDIO,
        PHOTO,
        DOCUMENT
    }

    /** Whether it can be seen. */
    public enum Availability {
        OK,
        BROKEN,
        PRIVATE,
        REMOVED,
        /** Announced, and no address known. */
        MISSING
    }
}
