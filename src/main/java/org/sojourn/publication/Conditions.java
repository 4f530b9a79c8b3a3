package org.sojourn.publication;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.publication.PublishedVisitService.Filter;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.web.Slice;

/** What public visits are selected by, as SQL over {@code published_visit p} with everything bound. */
final class Conditions {

    /** Whether all that is sought occurs in a row. */
    private static final String EXACT = "p.search_words @@ search_term(:exact)";

    private static final String NEWEST_FIRST = "p.start_on desc, p.visit_id desc";

    private final List<String> conditions;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private @Nullable String exact;

    private Conditions(Audience audience) {
        conditions = new ArrayList<>(List.of("p.audience = '" + audience.name() + "'"));
    }

    /**
     * Visits that were published under a name which is only another for an organisation now are that organisation's.
     */
    static Conditions of(Filter filter, OrganisationService organisations) {
        var ids = filter.organisationId() == null
                ? Set.<UUID>of()
                : organisations.withMerged(List.of(filter.organisationId()));
        var all = new Conditions(Audience.PUBLIC);
        all.sought(filter.sought());
        all.add("p.sending_countries @> array[cast(:from as text)]", "from", filter.from());
        all.add("p.host_countries @> array[cast(:to as text)]", "to", filter.to());
        all.add(
                "(p.sending_countries @> array[cast(:either as text)] or p.host_countries @> array[cast(:either as text)])",
                "either",
                filter.either());
        all.add("p.project_ids @> array[:project]", "project", filter.projectId());
        all.add("p.themes @> array[cast(:theme as text)]", "theme", filter.theme());
        all.add(
                "p.organisation_ids && cast(string_to_array(:organisations, ',') as uuid[])",
                "organisations",
                ids.isEmpty() ? null : joined(ids));
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
            conditions.add(
                    exact == null
                            ? "(p.start_on, p.visit_id) < (:afterDay, :afterId)"
                            : "(" + EXACT + ", p.start_on, p.visit_id) < (coalesce((select " + EXACT
                                    + " from published_visit p where p.visit_id = :afterId and p.audience = 'PUBLIC'),"
                                    + " false), :afterDay, :afterId)");
            parameters.put("afterDay", after.day());
            parameters.put("afterId", after.id());
        }
        return this;
    }

    /** What holds the very words first; then the newest. */
    String order() {
        return exact == null ? NEWEST_FIRST : EXACT + " desc, " + NEWEST_FIRST;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    <T extends Query> T bound(T query) {
        parameters.forEach(query::setParameter);
        boolean ordered = query.getParameters().stream().anyMatch(parameter -> "exact".equals(parameter.getName()));
        if (exact != null && ordered) {
            query.setParameter("exact", exact);
        }
        return query;
    }

    private void sought(@Nullable Sought sought) {
        if (sought != null) {
            conditions.add(sought.condition("p.search_words"));
            parameters.putAll(sought.terms());
            exact = sought.exact();
        }
    }
}
