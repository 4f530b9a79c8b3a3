package org.sojourn.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role given to an account.
 *
 * @param role what it allows
 * @param projectId for this project only; everywhere if absent (managers and approvers)
 * @param organisationId the funder a donor belongs to; required for donors, absent otherwise
 * @param until the last day it holds (UTC); for ever if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grant(
        @NotNull(message = "value-missing") Role role,
        @Nullable UUID projectId,
        @Nullable UUID organisationId,
        @Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
