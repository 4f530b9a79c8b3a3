package org.sojourn.desk.followup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of follow-ups. */
@MessageBundle("followups")
public interface FollowUpMessages {
    @Message("Follow-ups")
    String title();

    @Message("What was agreed on the visits of your projects, and what became of it.")
    String lead();

    @Message("Follow-ups overdue: {n}")
    String overdue_n(long n);

    @Message("Show")
    String which();

    @Message("Open")
    String filter_open();

    @Message("Due within 30 days")
    String filter_due();

    @Message("Overdue")
    String filter_overdue();

    @Message("Done")
    String filter_done();

    @Message("Dropped")
    String filter_dropped();

    @Message("Open, of cancelled visits")
    String filter_cancelled();

    @Message(
            "What was agreed on a visit that was cancelled stands in a list of its own. Nobody is reminded of it until the visit is planned again.")
    String cancelled_hint();

    @Message("Project")
    String project();

    @Message("Any project")
    String any_project();

    @Message("There are no such follow-ups.")
    String none();

    @Message("No day was set")
    String no_day();

    @Message("Nobody is named")
    String no_owner();

    @Message("Visit")
    String visit();

    @Message("What became of it")
    String acts();

    @Message("Done")
    String done();

    @Message("Dropped")
    String dropped();

    @Message("Open again")
    String reopen();

    @Message("More")
    String more();

    @Message("Noted for {reference}.")
    String noted(String reference);

    @Message("What is published still shows the earlier state, until this change is published.")
    String published_before();

    @Message("Publish the change")
    String to_review();
}
