package org.sojourn.desk.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.desk.Basis;
import org.sojourn.desk.Form;
import org.sojourn.desk.field.Speaker;
import org.sojourn.publication.EditorialService.Line;

/**
 * What is asked about a change of many visits, and what would come of it.
 *
 * @param chosen the visits that were ticked
 * @param rows what would come of it in each; absent before it is said what to change
 */
public record BulkPage(
        Act act, List<Chosen> chosen, Form form, @Nullable List<Row> rows, Basis basis) {

    /**
     * What comes of it in one visit.
     *
     * @param visit absent if there is none within reach
     * @param change absent if it can't be
     * @param obstacles why it can't be, as sentences
     */
    public record Row(Chosen chosen, @Nullable Line visit, Speaker.@Nullable Change change, List<String> obstacles) {

        public UUID id() {
            return chosen.id();
        }

        /** Whether a review leads from what is recorded to what is published. */
        public boolean isAwaitingReview() {
            return visit != null
                    && switch (visit.state()) {
                        case PUBLISHED_WITH_CHANGES, IN_REVIEW, APPROVED -> true;
                        case DRAFT, PUBLISHED, WITHDRAWN -> false;
                    };
        }
    }

    public boolean isLookedAhead() {
        return rows != null;
    }

    public List<Row> ready() {
        return free(rows == null ? List.of() : rows);
    }

    public List<Row> others() {
        return held(rows == null ? List.of() : rows);
    }

    static List<Row> free(List<Row> rows) {
        return rows.stream().filter(row -> row.obstacles().isEmpty()).toList();
    }

    static List<Row> held(List<Row> rows) {
        return rows.stream().filter(row -> !row.obstacles().isEmpty()).toList();
    }
}
