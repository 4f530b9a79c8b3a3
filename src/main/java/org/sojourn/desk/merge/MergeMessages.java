package org.sojourn.desk.merge;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about organisations that were recorded twice. */
@MessageBundle("merge")
public interface MergeMessages {

    @Message("Possible duplicates")
    String duplicates();

    @Message("Possible duplicates: {n}")
    String duplicates_n(long n);

    @Message("Organisations with the same identifier, or with names much alike in the same country.")
    String duplicates_hint();

    @Message("No two organisations look alike.")
    String no_duplicates();

    @Message("Same identifier")
    String same_identifier();

    @Message("Similar name")
    String similar_name();

    @Message("Why")
    String why();

    @Message("What to do")
    String what_to_do();

    @Message("This might be the same as")
    String might_be();

    @Message("Compare and merge")
    String compare();

    @Message("They are two")
    String they_are_two();

    @Message("Merge with another…")
    String merge_with();

    @Message("Merge")
    String merge();

    @Message("Into which organisation? That one stays; the name of this one becomes another name of it.")
    String into_hint();

    @Message("The organisation that stays")
    String into();

    @Message("Look ahead")
    String look_ahead();

    @Message("No single organisation is called so. Choose one from the list.")
    String not_found();

    @Message("What was recorded")
    String recorded();

    @Message("Goes")
    String goes();

    @Message("Stays")
    String stays();

    @Message("The other way round")
    String other_way();

    @Message("What is in the way")
    String conflicts();

    @Message("Names that become other names")
    String names();

    @Message("No name is new.")
    String no_names();

    @Message("What moves to it")
    String moves();

    @Message("Nothing refers to it.")
    String no_moves();

    @Message("Published pages keep the name they were published with until they are published again.")
    String published_hint();

    @Message("You can undo this until either of the two is changed.")
    String undo_hint();

    @Message("Merge them")
    String merge_now();

    @Message("Merged.")
    String done();

    @Message("This is only another name now. It was merged into")
    String merged_into();

    @Message("Undo the merge")
    String undo();

    @Message("The merge can’t be undone any more: something has been changed since.")
    String not_undoable();

    @Message("State")
    String status();

    @Message("Retired organisations stay in the record; they exist no more.")
    String status_hint();
}
