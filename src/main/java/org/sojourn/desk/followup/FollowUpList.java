package org.sojourn.desk.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.desk.Option;
import org.sojourn.desk.Posted;
import org.sojourn.publication.followup.FollowUpFilter;
import org.sojourn.publication.followup.FollowUpLine;

/**
 * The follow-ups that somebody asked for.
 *
 * @param projects by which they may be narrowed down
 * @param cursor where this page begins
 * @param next where the page after it does
 */
public record FollowUpList(
        List<Entry> entries,
        FollowUpFilter filter,
        @Nullable String project,
        List<Option> projects,
        @Nullable String cursor,
        @Nullable String next) {

    /**
     * A follow-up as the list shows it.
     *
     * @param owner who does it, blank if nobody is named
     * @param markable whether the caller may say what became of it
     */
    public record Entry(FollowUpLine line, String owner, boolean overdue, boolean markable) {}

    /**
     * What has just been marked.
     *
     * @param published whether what is published of the visit lags behind
     */
    public record Marked(String reference, boolean published) {}

    public List<FollowUpFilter> filters() {
        return List.of(FollowUpFilter.values());
    }

    /** The query of this page. */
    public String here() {
        return Posted.query("state", filter, "project", project, "cursor", cursor);
    }

    /** The query of the page after this one. */
    public String following() {
        return Posted.query("state", filter, "project", project, "cursor", next);
    }
}
