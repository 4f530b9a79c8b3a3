package org.sojourn.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
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

/** Work that somebody pays for, and in whose course people travel to learn from each other. */
@Entity
class Project {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    String code;

    @Nullable
    String iatiIdentifier;

    /** Whoever read the project under it finds it under no other; set by {@link Projects#published} alone. */
    @Nullable
    @Column(insertable = false, updatable = false)
    String publishedIatiIdentifier;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText title;

    @Nullable
    String acronym;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText description;

    ActivityStatus status;

    @Nullable
    LocalDate plannedStart;

    @Nullable
    LocalDate plannedEnd;

    @Nullable
    LocalDate actualStart;

    @Nullable
    LocalDate actualEnd;

    @Nullable
    UUID parentId;

    /** False for projects of others that visits of ours contribute to: we don't report on those. */
    boolean ownReporting;

    @Nullable
    String website;

    /** Code, titles and acronym, folded, for type-ahead. */
    String searchText;

    @ElementCollection
    @CollectionTable(name = "project_participation", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    List<ProjectRecord.Participation> participations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "project_indicator", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    List<ProjectRecord.Indicator> indicators = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    static Project of(ProjectRecord form) {
        var project = new Project();
        project.become(form);
        return project;
    }

    /** Takes over everything the form says. */
    void become(ProjectRecord form) {
        code = form.code();
        iatiIdentifier = form.iatiIdentifier();
        title = form.title();
        acronym = form.acronym();
        description = form.description();
        status = form.status();
        plannedStart = form.plannedStart();
        plannedEnd = form.plannedEnd();
        actualStart = form.actualStart();
        actualEnd = form.actualEnd();
        parentId = form.parentId();
        ownReporting = form.ownReporting();
        website = form.website();
        replace(participations, form.participations());
        replace(
                indicators,
                form.indicators().stream()
                        .map(ProjectRecord.Indicator::identified)
                        .toList());
        searchText = PlainText.searchable(
                Stream.of(Stream.of(code), title.texts().values().stream(), Stream.ofNullable(acronym))
                        .flatMap(names -> names));
    }

    boolean measures(UUID indicator) {
        return indicators.stream().anyMatch(known -> indicator.equals(known.id()));
    }

    ProjectRecord record() {
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

    /** A list that is the same stays untouched, so that saving it again is no change. */
    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }
}
