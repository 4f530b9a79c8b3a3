package org.sojourn.account.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/**
 * What a notice says, by its kind in lower case; the first of {@code args} is the title of the visit, the second, of
 * reminders, the day that they are about.
 */
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

    @Message("A follow-up is due on {args.1}: {args.0}")
    String follow_up_soon(List<String> args);

    @Message("A follow-up is due now ({args.1}): {args.0}")
    String follow_up_due(List<String> args);

    @Message("A follow-up is overdue since {args.1}: {args.0}")
    String follow_up_overdue(List<String> args);

    @Message("Six months later, what came of this visit? Please add evidence to its outcomes: {args.0}")
    String evidence_half_year(List<String> args);

    @Message("Twelve months later, what came of this visit? Please add evidence to its outcomes: {args.0}")
    String evidence_year(List<String> args);
}
