package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.base.LocalizedText;

/** What public visits can be narrowed down by, and how many there are of each. */
@ApplicationScoped
@Transactional
public class FacetService {

    private final EntityManager database;
    private final Revisions revisions;

    FacetService(EntityManager database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /** A project that a public visit names, under its newest name. */
    public record NamedProject(UUID id, String slug, LocalizedText title) {}

    /**
     * The sides visits have.
     *
     * @param from how many visits came from each country
     * @param to how many went to it
     * @param either how many it had part in
     * @param years the years in which there were visits, latest first
     */
    public record Facets(
            Map<String, Long> from,
            Map<String, Long> to,
            Map<String, Long> either,
            List<Integer> years,
            List<NamedProject> projects) {}

    public Facets facets() {
        return new Facets(
                countries("p.sending_countries"),
                countries("p.host_countries"),
                countries("p.sending_countries || p.host_countries"),
                years(),
                projects());
    }

    public Map<String, Long> countries() {
        return countries("p.sending_countries || p.host_countries");
    }

    private Map<String, Long> countries(String column) {
        var counts = new LinkedHashMap<String, Long>();
        rows("select c, count(distinct p.visit_id) from published_visit p, unnest(" + column
                        + ") c where p.audience = 'PUBLIC' group by c order by c")
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    @SuppressWarnings("unchecked")
    private List<Integer> years() {
        List<Number> years = database.createNativeQuery("""
                        select distinct y from published_visit p, generate_series(
                            cast(extract(year from p.start_on) as int), cast(extract(year from p.end_on) as int)) y
                         where p.audience = 'PUBLIC' order by y desc
                        """).getResultList();
        return years.stream().map(Number::intValue).toList();
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
