package org.sojourn.account;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The form that sets the registry up: its first administrator.
 *
 * @param token the secret of the one-time link
 */
public record FirstAccount(
        @NotBlank(message = "value-missing") String token,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {

    /** Fit for a log: nothing of the person. */
    @Override
    public String toString() {
        return "first account";
    }
}
