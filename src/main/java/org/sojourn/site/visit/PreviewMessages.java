package org.sojourn.site.visit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of previews: what stands on them, and where links to them are made. */
@MessageBundle("preview")
public interface PreviewMessages {
    @Message("Preview: this has not been published. The address works until {day}.")
    String banner(String day);

    @Message("Links for people without an account")
    String links();

    @Message("Preview links: {title}")
    String links_of(String title);

    @Message("""
            Whoever has such a link reads the public page as it would look now, and nothing else. Send it to \
            those who are to check the text, for example the host. A withdrawal ends every link.""")
    String lead();

    @Message("""
            Nothing can be shown just now: the visit is not ready, is not meant for the public, or was \
            withdrawn.""")
    String impossible();

    @Message("Whom it is for")
    String name();

    @Message("An institution, so that you know the link again.")
    String name_hint();

    @Message("Days it works")
    String days();

    @Message("At most 90.")
    String days_hint();

    @Message("Make a link")
    String make();

    @Message("The link for {name}")
    String once(String name);

    @Message("It is shown this once. Copy it now.")
    String once_hint();

    @Message("No link has been made yet.")
    String none();

    @Message("Made")
    String made();

    @Message("Works until")
    String until();

    @Message("Last used")
    String used();

    @Message("Not yet")
    String never();

    @Message("What can be done")
    String acts();

    @Message("End it")
    String end();

    @Message("Works no more")
    String over();

    @Message("Back to the review")
    String to_review();
}
