package org.sojourn.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Problem;
import org.sojourn.organisation.OrganisationRecord.Acknowledgement;
import org.sojourn.organisation.OrganisationRecord.Identifier;

/**
 * One organisation merged into another, or what would become of it.
 *
 * @param merged the one that is only another name now
 * @param survivor the one that stays
 * @param version the version of {@code merged}
 * @param survivorVersion the version of {@code survivor}
 * @param aliases the names that the survivor takes over
 * @param identifiers those that it takes over
 * @param acknowledgements those that it takes over
 * @param moved how many records of each kind name the survivor instead
 * @param conflicts what has to be decided before
 * @param mergedAt absent in a look ahead
 * @param mergedBy the account; absent in a look ahead
 * @param undoable whether neither has been changed since
 */
@Schema
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeRecord(
        UUID merged,
        UUID survivor,
        long version,
        long survivorVersion,
        List<String> aliases,
        List<Identifier> identifiers,
        List<Acknowledgement> acknowledgements,
        Map<String, Integer> moved,
        List<Conflict> conflicts,
        @Nullable Instant mergedAt,
        @Nullable UUID mergedBy,
        boolean undoable) {

    /** Something in the way, by the code that a refusal for it has; {@code args} name the records. */
    public record Conflict(String code, List<String> args) {
        static Conflict of(Problem problem) {
            return new Conflict(problem.code(), problem.args());
        }
    }
}
