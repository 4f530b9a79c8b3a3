package org.sojourn.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/** What a notice says, by its kind in lower case; the first of {@code args} is the title of the visit. */
@MessageBundle("notice")
public interface NoticeMessages {

    @Message("Waiting for your review: {args.0}")
    String review_asked(List<String> args);

    @Message("Returned to you: {args.0}")
    String returned(List<String> args);

    @Message("Approved: {args.0}")
    String approved(List<String> args);

    @Message("Published: {args.0}")
    String published(List<String> args);

    @Message("An error was reported: {args.0}")
    String error_reported(List<String> args);
}
