package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.LocalizedText;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.publication.PublishedVisitService.Filter;

/** What public visits can be narrowed down by, and how many there are of each. */
@ApplicationScoped
@Transactional
public class FacetService {

    /** Counting everything is slow: what was counted is kept until something changes, and never for long. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String TALLY = """
            with found as materialized (select p.start_on, p.end_on, p.sending_countries, p.host_countries, p.project_ids, p.themes
                  from published_visit p where %s)
            select '' as side, '' as value, count(*) from found
            union all select 'FROM', value, count(*) from found, unnest(sending_countries) value group by value
            union all select 'TO', value, count(*) from found, unnest(host_countries) value group by value
            union all select 'EITHER', value, count(*) from found,
                lateral (select distinct unnest(sending_countries || host_countries) as value) either group by value
            union all select 'YEAR', cast(value as text), count(*) from found, generate_series(
                cast(extract(year from start_on) as int), cast(extract(year from end_on) as int)) value group by value
            union all select 'PROJECT', cast(value as text), count(*) from found, unnest(project_ids) value group by value
            union all select 'THEME', value, count(*) from found, unnest(themes) value group by value
            order by 1, 2
            """;

    private final EntityManager database;
    private final Revisions revisions;
    private final OrganisationService organisations;
    private final SearchService search;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    FacetService(
            EntityManager database,
            Revisions revisions,
            OrganisationService organisations,
            SearchService search,
            Clock clock) {
        this.search = search;
        this.organisations = organisations;
        this.database = database;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** What visits are told apart by. */
    public enum Side {
        FROM,
        TO,
        EITHER,
        YEAR,
        PROJECT,
        THEME
    }

    /** A project that a public visit names, under its newest name. */
    public record NamedProject(UUID id, String slug, LocalizedText title) {}

    /**
     * The sides visits have.
     *
     * @param all how many visits there are of each value, whatever is looked for
     * @param found how many of them are among those that are looked for; a side is missing where they are too many to
     *     count. On a side that is itself looked for, what one would find by looking for another value of it.
     */
    public record Facets(
            Map<Side, Map<String, Integer>> all, Map<Side, Map<String, Integer>> found, List<NamedProject> projects) {
        public Optional<NamedProject> project(UUID id) {
            return projects.stream().filter(project -> project.id().equals(id)).findFirst();
        }
    }

    private record Kept(Facets facets, List<Object> state, Instant at) {}

    public Facets facets(Filter filter) {
        var all = all();
        if (filter.isEmpty()) {
            return all;
        }
        search.plan(filter.sought());
        var base = tally(Conditions.of(filter, organisations));
        var found = new EnumMap<Side, Map<String, Integer>>(Side.class);
        for (Side side : Side.values()) {
            var wider = filter.without(side);
            var counts = wider.equals(filter) ? base : tally(Conditions.of(wider, organisations));
            counts.ifPresent(sides -> found.put(side, sides.getOrDefault(side, Map.of())));
        }
        return new Facets(all.all(), found, all.projects());
    }

    /** Everything there is, counted exactly. */
    public Facets all() {
        var state = state();
        var last = kept;
        if (last == null
                || !last.state().equals(state)
                || last.at().isBefore(clock.instant().minus(KEPT))) {
            var counts = sides(rows(TALLY.formatted("p.audience = 'PUBLIC'")));
            last = new Kept(new Facets(counts, counts, projects()), state, clock.instant());
            kept = last;
        }
        return last.facets();
    }

    /** What moves whenever a visit is published or withdrawn, or a small registry loses some. */
    private List<Object> state() {
        return List.of((Object[]) database.createNativeQuery(
                        "select coalesce((select max(sequence) from revision), 0), (select count(*) from withdrawal),"
                                + " (select count(*) from (select from published_visit limit 1001) as counted)")
                .getSingleResult());
    }

    /** Empty if there are more than are counted. */
    @SuppressWarnings("unchecked")
    private Optional<Map<Side, Map<String, Integer>>> tally(Conditions conditions) {
        String limited = conditions.sql() + " limit " + (PublishedVisitService.COUNTED + 1);
        List<Object[]> rows = conditions
                .bound(database.createNativeQuery(TALLY.formatted(limited)))
                .getResultList();
        int counted = ((Number) rows.get(0)[2]).intValue();
        return counted > PublishedVisitService.COUNTED ? Optional.empty() : Optional.of(sides(rows));
    }

    private static Map<Side, Map<String, Integer>> sides(List<Object[]> rows) {
        var sides = new EnumMap<Side, Map<String, Integer>>(Side.class);
        for (Object[] row : rows) {
            if (!row[0].equals("")) {
                sides.computeIfAbsent(Side.valueOf((String) row[0]), side -> new LinkedHashMap<>())
                        .put((String) row[1], ((Number) row[2]).intValue());
            }
        }
        return sides;
    }

    /** By the revision that was published last, project by project. */
    private List<NamedProject> projects() {
        var newest = new LinkedHashMap<Long, List<Object[]>>();
        rows("""
                        select distinct on (id) id, p.sequence, s.slug
                          from published_visit p cross join unnest(p.project_ids) id
                          join address s on s.kind = 'PROJECT' and s.record_id = id and s.current
                         where p.audience = 'PUBLIC' order by id, p.sequence desc
                        """)
                .forEach(row -> newest.computeIfAbsent(((Number) row[1]).longValue(), key -> new ArrayList<>())
                        .add(row));
        return revisions.list("sequence in ?1", newest.keySet()).stream()
                .flatMap(revision -> named(
                        Document.read(Objects.requireNonNull(revision.document)),
                        newest.getOrDefault(revision.sequence, List.of())))
                .sorted(Comparator.comparing(project -> project.title().plain("en")))
                .toList();
    }

    private static Stream<NamedProject> named(PublishedVisit visit, List<Object[]> rows) {
        return visit.projects().stream()
                .flatMap(project -> rows.stream()
                        .filter(row -> project.id().equals(row[0]))
                        .map(row -> new NamedProject(project.id(), (String) row[2], project.title())));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return database.createNativeQuery(sql).getResultList();
    }
}
