package org.sojourn.desk.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/** The words of a record's history and of the way back. */
@MessageBundle("history")
public interface HistoryMessages {

    @Message("History")
    String history();

    @Message("History of {title}")
    String history_of(String title);

    @Message("Every save is kept, the latest first.")
    String lead();

    @Message("Open the form")
    String open_form();

    @Message("Version {n}")
    String version_n(long n);

    @Message("As it is now")
    String present();

    @Message("The registry itself")
    String nobody();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("How it was first recorded. Fields: {n}")
    String first(int n);

    @Message("What changed. Fields: {n}")
    String changed(int n);

    @Message("Nothing that can be seen here.")
    String unseen();

    @Message("Bring this version back")
    String bring_back();

    @Message("Earlier versions")
    String earlier();

    @Message("Brought back version {args.0}")
    String reason_brought_back(List<String> args);

    @Message("Copied from {args.0}")
    String reason_copied_from(List<String> args);

    @Message("Changed in one act, together with others: {args.0}")
    String reason_changed_with(List<String> args);

    @Message("Removed")
    String reason_removed(List<String> args);

    @Message("This is version {n}. It isn’t saved yet.")
    String brought(long n);

    @Message("Look through it. Save makes it the present version; what was saved since stays in the history.")
    String brought_more();
}
