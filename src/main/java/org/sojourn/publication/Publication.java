package org.sojourn.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;

/** Where a visit stands between its desk and the public: under review or not, live or not. */
@Entity
class Publication {

    /** How far the present edits have come. */
    enum Review {
        NONE,
        IN_REVIEW,
        RETURNED,
        APPROVED
    }

    /** Whether the outside sees anything. */
    enum Live {
        NEVER,
        PUBLISHED,
        WITHDRAWN
    }

    @Id
    UUID visitId;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    Review review = Review.NONE;

    @Nullable
    UUID submittedBy;

    @Nullable
    Instant submittedAt;

    @Nullable
    Long submittedVersion;

    @Nullable
    String returnedNote;

    @Nullable
    UUID approvedBy;

    @Nullable
    Instant approvedAt;

    @Nullable
    Long approvedVersion;

    /** Set while an approved visit waits for the end of its embargo. */
    @Nullable
    Instant publishAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    Audience publishAudience;

    @Enumerated(EnumType.STRING)
    Live live = Live.NEVER;

    @Nullable
    @Enumerated(EnumType.STRING)
    Audience audience;

    /** Number of the latest revision. */
    int revision;

    @Nullable
    Long publishedVersion;

    @Nullable
    Instant publishedAt;

    /** When what is live was approved; whatever was written later still needs somebody else's eyes. */
    @Nullable
    Instant publishedAsOf;

    /** Whether the recording side has moved away from what is live. */
    boolean pending;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    Publication(UUID visitId) {
        this.visitId = visitId;
    }

    /** When an embargo on the visit ends; long ago where there is none. */
    static Instant embargoOf(VisitRecord visit) {
        return visit.embargoUntil() == null
                ? Instant.MIN
                : visit.embargoUntil().atZone(ZoneId.of(visit.zone())).toInstant();
    }

    PublicationState state() {
        return switch (review) {
            case IN_REVIEW -> PublicationState.IN_REVIEW;
            case APPROVED -> PublicationState.APPROVED;
            case NONE, RETURNED ->
                switch (live) {
                    case NEVER -> PublicationState.DRAFT;
                    case WITHDRAWN -> PublicationState.WITHDRAWN;
                    case PUBLISHED -> pending ? PublicationState.PUBLISHED_WITH_CHANGES : PublicationState.PUBLISHED;
                };
        };
    }

    void submit(@Nullable UUID by, long visitVersion, Instant now) {
        boolean same = Objects.equals(submittedVersion, visitVersion);
        if (review == Review.APPROVED || (review == Review.IN_REVIEW && same)) {
            throw Refusal.conflict("publication-already-submitted");
        }
        if (live == Live.PUBLISHED && !pending) {
            throw Refusal.conflict("publication-nothing-to-review");
        }
        review = Review.IN_REVIEW;
        submittedBy = by;
        submittedAt = now;
        submittedVersion = visitVersion;
        returnedNote = null;
    }

    /** Sends it back to its authors: from review, or an approval taken back before it took effect. */
    void sendBack(String note) {
        if (review != Review.IN_REVIEW && review != Review.APPROVED) {
            throw Refusal.conflict("publication-not-in-review");
        }
        endReview(Review.RETURNED);
        returnedNote = note;
    }

    void requireInReview() {
        if (review != Review.IN_REVIEW) {
            throw Refusal.conflict("publication-not-in-review");
        }
    }

    void approve(@Nullable UUID by, long visitVersion, Instant now) {
        requireInReview();
        review = Review.APPROVED;
        approvedBy = by;
        approvedAt = now;
        approvedVersion = visitVersion;
    }

    /** An approval is of one version: when the visit changes before it is out, it waits for the approver again. */
    void lapse() {
        if (review == Review.APPROVED && publishAt == null) {
            endReview(Review.IN_REVIEW);
        }
    }

    /** What is live is approved under other names; nothing else of it has changed. */
    void approveNames(@Nullable UUID by, long visitVersion, Instant now) {
        approvedBy = by;
        approvedAt = now;
        approvedVersion = visitVersion;
    }

    /** Whether approved bytes wait for the end of an embargo. */
    boolean isScheduled() {
        return publishAt != null;
    }

    /** An embargo can be made longer while it holds; a shorter one needs the approver. */
    void holdUntil(Instant embargoEnds) {
        if (publishAt != null && embargoEnds.isAfter(publishAt)) {
            publishAt = embargoEnds;
        }
    }

    /** Takes it off the schedule, back to its authors. */
    void callOff() {
        endReview(Review.NONE);
    }

    void waitFor(Instant embargoEnds, Audience forAudience) {
        publishAt = embargoEnds;
        publishAudience = forAudience;
    }

    void published(Audience toAudience, int number, long visitVersion, Instant now) {
        publishedAsOf = approvedAt == null ? publishedAsOf : approvedAt;
        endReview(Review.NONE);
        returnedNote = null;
        live = Live.PUBLISHED;
        audience = toAudience;
        revision = number;
        publishedVersion = visitVersion;
        publishedAt = now;
        pending = false;
    }

    void withdraw() {
        if (live != Live.PUBLISHED && publishAt == null) {
            throw Refusal.conflict("publication-not-live");
        }
        endReview(Review.NONE);
        live = live == Live.NEVER ? Live.NEVER : Live.WITHDRAWN;
        pending = false;
    }

    /** What the change log keeps of a step. */
    record Step(
            PublicationState state,
            Live live,
            @Nullable Audience audience,
            int revision,
            @Nullable Long submittedVersion,
            @Nullable Long approvedVersion,
            @Nullable Instant publishAt) {}

    Step step() {
        return new Step(state(), live, audience, revision, submittedVersion, approvedVersion, publishAt);
    }

    private void endReview(Review then) {
        review = then;
        approvedBy = null;
        approvedAt = null;
        approvedVersion = null;
        publishAt = null;
        publishAudience = null;
    }
}
