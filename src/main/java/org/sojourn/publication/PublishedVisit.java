package org.sojourn.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;
import org.sojourn.visit.DatePrecision;
import org.sojourn.visit.VisitRecord.Audience;

/**
 * A visit as one audience sees it: everything a face needs, names as they were when it was published, no personal word.
 * Stored as canonical JSON (RFC 8785); what was ever published must stay readable, so fields are only ever added.
 *
 * @param schema the version of this shape
 * @param previousStart the first day as the revision before a move had it
 * @param costs in the funders' document only, like follow-ups, gender counts and grant references
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedVisit(
        int schema,
        UUID id,
        String reference,
        Audience audience,
        String type,
        String modality,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText objectives,
        LocalDate start,
        LocalDate end,
        DatePrecision datePrecision,
        @Nullable String dateSource,
        String zone,
        @Nullable LocalDate previousStart,
        String deliveryState,
        List<Delegation> delegations,
        List<Host> hosts,
        List<String> hostCountries,
        List<Stop> stops,
        List<Project> projects,
        List<Acknowledgement> acknowledgements,
        List<Theme> themes,
        List<Outcome> outcomes,
        List<Announcement> announcements,
        List<Testimonial> testimonials,
        List<FollowUp> followUps,
        List<Cost> costs,
        List<String> notRecorded) {

    /** The shape that is written today. */
    public static final int SCHEMA = 1;

    public PublishedVisit {
        title = LocalizedText.orEmpty(title);
        summary = LocalizedText.orEmpty(summary);
        objectives = LocalizedText.orEmpty(objectives);
        delegations = listOrEmpty(delegations);
        hosts = listOrEmpty(hosts);
        hostCountries = listOrEmpty(hostCountries);
        stops = listOrEmpty(stops);
        projects = listOrEmpty(projects);
        acknowledgements = listOrEmpty(acknowledgements);
        themes = listOrEmpty(themes);
        outcomes = listOrEmpty(outcomes);
        announcements = listOrEmpty(announcements);
        testimonials = listOrEmpty(testimonials);
        followUps = listOrEmpty(followUps);
        costs = listOrEmpty(costs);
        notRecorded = listOrEmpty(notRecorded);
    }

    private static <T> List<T> listOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Where the visitors came from, each country once. */
    public List<String> sendingCountries() {
        return delegations.stream()
                .map(Delegation::countryCode)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** Every organisation that is named, each once. */
    public List<Agency> agencies() {
        var funders =
                projects.stream().flatMap(project -> project.funders().stream()).map(Funder::organisation);
        return Stream.of(
                        delegations.stream()
                                .flatMap(d -> Stream.concat(Stream.ofNullable(d.lead()), d.members().stream())),
                        hosts.stream().map(Host::organisation),
                        stops.stream().flatMap(stop -> Stream.ofNullable(stop.organisation())),
                        funders)
                .flatMap(agencies -> agencies)
                .distinct()
                .toList();
    }

    /** The records whose texts these are. */
    Set<UUID> written() {
        return Stream.of(
                        Stream.of(id),
                        announcements.stream().map(Announcement::id),
                        testimonials.stream().map(Testimonial::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** The records that are only named. */
    Set<UUID> named() {
        return Stream.of(
                        projects.stream().map(Project::id),
                        agencies().stream().map(Agency::id),
                        announcements.stream()
                                .flatMap(a -> Stream.ofNullable(a.publisher()))
                                .map(Agency::id),
                        followUps.stream()
                                .flatMap(f -> Stream.ofNullable(f.owner()))
                                .map(Agency::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** Those whose money was there while the visit took place. */
    Set<UUID> funderIds() {
        return projects.stream()
                .filter(project -> project.overlaps(start, end))
                .flatMap(project -> project.funders().stream())
                .map(funder -> funder.organisation().id())
                .collect(Collectors.toSet());
    }

    /** An organisation under the names it then had. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Agency(
            UUID id,
            LocalizedText name,
            @Nullable String acronym,
            String type,
            @Nullable String countryCode) {
        public Agency {
            name = LocalizedText.orEmpty(name);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Delegation(
            @Nullable String countryCode,
            @Nullable Agency lead,
            List<Agency> members,
            @Nullable Integer headcount,
            @Nullable Integer women,
            @Nullable Integer men,
            @Nullable Integer undisclosed,
            @Nullable String seniority) {
        public Delegation {
            members = listOrEmpty(members);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Host(Agency organisation, String role) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Stop(
            String countryCode,
            @Nullable String city,
            @Nullable String site,
            @Nullable Agency organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Project(
            UUID id,
            String code,
            LocalizedText title,
            String role,
            @Nullable String iatiIdentifier,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<Funder> funders) {
        public Project {
            title = LocalizedText.orEmpty(title);
            funders = listOrEmpty(funders);
        }

        /** Whether the project ran on any of these days, as far as that is known. */
        boolean overlaps(LocalDate first, LocalDate last) {
            return (start == null || !start.isAfter(last)) && (end == null || !end.isBefore(first));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Funder(
            Agency organisation,
            @Nullable BigDecimal sharePercent,
            @Nullable String grantReference) {}

    /** The funder's own sentence, as its rule of that day had it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Acknowledgement(UUID funderId, String kind, LocalizedText text, LocalizedText disclaimer) {
        public Acknowledgement {
            text = LocalizedText.orEmpty(text);
            disclaimer = LocalizedText.orEmpty(disclaimer);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Theme(
            String vocabulary, String code, @Nullable BigDecimal percent) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outcome(
            String type,
            LocalizedText statement,
            String measure,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable LocalDate asOf) {
        public Outcome {
            statement = LocalizedText.orEmpty(statement);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Announcement(
            UUID id,
            String url,
            String type,
            String title,
            String language,
            @Nullable LocalDate publishedOn,
            @Nullable String precision,
            @Nullable Agency publisher,
            String relation) {}

    /** A film, photo or document by name only; where it plays, the gate says. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Testimonial(
            UUID id,
            String kind,
            LocalizedText title,
            String provider,
            String availability,
            @Nullable LocalDate publishedOn) {
        public Testimonial {
            title = LocalizedText.orEmpty(title);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FollowUp(
            LocalizedText commitment,
            @Nullable Agency owner,
            @Nullable LocalDate due,
            String state) {
        public FollowUp {
            commitment = LocalizedText.orEmpty(commitment);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cost(
            @Nullable UUID projectId,
            @Nullable UUID organisationId,
            BigDecimal amount,
            String currency,
            @Nullable String budgetLine) {}
}
