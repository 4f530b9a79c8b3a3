package org.sojourn.desk.reference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for how one record refers to another, each followed by how many there are. */
@MessageBundle("references")
public interface ReferenceMessages {

    @Message("Nothing refers to it yet that you may see.")
    String none();

    @Message("See everything that refers to it")
    String everything();

    @Message("All visits")
    String all_visits();

    @Message("Show all of these")
    String all();

    @Message("Visits as host")
    String visits_HOST();

    @Message("Visits as part of the delegation")
    String visits_DELEGATION();

    @Message("Visits as a stop")
    String visits_STOP();

    @Message("Visits with follow-ups of theirs")
    String visits_FOLLOW_UP();

    @Message("Visits with costs of theirs")
    String visits_COST();

    @Message("Visits with leave to go without acknowledgement")
    String visits_DEROGATION();

    @Message("Visits as primary project")
    String visits_PRIMARY();

    @Message("Visits as contributing project")
    String visits_CONTRIBUTING();

    @Message("Projects as funder")
    String projects_FUNDING();

    @Message("Projects as accountable organisation")
    String projects_ACCOUNTABLE();

    @Message("Projects as extending organisation")
    String projects_EXTENDING();

    @Message("Projects as implementing organisation")
    String projects_IMPLEMENTING();

    @Message("Parts of it")
    String parts();

    @Message("Announcements as publisher")
    String published_announcements();

    @Message("Announcements about it")
    String announcements();

    @Message("Accounts with a grant for it")
    String accounts();

    @Message("Public visits that name it")
    String public_visits();

    @Message("Published visits that carry an old name")
    String old_names();
}
