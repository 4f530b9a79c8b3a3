package org.sojourn.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Country;
import org.sojourn.base.Decimals;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.Prose;
import org.sojourn.base.Saved;

/**
 * A visit as it is written and read: by the API, by the form and in the change log. What is incomplete is kept; what
 * contradicts itself is refused.
 *
 * @param id read-only
 * @param version read-only; the number in the {@code ETag}
 * @param reference read-only; {@code SV-2026-0042}, never reused
 * @param start first day in {@code zone}; with precision MONTH or YEAR the first day of it
 * @param end last day, inclusive; absent means the same as start
 * @param datePrecision how much of start and end is known
 * @param dateSource where the dates are known from, e.g. "the year from the partner's page"
 * @param zone IANA time zone of the visit
 * @param audience who may see it once it is published
 * @param embargoUntil not published before this moment, in {@code zone}
 * @param notRecorded what is missing and known to stay so; shown honestly
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitRecord(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String reference,
        VisitType type,
        Modality modality,
        @Prose(max = 300) LocalizedText title,
        @Prose(max = 5_000) LocalizedText summary,
        @Prose(max = 5_000) LocalizedText objectives,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        DatePrecision datePrecision,

        @Nullable @Size(max = 500, message = "text-too-long")
        String dateSource,

        String zone,
        DeliveryState deliveryState,
        Audience audience,
        @Nullable LocalDateTime embargoUntil,
        @Size(max = 60, message = "list-too-long") List<@Valid Delegation> delegations,
        @Size(max = 60, message = "list-too-long") List<@Valid Host> hosts,
        @Size(max = 100, message = "list-too-long") List<@Valid Stop> stops,
        @Size(max = 20, message = "list-too-long") List<@Valid ProjectLink> projects,
        @Size(max = 40, message = "list-too-long") List<@Valid Theme> themes,
        @Size(max = 100, message = "list-too-long") List<@Valid Cost> costs,
        @Size(max = 60, message = "list-too-long") List<@Valid Outcome> outcomes,
        @Size(max = 60, message = "list-too-long") List<@Valid FollowUp> followUps,
        @Size(max = 20, message = "list-too-long") List<@Valid Derogation> derogations,
        @Size(max = 20, message = "list-too-long") List<Gap> notRecorded)
        implements Saved {

    public VisitRecord {
        type = type == null ? VisitType.STUDY_VISIT : type;
        modality = modality == null ? Modality.ON_SITE : modality;
        title = LocalizedText.orEmpty(title);
        summary = LocalizedText.orEmpty(summary);
        objectives = LocalizedText.orEmpty(objectives);
        datePrecision =
                datePrecision != null ? datePrecision : start == null ? DatePrecision.UNKNOWN : DatePrecision.DAY;
        start = start == null ? null : datePrecision.first(start);
        end = end == null ? start == null ? null : datePrecision.last(start) : datePrecision.last(end);
        zone = zone == null ? "UTC" : zone;
        deliveryState = deliveryState == null ? DeliveryState.PLANNED : deliveryState;
        audience = audience == null ? Audience.PUBLIC : audience;
        delegations = listOrEmpty(delegations);
        hosts = listOrEmpty(hosts);
        stops = listOrEmpty(stops);
        projects = listOrEmpty(projects);
        themes = listOrEmpty(themes);
        costs = listOrEmpty(costs);
        outcomes = listOrEmpty(outcomes);
        followUps = listOrEmpty(followUps);
        derogations = listOrEmpty(derogations);
        notRecorded = listOrEmpty(notRecorded).stream().distinct().sorted().toList();
    }

    private static <T> List<T> listOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The projects the visit belongs to, which decide who may edit it. */
    public List<UUID> projectIds() {
        return projects.stream().map(ProjectLink::projectId).toList();
    }

    /** TAIEX' triad first, then the other formats the field knows. */
    public enum VisitType {
        STUDY_VISIT,
        EXPERT_MISSION,
        WORKSHOP,
        WORKING_VISIT,
        FACT_FINDING,
        PEER_REVIEW,
        HIGH_LEVEL_DELEGATION,
        JOB_SHADOWING,
        TRAINING_ABROAD
    }

    /** Where it happens. */
    public enum Modality {
        ON_SITE,
        ONLINE,
        HYBRID
    }

    /** Who may see something once it is published: everybody, the funders as well, or the staff alone. */
    public enum Audience {
        PUBLIC,
        DONOR,
        INTERNAL
    }

    /** What may be answered "not recorded" instead of filled in. */
    public enum Gap {
        PROJECT,
        FUNDER,
        SENDING_AGENCY,
        HOST_AGENCY,
        EXACT_DAYS,
        HEADCOUNT,
        ITINERARY,
        OUTCOMES,
        ANNOUNCEMENT
    }

    /** Those who came from one country; head-counts are persons, women + men + undisclosed = headcount. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Delegation(
            @Nullable @Country String countryCode,
            @Nullable UUID leadOrganisationId,

            @Size(max = 40, message = "list-too-long") @JdbcTypeCode(SqlTypes.ARRAY)
            List<@NotNull(message = "value-missing") UUID> memberOrganisationIds,

            @Nullable @Min(value = 1, message = "number-too-small") @Max(value = 100_000, message = "number-too-large")
            Integer headcount,

            @Nullable @Min(value = 0, message = "number-too-small") @Max(value = 100_000, message = "number-too-large")
            Integer women,

            @Nullable @Min(value = 0, message = "number-too-small") @Max(value = 100_000, message = "number-too-large")
            Integer men,

            @Nullable @Min(value = 0, message = "number-too-small") @Max(value = 100_000, message = "number-too-large")
            Integer undisclosed,

            @Nullable @Enumerated(EnumType.STRING) Seniority seniority) {
        public Delegation {
            memberOrganisationIds = listOrEmpty(memberOrganisationIds);
        }
    }

    /** The level of the people who came. */
    public enum Seniority {
        MINISTERIAL,
        SENIOR,
        MIDDLE,
        OPERATIONAL,
        TRAINER,
        MIXED
    }

    /** An organisation on the receiving side. */
    @Embeddable
    public record Host(
            @NotNull(message = "value-missing") UUID organisationId,

            @NotNull(message = "value-missing") @Enumerated(EnumType.STRING)
            HostRole role) {}

    /** What it did there. */
    public enum HostRole {
        HOST,
        CO_HOST,
        ORGANISER,
        FACILITATOR,
        DONOR_OBSERVER,
        INTERPRETATION
    }

    /** A place on the way; its days lie within the visit's. Its audience may be narrower than the visit's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Stop(
            @NotNull(message = "value-missing") @Country String countryCode,

            @Nullable @Size(max = 200, message = "text-too-long")
            String city,

            @Nullable @Size(max = 300, message = "text-too-long")
            String site,

            @Nullable UUID organisationId,
            @Nullable @Column(name = "from_day") LocalDate from,
            @Nullable @Column(name = "to_day") LocalDate to,
            @Enumerated(EnumType.STRING) Audience audience) {
        public Stop {
            to = to == null ? from : to;
            audience = audience == null ? Audience.PUBLIC : audience;
        }
    }

    /** A project the visit is part of; exactly one is primary. */
    @Embeddable
    public record ProjectLink(
            @NotNull(message = "value-missing") UUID projectId,

            @NotNull(message = "value-missing") @Enumerated(EnumType.STRING)
            ProjectRole role) {}

    /** How much of the visit the project carries. */
    public enum ProjectRole {
        PRIMARY,
        CONTRIBUTING
    }

    /**
     * What it is about: vocabulary 1 DAC 5-digit sector, 2 DAC 3-digit, 7 SDG goal, 8 SDG target, 99 own; percent per
     * vocabulary.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Theme(
            @NotNull(message = "value-missing") @Pattern(regexp = "1|2|7|8|99", message = "code-unknown")
            String vocabulary,

            @NotBlank(message = "value-missing") @Size(max = 40, message = "text-too-long")
            String code,

            @Nullable
            @DecimalMin(value = "0.01", message = "number-too-small")
            @DecimalMax(value = "100", message = "number-too-large")
            @Digits(integer = 3, fraction = 2, message = "two-decimals")
            BigDecimal percent) {
        public Theme {
            percent = Decimals.plain(percent);
        }
    }

    /** What a funder's project paid for it, in the currency it was paid in (ISO 4217). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Cost(
            @Nullable UUID projectId,
            @Nullable UUID organisationId,

            @NotNull(message = "value-missing")
            @DecimalMin(value = "0", message = "number-too-small")
            @DecimalMax(value = "9999999999999.99", message = "number-too-large")
            @Digits(integer = 13, fraction = 2, message = "two-decimals")
            BigDecimal amount,

            @NotNull(message = "value-missing") String currency,

            @Nullable @Size(max = 100, message = "text-too-long")
            String budgetLine) {
        public Cost {
            amount = Decimals.plain(amount);
        }
    }

    /**
     * What came of it. {@code type} is the IATI ResultType (1, 2, 3, 9), {@code measure} the IATI IndicatorMeasure (1
     * to 5; 5 is qualitative and has no numbers). Numbers have at most 15 digits, four of them decimals: what a JSON
     * number holds exactly.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Outcome(
            @NotNull(message = "value-missing") @Pattern(regexp = "[1239]", message = "code-unknown")
            String type,

            @Prose(max = 3_000, required = true) @JdbcTypeCode(SqlTypes.JSON)
            LocalizedText statement,

            @NotNull(message = "value-missing") @Pattern(regexp = "[1-5]", message = "code-unknown")
            String measure,

            @Nullable @Size(max = 100, message = "text-too-long")
            String unit,

            @Nullable
            @DecimalMin(value = "-99999999999.9999", message = "number-too-small")
            @DecimalMax(value = "99999999999.9999", message = "number-too-large")
            @Digits(integer = 11, fraction = 4, message = "four-decimals")
            BigDecimal baseline,

            @Nullable
            @DecimalMin(value = "-99999999999.9999", message = "number-too-small")
            @DecimalMax(value = "99999999999.9999", message = "number-too-large")
            @Digits(integer = 11, fraction = 4, message = "four-decimals")
            BigDecimal target,

            @Nullable
            @DecimalMin(value = "-99999999999.9999", message = "number-too-small")
            @DecimalMax(value = "99999999999.9999", message = "number-too-large")
            @Digits(integer = 11, fraction = 4, message = "four-decimals")
            BigDecimal actual,

            @Nullable LocalDate asOf) {
        public Outcome {
            statement = LocalizedText.orEmpty(statement);
            measure = measure == null ? "5" : measure;
            baseline = Decimals.plain(baseline);
            target = Decimals.plain(target);
            actual = Decimals.plain(actual);
        }
    }

    /** What was agreed to be done next; for the funders' document only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record FollowUp(
            @Prose(max = 2_000, required = true) @JdbcTypeCode(SqlTypes.JSON)
            LocalizedText commitment,

            @Nullable UUID ownerOrganisationId,
            @Nullable LocalDate due,
            @Enumerated(EnumType.STRING) FollowUpState state) {
        public FollowUp {
            commitment = LocalizedText.orEmpty(commitment);
            state = state == null ? FollowUpState.OPEN : state;
        }
    }

    /** Whether it has been kept. */
    public enum FollowUpState {
        OPEN,
        DONE,
        DROPPED
    }

    /** Leave from a funder to publish without its acknowledgement, with the funder's own reference for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Embeddable
    public record Derogation(
            @NotNull(message = "value-missing") UUID organisationId,

            @NotBlank(message = "value-missing") @Size(max = 1_000, message = "text-too-long")
            String reason,

            @NotBlank(message = "value-missing") @Size(max = 200, message = "text-too-long")
            String authorisation,

            @NotNull(message = "value-missing") @Column(name = "given_on")
            LocalDate date) {}
}
