package org.sojourn.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.publication.EditorialService.Wanted;
import org.sojourn.web.Slice;

/** Which visits a list of the desk shows, as SQL over {@code visit v} with everything bound. */
final class VisitSelection {

    /** Where they stand. */
    static final String STATE = """
            case when p.review in ('IN_REVIEW', 'APPROVED') then p.review
                 when p.live = 'WITHDRAWN' then 'WITHDRAWN'
                 when p.live = 'PUBLISHED' and p.pending then 'PUBLISHED_WITH_CHANGES'
                 when p.live = 'PUBLISHED' then 'PUBLISHED' else 'DRAFT' end""";

    /** Where those without a day stand: before all others. */
    static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    private static final String DAY = "coalesce(v.start_on, date '9999-12-31')";
    static final String LATEST_FIRST = DAY + " desc, v.id desc";

    /** Whoever looks for a common word finds a page of it among so many. */
    private static final int LATEST = 500;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final @Nullable RecordedWords words;
    private final String after;

    VisitSelection(Wanted wanted, @Nullable String cursor) {
        words = wanted.sought() == null ? null : new RecordedWords(wanted.sought());
        parameters.putAll(words == null ? Map.of() : words.parameters());
        after = after(cursor);
        conditions.add(after);
        if (wanted.state() != null) {
            conditions.add(standing(wanted.state()));
        }
        if (wanted.year() != null) {
            conditions.add(DAY + " <= :lastDay and v.end_on >= :firstDay");
            parameters.put("firstDay", LocalDate.of(wanted.year(), 1, 1));
            parameters.put("lastDay", LocalDate.of(wanted.year(), 12, 31));
        }
        if (wanted.subject() != null && wanted.mention() != null) {
            conditions.add(wanted.mention().condition());
            parameters.put("subject", wanted.subject());
        }
    }

    private String after(@Nullable String cursor) {
        var place = Slice.dayAfter(cursor);
        if (place == null) {
            return "true";
        }
        parameters.put("afterDay", place.day());
        parameters.put("afterId", place.id());
        return "(" + DAY + ", v.id) < (:afterDay, :afterId)";
    }

    /** Few are in most states, so these are looked up; whoever was never handed in is a draft. */
    private String standing(PublicationState state) {
        if (state == PublicationState.DRAFT) {
            return "not exists (select from publication p where p.visit_id = v.id and " + STATE + " <> 'DRAFT')";
        }
        parameters.put("state", state.name());
        return "v.id in (select p.visit_id from publication p where " + STATE + " = :state)";
    }

    boolean hasWords() {
        return words != null;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** For common words, among the latest visits: there may or may not be enough. */
    List<String> amongLatest() {
        return all(words == null ? List.of() : words.inRow());
    }

    /** The latest visits, of whichever kind. */
    String latest() {
        return "(select v.* from visit v where " + after + " order by " + LATEST_FIRST + " limit " + LATEST + ") v";
    }

    /** For rare words, or none. */
    List<String> amongAll() {
        return all(words == null ? List.of() : words.gathered());
    }

    private List<String> all(List<String> said) {
        return Stream.concat(conditions.stream(), said.stream()).toList();
    }
}
