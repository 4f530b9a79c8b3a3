package org.sojourn.desk.names;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about published visits that carry old names. */
@MessageBundle("names")
public interface NamesMessages {

    @Message("Published visits that carry an old name")
    String title();

    @Message("Pages keep the names they were published with. Publish again those in which nothing else has changed.")
    String hint();

    @Message("No published visit carries an old name.")
    String none();

    @Message("Can be published again: {n}")
    String ready(int n);

    @Message("What changes")
    String changes();

    @Message("was")
    String was();

    @Message("is now")
    String now();

    @Message("What stands in the way")
    String obstacle();

    @Message("You approve the new names for all of these visits at once.")
    String act_hint();

    @Message("Publish them again")
    String act();

    @Message("Published again: {n}")
    String done(int n);

    @Message("Not published again: {n}")
    String left(int n);

    @Message("More has changed in it. It needs a review.")
    String obstacle_OTHER_CHANGES();

    @Message("It is in review or approved, and goes out that way.")
    String obstacle_IN_REVIEW();

    @Message("An embargo holds.")
    String obstacle_EMBARGO();

    @Message("It is meant for fewer people now than it is published to.")
    String obstacle_AUDIENCE();

    @Message("Something is missing that publishing needs.")
    String obstacle_NOT_READY();

    @Message("An approver of its projects can do it.")
    String obstacle_NOT_YOURS();

    @Message("You changed the name yourself. Somebody else must approve it.")
    String obstacle_OWN_WORK();

    @Message("It has been changed in the meantime. Look again.")
    String obstacle_CHANGED();
}
