package org.sojourn.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sojourn.visit.VisitRecord.Audience;

/**
 * Where a visit stands and what it still needs.
 *
 * @param visitVersion the version of the visit this was said of
 * @param slug the last part of its public address, once it was published
 * @param url its public address while it is live
 * @param audience to whom it is live
 * @param revision number of the latest revision, 0 before the first
 * @param publishAt when an embargo lets it out
 * @param returnedNote what the approver asked for
 * @param withdrawnReason why its page was taken away; absent while it is live or never was
 * @param light whether the pending changes may be published without review: only follow-up states, announcement links
 *     and media availability differ
 * @param candidate SHA-256 of what a publication would now show the funders, the larger of the two documents
 * @param blocking what must be there before it can be published
 * @param warnings what is missing and may be answered "not recorded"
 */
@Schema
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationView(
        UUID visitId,
        long visitVersion,
        PublicationState state,
        @Nullable String slug,
        @Nullable String url,
        @Nullable Audience audience,
        int revision,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        @Nullable UUID submittedBy,
        @Nullable String returnedNote,
        @Nullable String withdrawnReason,
        boolean light,
        @Nullable String candidate,
        List<Want> blocking,
        List<Want> warnings) {

    /**
     * Something that is wanted.
     *
     * @param code a stable word; its sentence is in the message bundle {@code readiness}
     * @param pointer the field it is about (RFC 6901)
     * @param gap set where "not recorded" is an answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Want(
            String code, String pointer, @Nullable String gap) {}
}
