package org.sojourn.visit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.PlainText;
import org.sojourn.base.Refusal;

/** A journey with a purpose: who learns what, where, from whom, between which days. */
@Entity
class Visit {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    /** What people quote; given once, never used again. */
    String reference;

    /** Whoever began the record may go on with it while it belongs to no project yet. */
    @Nullable
    UUID createdBy;

    /** The visit it was copied from. */
    @Nullable
    UUID clonedFrom;

    @Enumerated(EnumType.STRING)
    VisitRecord.VisitType type;

    @Enumerated(EnumType.STRING)
    VisitRecord.Modality modality;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText summary;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText objectives;

    @Nullable
    @Column(name = "start_on")
    LocalDate start;

    @Nullable
    @Column(name = "end_on")
    LocalDate end;

    @Enumerated(EnumType.STRING)
    DatePrecision datePrecision;

    @Nullable
    String dateSource;

    String zone;

    @Enumerated(EnumType.STRING)
    DeliveryState deliveryState;

    @Enumerated(EnumType.STRING)
    VisitRecord.Audience audience;

    @Nullable
    LocalDateTime embargoUntil;

    @ElementCollection
    @CollectionTable(name = "delegation", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.Delegation> delegations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "visit_host", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.Host> hosts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "stop", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.Stop> stops = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "visit_project", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.ProjectLink> projects = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "theme", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.Theme> themes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cost", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.Cost> costs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "outcome", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.Outcome> outcomes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "follow_up", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.FollowUp> followUps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "derogation", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    List<VisitRecord.Derogation> derogations = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<VisitRecord.Gap> notRecorded = new ArrayList<>();

    /** Reference and titles, folded, for finding it again. */
    String searchText;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    static Visit of(VisitRecord form, String reference, @Nullable UUID createdBy) {
        var visit = new Visit();
        visit.reference = reference;
        visit.createdBy = createdBy;
        visit.deliveryState = form.deliveryState();
        visit.become(form, false);
        return visit;
    }

    /**
     * Takes over everything the form says.
     *
     * @param reopening whether a closed or cancelled visit may come back
     */
    void become(VisitRecord form, boolean reopening) {
        move(form.deliveryState(), reopening);
        type = form.type();
        modality = form.modality();
        title = form.title();
        summary = form.summary();
        objectives = form.objectives();
        start = form.start();
        end = form.end();
        datePrecision = form.datePrecision();
        dateSource = form.dateSource();
        zone = form.zone();
        audience = form.audience();
        embargoUntil = form.embargoUntil();
        replace(delegations, form.delegations());
        replace(hosts, form.hosts());
        replace(stops, form.stops());
        replace(projects, form.projects());
        replace(themes, form.themes());
        replace(costs, form.costs());
        replace(outcomes, form.outcomes());
        replace(followUps, form.followUps());
        replace(derogations, form.derogations());
        notRecorded = new ArrayList<>(form.notRecorded());
        searchText = PlainText.searchable(Stream.of(
                        Stream.of(reference),
                        title.texts().values().stream(),
                        stops.stream()
                                .flatMap(stop ->
                                        Stream.concat(Stream.ofNullable(stop.city()), Stream.ofNullable(stop.site()))),
                        outcomes.stream().flatMap(outcome -> outcome.statement().texts().values().stream()))
                .flatMap(texts -> texts));
    }

    private void move(DeliveryState to, boolean reopening) {
        boolean allowed =
                to == deliveryState || deliveryState.next().contains(to) || (deliveryState.isFinal() && reopening);
        if (!allowed) {
            throw Refusal.invalid("/deliveryState", "visit-state-not-next", deliveryState, to);
        }
        deliveryState = to;
    }

    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    VisitRecord record() {
        return new VisitRecord(
                id,
                version,
                reference,
                type,
                modality,
                title,
                summary,
                objectives,
                start,
                end,
                datePrecision,
                dateSource,
                zone,
                deliveryState,
                audience,
                embargoUntil,
                delegations,
                hosts,
                stops,
                projects,
                themes,
                costs,
                outcomes,
                followUps,
                derogations,
                notRecorded);
    }
}
