package org.sojourn.site.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.site.Named;
import org.sojourn.site.VisitCard;

/**
 * The page of a project or an organisation: nothing but what published visits say of it.
 *
 * @param type an organisation's IATI type
 */
public record SubjectView(
        String path,
        String kind,
        Said name,
        @Nullable String acronym,
        List<Fact> facts,
        List<Named> funders,
        List<VisitCard.Credit> credits,
        List<Group> groups,
        String listHref,
        @Nullable String type) {

    /** A line of the summary. */
    public record Fact(String term, String value) {}

    /** The visits it had one kind of part in. */
    public record Group(String heading, List<VisitCard> cards) {}
}
