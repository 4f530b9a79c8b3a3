package org.sojourn.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Country;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.PlainText;
import org.sojourn.base.Prose;
import org.sojourn.base.Saved;

/**
 * An organisation as it is written and read: by the API, by forms and in the change log.
 *
 * @param id read-only
 * @param version read-only; the number in the {@code ETag}
 * @param name in at least one language, each at most 300 characters
 * @param acronym as the organisation writes it, e.g. {@code ICMPD}
 * @param type IATI OrganisationType code
 * @param countryCode ISO 3166-1 alpha-2; required for public bodies, absent for multilateral ones
 * @param parentId the organisation this one is a part of
 * @param aliases other names it is found under
 * @param identifiers by org-id.guide list; a pair belongs to one organisation only
 * @param acknowledgements what must be said where this funder's money was used
 * @param status MERGED is read-only; ACTIVE if absent
 * @param mergedInto read-only; the organisation that everything of this one was moved to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationRecord(
        @Nullable UUID id,
        @Nullable Long version,
        @Prose(max = 300, required = true) LocalizedText name,
        @Nullable @Size(max = 40, message = "text-too-long") String acronym,
        @NotNull(message = "value-missing") OrganisationType type,
        @Nullable @Country String countryCode,
        @Nullable UUID parentId,

        @Size(max = 50, message = "list-too-long")
        List<@NotBlank(message = "value-missing") @Size(max = 300, message = "text-too-long") String> aliases,

        @Size(max = 20, message = "list-too-long") List<@Valid Identifier> identifiers,
        @Size(max = 50, message = "list-too-long") List<@Valid Acknowledgement> acknowledgements,
        @Nullable Status status,
        @Nullable UUID mergedInto)
        implements Saved {

    public OrganisationRecord {
        name = LocalizedText.orEmpty(name);
        acronym = PlainText.orAbsent(acronym);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        acknowledgements = acknowledgements == null ? List.of() : List.copyOf(acknowledgements);
        status = status == null ? Status.ACTIVE : status;
    }

    /** Whether it still is one. */
    public enum Status {
        ACTIVE,
        /** It exists no more; what it did stays recorded. */
        RETIRED,
        /** It was recorded twice: this is only another name for the other. */
        MERGED
    }

    @JsonIgnore
    public boolean isMerged() {
        return status == Status.MERGED;
    }

    /** Every name it goes by, as people wrote them. */
    @JsonIgnore
    public List<String> names() {
        return Stream.of(name.texts().values().stream(), Stream.ofNullable(acronym), aliases.stream())
                .flatMap(each -> each)
                .toList();
    }

    /** @param scheme an org-id.guide list code such as {@code XM-DAC}; @param value the identifier within it */
    @Embeddable
    public record Identifier(
            @NotNull(message = "value-missing")
            @Pattern(regexp = "[A-Z0-9]+-[A-Z0-9_-]*[A-Z0-9]", message = "scheme-malformed")
            @Size(max = 40, message = "text-too-long")
            String scheme,

            @NotBlank(message = "value-missing") @Size(max = 100, message = "text-too-long")
            String value) {

        public Identifier {
            value = value == null ? value : value.strip();
        }
    }

    /** Whether the funder paid alone or with others. */
    public enum Funding {
        FUNDED,
        CO_FUNDED
    }

    /**
     * The sentence a funder asks for, in force on the days from {@code validFrom} to {@code validTo}, both inclusive.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Acknowledgement(
            @NotNull(message = "value-missing") @Enumerated(EnumType.STRING)
            Funding kind,

            @Prose(max = 1_000, required = true) @JdbcTypeCode(SqlTypes.JSON)
            LocalizedText text,

            @Prose(max = 5_000) @JdbcTypeCode(SqlTypes.JSON) LocalizedText disclaimer,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public Acknowledgement {
            text = LocalizedText.orEmpty(text);
            disclaimer = LocalizedText.orEmpty(disclaimer);
        }

        /** Whether this is the rule for something published on that day. */
        public boolean inForceOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }
}
