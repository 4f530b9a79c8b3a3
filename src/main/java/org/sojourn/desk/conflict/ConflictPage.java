package org.sojourn.desk.conflict;

import java.util.List;
import org.sojourn.desk.field.Speaker;
import org.sojourn.desk.history.HistoryService.Since;

/**
 * What somebody sees whose save came second.
 *
 * @param path where the form is sent to
 * @param title what the record is called
 * @param since who saved it meanwhile, and when
 * @param questions what both changed
 * @param taken what only the other side changed
 * @param kept what only this side changed
 * @param unanswered whether a choice was left open
 * @param seal tells what of the other side was seen
 * @param hidden the form as it was typed, and what it stands on
 */
public record ConflictPage(
        String path,
        String title,
        List<Since> since,
        List<Question> questions,
        List<Speaker.Change> taken,
        List<Speaker.Change> kept,
        boolean unanswered,
        String seal,
        List<Typed> hidden) {

    /**
     * A field, a row or a list that both changed.
     *
     * @param choice {@code mine}, {@code theirs} or blank
     */
    public record Question(String pointer, String label, String choice, List<Line> lines) {
        public String name() {
            return "_take" + pointer;
        }

        public boolean isMine() {
            return choice.equals(Merge.MINE);
        }

        public boolean isTheirs() {
            return choice.equals(Merge.THEIRS);
        }
    }

    /** A field in it: what it was and what either side made of it; blank where there is nothing. */
    public record Line(String field, String was, String mine, String theirs) {}

    /** A field of the form. */
    public record Typed(String name, String value) {}
}
