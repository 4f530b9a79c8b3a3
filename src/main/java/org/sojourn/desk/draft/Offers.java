package org.sojourn.desk.draft;

import java.util.List;

/**
 * What a form says of unsaved changes.
 *
 * @param drafts those that can be gone on with
 * @param isContinued whether the form shows them; then there is just one
 */
public record Offers(List<Draft> drafts, boolean isContinued) {

    /** Nothing: the form holds what was typed, or nobody may save it. */
    public static final Offers NONE = new Offers(List.of(), false);

    public static Offers continuing(Draft draft) {
        return new Offers(List.of(draft), true);
    }
}
