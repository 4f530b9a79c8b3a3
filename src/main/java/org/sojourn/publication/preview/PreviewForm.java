package org.sojourn.publication.preview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A link as it is asked for.
 *
 * @param recipient whom it is for, in the words of who makes it
 * @param days how long it works
 */
public record PreviewForm(
        @NotBlank(message = "value-missing") @Size(max = 100, message = "text-too-long")
        String recipient,

        @NotNull(message = "value-missing")
        @Min(value = 1, message = "number-too-small")
        @Max(value = 90, message = "number-too-large")
        Integer days) {

    public PreviewForm {
        recipient = recipient == null ? recipient : recipient.strip();
    }
}
