package org.sojourn.desk;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.publication.EditorialService.Wanted;
import org.sojourn.publication.Mention;
import org.sojourn.publication.PublicationState;
import org.sojourn.publication.Sought;

/**
 * What the list of visits is narrowed down to, as its address and the form in it say. What means nothing here narrows
 * nothing down.
 *
 * @param of the organisation or project that the visits refer to
 * @param as how they refer to it
 */
public record VisitFilter(
        @Nullable String q,
        @Nullable PublicationState state,
        @Nullable Integer year,
        @Nullable UUID of,
        @Nullable Mention as) {

    public static VisitFilter of(
            @Nullable String q, @Nullable String state, @Nullable String year, @Nullable UUID of, @Nullable String as) {
        return new VisitFilter(
                q, Posted.code(PublicationState.class, state), Posted.year(year), of, Posted.code(Mention.class, as));
    }

    /** From what a form says beside the fields of records. */
    public static VisitFilter of(Map<String, String> aside) {
        String of = aside.getOrDefault("_of", "");
        return of(
                aside.get("_q"),
                aside.get("_state"),
                aside.get("_year"),
                of.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(of) : null,
                aside.get("_as"));
    }

    public Wanted wanted(@Nullable Sought sought) {
        return new Wanted(sought, state, year, of, as);
    }
}
