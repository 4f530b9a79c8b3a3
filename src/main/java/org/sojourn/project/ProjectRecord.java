package org.sojourn.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Decimals;
import org.sojourn.base.HttpUrl;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.PlainText;
import org.sojourn.base.Prose;
import org.sojourn.base.Saved;

/**
 * A project as it is written and read: by the API, by forms and in the change log.
 *
 * @param id read-only
 * @param version read-only; the number in the {@code ETag}
 * @param code how the staff calls it; unique, at most 40 characters
 * @param iatiIdentifier as it is published to IATI; unique, without white space and {@code / & | ?}; stays as it is
 *     once the project has been published under it
 * @param title in at least one language, each at most 300 characters
 * @param status IATI ActivityStatus code
 * @param actualStart not in the future
 * @param actualEnd not in the future
 * @param parentId the programme this project is a part of
 * @param ownReporting whether we report on it, rather than somebody else; true if absent
 * @param participations who pays, who answers for it, who does it
 * @param indicators what it wants to reach; visits give the values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectRecord(
        @Nullable UUID id,
        @Nullable Long version,

        @NotNull(message = "value-missing") @Size(max = 40, message = "text-too-long")
        String code,

        @Nullable
        @Size(max = 100, message = "text-too-long")
        @Pattern(
                regexp = "[^/&|?\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+",
                message = "project-iati-identifier-malformed")
        String iatiIdentifier,

        @Prose(max = 300, required = true) LocalizedText title,
        @Nullable @Size(max = 40, message = "text-too-long") String acronym,
        @Prose LocalizedText description,
        @NotNull(message = "value-missing") ActivityStatus status,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        @Nullable UUID parentId,
        Boolean ownReporting,
        @Nullable @HttpUrl String website,
        @Size(max = 100, message = "list-too-long") List<@Valid Participation> participations,
        @Size(max = 200, message = "list-too-long") List<@Valid Indicator> indicators)
        implements Saved {

    public ProjectRecord {
        code = PlainText.orAbsent(code);
        iatiIdentifier = PlainText.orAbsent(iatiIdentifier);
        title = LocalizedText.orEmpty(title);
        acronym = PlainText.orAbsent(acronym);
        description = LocalizedText.orEmpty(description);
        ownReporting = ownReporting == null || ownReporting;
        website = PlainText.orAbsent(website);
        participations = participations == null ? List.of() : List.copyOf(participations);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    /** The first day as it happened, or as it is planned. */
    public @Nullable LocalDate begins() {
        return actualStart == null ? plannedStart : actualStart;
    }

    /** The last day as it happened, or as it is planned. */
    public @Nullable LocalDate ends() {
        return actualEnd == null ? plannedEnd : actualEnd;
    }

    /** The same with others taking part. */
    ProjectRecord withParticipations(List<Participation> others) {
        return with(others, indicators);
    }

    /** The same project with other indicators. */
    public ProjectRecord withIndicators(List<Indicator> others) {
        return with(participations, others);
    }

    private ProjectRecord with(List<Participation> participations, List<Indicator> indicators) {
        return new ProjectRecord(
                id,
                version,
                code,
                iatiIdentifier,
                title,
                acronym,
                description,
                status,
                plannedStart,
                plannedEnd,
                actualStart,
                actualEnd,
                parentId,
                ownReporting,
                website,
                participations,
                indicators);
    }

    /** Who pays for it, with their shares as far as they are known. */
    public Stream<Participation> funding() {
        return participations.stream().filter(participation -> participation.role() == ParticipationRole.FUNDING);
    }

    /**
     * What an organisation has to do with the project.
     *
     * @param sharePercent of the funding, at most two decimals; if every funder's is known they make 100
     * @param grantReference how the funder calls the grant
     * @param lead whether it leads the others of this role; one at most
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Participation(
            @NotNull(message = "value-missing") UUID organisationId,

            @NotNull(message = "value-missing") @Enumerated(EnumType.STRING)
            ParticipationRole role,

            @Nullable
            @DecimalMin(value = "0", message = "project-share-out-of-range")
            @DecimalMax(value = "100", message = "project-share-out-of-range")
            @Digits(integer = 3, fraction = 2, message = "project-share-out-of-range")
            BigDecimal sharePercent,

            @Nullable @Size(max = 100, message = "text-too-long")
            String grantReference,

            boolean lead) {

        /** Whether only share and lead may tell them apart. */
        boolean isSamePartAs(Participation other) {
            return organisationId.equals(other.organisationId)
                    && role == other.role
                    && Objects.equals(grantReference, other.grantReference);
        }

        public Participation {
            sharePercent = Decimals.plain(sharePercent);
            grantReference = PlainText.orAbsent(grantReference);
        }
    }

    /**
     * Something that is measured, or told in words.
     *
     * @param id read-only; a change that repeats it keeps the indicator, one without it makes a new one
     * @param measure IATI IndicatorMeasure code; with 5 (qualitative) there are no numbers
     * @param unit what is counted
     * @param baseline the value before, at most 15 digits, 4 of them decimals
     * @param target the value to be reached
     * @param targetOn by when
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Indicator(
            @Nullable UUID id,

            @Prose(max = 300, required = true) @JdbcTypeCode(SqlTypes.JSON)
            LocalizedText title,

            @NotNull(message = "value-missing") IndicatorMeasure measure,
            @Prose(max = 100) @JdbcTypeCode(SqlTypes.JSON) LocalizedText unit,

            @Nullable
            @DecimalMin(value = "-99999999999.9999", message = "number-too-small")
            @DecimalMax(value = "99999999999.9999", message = "number-too-large")
            @Digits(integer = 11, fraction = 4, message = "project-number-too-long")
            BigDecimal baseline,

            @Nullable
            @DecimalMin(value = "-99999999999.9999", message = "number-too-small")
            @DecimalMax(value = "99999999999.9999", message = "number-too-large")
            @Digits(integer = 11, fraction = 4, message = "project-number-too-long")
            BigDecimal target,

            @Nullable LocalDate targetOn) {

        public Indicator {
            title = LocalizedText.orEmpty(title);
            unit = LocalizedText.orEmpty(unit);
            baseline = Decimals.plain(baseline);
            target = Decimals.plain(target);
        }

        /** The same as one that has never been saved. */
        public Indicator anonymous() {
            return new Indicator(null, title, measure, unit, baseline, target, targetOn);
        }

        /** Itself, or as a new indicator. */
        Indicator identified() {
            return id != null ? this : new Indicator(newId(), title, measure, unit, baseline, target, targetOn);
        }
    }

    /** Like the ids that Hibernate gives; a version 7 asks nothing of the session. */
    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
