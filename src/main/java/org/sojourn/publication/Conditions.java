package org.sojourn.publication;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.PlainText;
import org.sojourn.publication.PublishedVisitService.Filter;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.web.Slice;

/** What public visits are selected by, as SQL over {@code published_visit p} with everything bound. */
final class Conditions {

    private final List<String> conditions;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Conditions(Audience audience) {
        conditions = new ArrayList<>(List.of("p.audience = '" + audience.name() + "'"));
    }

    /** @param organisations the one that is asked for, under every id it has */
    static Conditions of(Filter filter, Collection<UUID> organisations) {
        var all = new Conditions(Audience.PUBLIC);
        all.words(filter.words());
        all.add(":from = any (p.sending_countries)", "from", filter.from());
        all.add(":to = any (p.host_countries)", "to", filter.to());
        all.add(":either = any (p.sending_countries || p.host_countries)", "either", filter.either());
        all.add("p.project_ids @> array[:project]", "project", filter.projectId());
        all.add(
                "p.organisation_ids && cast(string_to_array(:organisations, ',') as uuid[])",
                "organisations",
                organisations.isEmpty() ? null : joined(organisations));
        if (filter.year() != null) {
            all.add("p.start_on <= :lastDay", "lastDay", LocalDate.of(filter.year(), 12, 31));
            all.add("p.end_on >= :firstDay", "firstDay", LocalDate.of(filter.year(), 1, 1));
        }
        return all;
    }

    /** The funders' documents of visits that any of these paid for while they took place. */
    static Conditions ofFunders(Collection<UUID> funders) {
        return new Conditions(Audience.DONOR)
                .add("p.funder_ids && cast(string_to_array(:funders, ',') as uuid[])", "funders", joined(funders));
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    /** Adds one, unless there is nothing to compare with. */
    Conditions add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    Conditions bind(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    Conditions after(@Nullable String cursor) {
        var after = Slice.dayAfter(cursor);
        if (after != null) {
            conditions.add("(p.start_on, p.visit_id) < (:afterDay, :afterId)");
            parameters.put("afterDay", after.day());
            parameters.put("afterId", after.id());
        }
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    <T extends Query> T bound(T query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private void words(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return;
        }
        var each = PlainText.likeable(words).split(" ");
        for (int i = 0; i < Math.min(each.length, 10); i++) {
            add("p.search_text like :word" + i, "word" + i, "%" + each[i] + "%");
        }
    }
}
