package org.sojourn.desk.bulk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which many visits are changed in one act. */
@MessageBundle("bulk")
public interface BulkMessages {

    @Message("Change several visits at once")
    String title();

    @Message("Tick all on this page")
    String tick_all();

    @Message("Untick all")
    String tick_none();

    @Message("What to change")
    String change();

    @Message("With those that are ticked")
    String go_on();

    @Message("With all that are found (at most {n})")
    String go_on_found(int n);

    @Message("Add a theme")
    String ADD_THEME();

    @Message("Remove a theme")
    String REMOVE_THEME();

    @Message("Add a project")
    String ADD_PROJECT();

    @Message("Remove a project")
    String REMOVE_PROJECT();

    @Message("Set who may see them")
    String SET_AUDIENCE();

    @Message("Visits chosen: {n}")
    String chosen(int n);

    @Message("Type a name or a code and choose from the list.")
    String project_hint();

    @Message(
            "If it isn’t the only one: per cent. The others of its vocabulary share the rest, in proportion to what they have.")
    String share_hint();

    @Message("First you see what changes in each visit. Nothing is saved yet.")
    String look_hint();

    @Message("Show what changes")
    String look();

    @Message("Will be changed: {n}")
    String ready(int n);

    @Message("Can’t be changed: {n}")
    String blocked(int n);

    @Message("None of these visits would be changed.")
    String none();

    @Message("What stands in the way")
    String obstacle();

    @Message("Change these visits")
    String apply();

    @Message("What is published stays as it is until the visit is published again.")
    String published_hint();

    @Message("Changed: {n}")
    String done(int n);

    @Message("Not changed: {n}")
    String left(int n);

    @Message("What is next")
    String next();

    @Message("Review {reference}")
    String review(String reference);

    @Message("Back to the visits")
    String back();
}
