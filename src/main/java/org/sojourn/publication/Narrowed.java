package org.sojourn.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.publication.EditorialService.Wanted;

/**
 * What visits are looked for by, as SQL over {@code visit v} and {@code publication p}.
 *
 * @param parameters what is to be bound, by name
 */
record Narrowed(List<String> conditions, Map<String, Object> parameters) {

    static Narrowed to(Wanted wanted) {
        var narrowed = new Narrowed(new ArrayList<>(), new LinkedHashMap<>());
        if (wanted.sought() != null) {
            var words = new RecordedWords(wanted.sought());
            narrowed.conditions.addAll(words.conditions());
            narrowed.parameters.putAll(words.parameters());
        }
        if (wanted.state() != null) {
            narrowed.by(
                    EditorialService.STATE + " = :state",
                    Map.of("state", wanted.state().name()));
        }
        if (wanted.year() != null) {
            narrowed.by(
                    "v.start_on <= :lastDay and v.end_on >= :firstDay",
                    Map.of(
                            "firstDay", LocalDate.of(wanted.year(), 1, 1),
                            "lastDay", LocalDate.of(wanted.year(), 12, 31)));
        }
        if (wanted.subject() != null && wanted.mention() != null) {
            narrowed.by(wanted.mention().condition(), Map.of("subject", wanted.subject()));
        }
        return narrowed;
    }

    Narrowed by(String condition, Map<String, ?> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }
}
