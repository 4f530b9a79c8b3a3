package org.sojourn.desk.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.desk.field.Speaker;

/**
 * What the history of a record shows.
 *
 * @param form the path of the record's form
 * @param title what the record is called
 * @param mayEdit whether the reader may bring a version back
 * @param lines a page of its versions, the latest first
 * @param earlier the version before which the next page goes on, if there is one
 */
public record HistoryPage(
        String form,
        String title,
        boolean mayEdit,
        List<Line> lines,
        @Nullable Long earlier) {

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
