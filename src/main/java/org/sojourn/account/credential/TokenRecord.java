package org.sojourn.account.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is asked for and as it is handed out, once.
 *
 * @param id read-only
 * @param name what its owner calls it
 * @param expiresInDays 1 to 366
 * @param token read-only; the secret to send as {@code Authorization: Bearer …}
 * @param expiresAt read-only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenRecord(
        @Nullable UUID id,

        @NotBlank(message = "value-missing") @Size(max = 100, message = "text-too-long")
        String name,

        @NotNull(message = "value-missing")
        @Min(value = 1, message = "token-days")
        @Max(value = LONGEST, message = "token-days")
        Integer expiresInDays,

        @Nullable String token,
        @Nullable Instant expiresAt) {

    static final int LONGEST = 366;

    /** Fit for a log: no secret. */
    @Override
    public String toString() {
        return "token " + id;
    }
}
