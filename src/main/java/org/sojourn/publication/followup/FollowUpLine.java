package org.sojourn.publication.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;
import org.sojourn.visit.VisitRecord.FollowUpState;

/**
 * A follow-up in a list of many visits' ones.
 *
 * @param version of the visit
 * @param position among the follow-ups of the visit, from 0; it holds for that version
 */
public record FollowUpLine(
        UUID visitId,
        String reference,
        LocalizedText title,
        long version,
        int position,
        LocalizedText commitment,
        @Nullable UUID ownerOrganisationId,
        @Nullable LocalDate due,
        FollowUpState state) {

    public boolean isOpen() {
        return state == FollowUpState.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }
}
