package org.sojourn.desk.visit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of copying a visit. The part of a visit is worded under its code. */
@MessageBundle("copy")
public interface CopyMessages {

    @Message("Copy")
    String copy();

    @Message("Copy of {title}")
    String copy_of(String title);

    @Message("The copy is a new draft. {reference} stays as it is.")
    String lead(String reference);

    @Message("Take over")
    String parts();

    @Message(
            "Announcements, testimonials and whatever was published are never copied. Type, format, time zone and audience always are.")
    String never();

    @Message("Make the copy")
    String make();

    @Message("Back to the original")
    String back();

    @Message("You are in the copy. It was made from {reference}.")
    String in_the_copy(String reference);

    @Message("Open the original")
    String open_original();

    @Message("Copied from")
    String from();

    @Message("Title, summary and objectives")
    String TEXTS();

    @Message("The days")
    String DATES();

    @Message("Delegations: countries and organisations")
    String DELEGATIONS();

    @Message("How many travelled")
    String HEADCOUNTS();

    @Message("Only along with the delegations.")
    String HEADCOUNTS_hint();

    @Message("Hosts")
    String HOSTS();

    @Message("Stops: places and organisations")
    String STOPS();

    @Message("Projects")
    String PROJECTS();

    @Message("Those that you manage.")
    String PROJECTS_hint();

    @Message("Themes")
    String THEMES();

    @Message("Costs")
    String COSTS();

    @Message("A cost of a project only along with it.")
    String COSTS_hint();

    @Message("Outcomes")
    String OUTCOMES();

    @Message("Follow-ups")
    String FOLLOW_UPS();

    @Message("All open again, without a day.")
    String FOLLOW_UPS_hint();

    @Message("Derogations")
    String DEROGATIONS();
}
