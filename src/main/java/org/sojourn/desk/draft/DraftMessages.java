package org.sojourn.desk.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what is typed and not saved yet. */
@MessageBundle("draft")
public interface DraftMessages {

    @Message("Kept a moment ago, not saved")
    String kept();

    @Message("Not kept: another window has unsaved changes of this record")
    String elsewhere();

    @Message("You have unsaved changes from {when}.")
    String unsaved(String when);

    @Message("Only you see them.")
    String unsaved_more();

    @Message("These are your unsaved changes from {when}.")
    String continued(String when);

    @Message("Nobody else sees them until you save.")
    String continued_more();

    @Message("Continue")
    String go_on();

    @Message("Discard")
    String discard();
}
