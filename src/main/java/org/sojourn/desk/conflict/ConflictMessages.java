package org.sojourn.desk.conflict;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which two people's changes are put together. */
@MessageBundle("conflict")
public interface ConflictMessages {

    @Message("Changed by two people: {title}")
    String conflict_of(String title);

    @Message("It isn’t saved yet, and nothing you typed is lost.")
    String lead();

    @Message("Saved in the meantime")
    String meanwhile();

    @Message("Choose what it shall be")
    String choose();

    @Message("Both of you changed these.")
    String choose_hint();

    @Message("Choose one side of each field first.")
    String unanswered();

    @Message("Before")
    String was();

    @Message("Yours")
    String mine();

    @Message("Theirs")
    String theirs();

    @Message("Nothing is changed by both: everything fits together.")
    String no_clash();

    @Message("Only they changed: {n}")
    String taken(int n);

    @Message("Only you changed: {n}")
    String kept(int n);

    @Message("Save both together")
    String save();

    @Message("Go on in the form")
    String go_on();

    @Message("Put together from yours and theirs. It isn’t saved yet.")
    String together();
}
