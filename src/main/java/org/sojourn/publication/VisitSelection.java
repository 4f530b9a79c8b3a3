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
    private final boolean drafts;

    VisitSelection(Wanted wanted, @Nullable String cursor) {
        words = wanted.sought() == null ? null : new RecordedWords(wanted.sought());
        parameters.putAll(words == null ? Map.of() : words.parameters());
        after = after(cursor);
        conditions.add(after);
        drafts = wanted.state() == PublicationState.DRAFT;
        if (wanted.state() != null && !drafts) {
            // written out, so that it is planned for a state that many or few are in
            conditions.add("v.id in (select p.visit_id from publication p where " + STATE + " = '"
                    + wanted.state().name() + "')");
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

    /** Whether nobody knows if many or few are wanted; all other conditions have indexes that know. */
    boolean isVague() {
        return words != null || drafts;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The latest visits, of whichever kind. */
    String latest() {
        return "(select v.* from visit v where " + after + " order by " + LATEST_FIRST + " limit " + LATEST + ") v";
    }

    /** For what is common, among the latest: each visit is asked, and there may or may not be enough. */
    List<String> amongLatest() {
        return all(
                "not exists (select from publication p where p.visit_id = v.id and " + STATE + " <> 'DRAFT')",
                words == null ? List.of() : words.inRow());
    }

    /** For what is rare: it is gathered first. A visit that was never handed in is a draft. */
    List<String> amongAll() {
        return all(
                "v.id in (select d.id from visit d left join publication p on p.visit_id = d.id where " + STATE
                        + " = 'DRAFT' offset 0)",
                words == null ? List.of() : words.gathered());
    }

    private List<String> all(String draft, List<String> said) {
        return Stream.of(conditions, drafts ? List.of(draft) : List.<String>of(), said)
                .flatMap(List::stream)
                .toList();
    }
}
