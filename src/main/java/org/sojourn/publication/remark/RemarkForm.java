package org.sojourn.publication.remark;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.PlainText;

/**
 * What a reader sends.
 *
 * @param page the path of the page, without its language
 * @param message what is wrong there
 * @param email where an answer may go
 */
public record RemarkForm(
        @Nullable String page,

        @NotBlank(message = "value-missing") @Size(max = 2_000, message = "text-too-long")
        String message,

        @Nullable String email) {

    public RemarkForm {
        page = local(page);
        // browsers send two characters for a line break, and count one
        message = message == null ? message : message.replace("\r\n", "\n").strip();
        email = PlainText.orAbsent(email);
    }

    /** A path of ours; what is none stands for the front page. */
    public static String local(@Nullable String page) {
        return page != null && page.length() <= 300 && page.matches("/([^/\\\\\\s]\\S*)?") ? page : "/";
    }
}
