package org.sojourn.desk.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.desk.Speaker;

/**
 * What the history of a record shows.
 *
 * @param path of the record
 * @param form where the record is edited, if there is such a place
 * @param title what the record is called
 * @param mayEdit whether the reader may bring a version back
 * @param version the present one
 * @param lines a page of its versions, the latest first
 * @param earlier the version before which the next page goes on, if there is one
 */
public record HistoryPage(
        String path,
        @Nullable String form,
        String title,
        boolean mayEdit,
        long version,
        List<Line> lines,
        @Nullable Long earlier) {

    /** Whether the record has a form of its own, in which an earlier version is looked through before it is saved. */
    public boolean isOpened() {
        return path.equals(form);
    }

    /**
     * One save.
     *
     * @param by the name of who saved it; blank where the registry did
     * @param reason why, in words; blank where nobody had to say
     * @param isFirst whether there is nothing before it
     * @param isPresent whether the record is still like this
     * @param changes against the version before
     */
    public record Line(
            long version,
            Instant at,
            String by,
            String reason,
            boolean isFirst,
            boolean isPresent,
            List<Speaker.Change> changes) {}
}
