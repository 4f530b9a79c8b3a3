package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sojourn.base.Refusal;
import org.sojourn.base.Slug;

/** The slugs of visits, with the ones they had before, and of the pages of projects and organisations. */
@ApplicationScoped
class Addresses {

    private final EntityManager database;

    Addresses(EntityManager database) {
        this.database = database;
    }

    /** Whose a slug is, and whether it is still the current one. */
    record Owner(UUID visitId, boolean current) {}

    Optional<String> ofVisit(UUID visitId) {
        return first("select slug from visit_slug where visit_id = ?1 and current", visitId)
                .map(String.class::cast);
    }

    /** The same for several at once; those without one aren't in it. */
    @SuppressWarnings("unchecked")
    Map<UUID, String> ofVisits(List<UUID> visitIds) {
        if (visitIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database.createNativeQuery(
                        "select visit_id, slug from visit_slug where current and visit_id in (:ids)")
                .setParameter("ids", visitIds)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    Optional<Owner> visitAt(String slug) {
        return first("select visit_id, current from visit_slug where slug = ?1", slug)
                .map(Object[].class::cast)
                .map(row -> new Owner((UUID) row[0], (Boolean) row[1]));
    }

    /** Fixed at the first publication: from the title, or the reference where the title can't be written in Latin. */
    String give(UUID visitId, PublishedVisit visit) {
        var present = ofVisit(visitId);
        if (present.isPresent()) {
            return present.get();
        }
        String title = Slug.of(visit.title().plain("en"));
        String slug = free(
                title.isEmpty() ? Slug.of(visit.reference()) : title,
                s -> visitAt(s).isPresent());
        insert(visitId, slug);
        return slug;
    }

    /** Gives a visit another address; the old one redirects for ever. */
    void rename(UUID visitId, String slug) {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 100) {
            throw Refusal.invalid("/slug", "slug-malformed");
        }
        var owner = visitAt(slug);
        if (owner.isPresent() && !owner.get().visitId().equals(visitId)) {
            throw Refusal.invalid("/slug", "slug-taken");
        }
        execute("update visit_slug set current = false where visit_id = ?1 and current", visitId);
        if (owner.isPresent()) {
            execute("update visit_slug set current = true where slug = ?1", slug);
        } else {
            insert(visitId, slug);
        }
    }

    /** The address of a project's or organisation's page, given when it is first named. */
    String ofSubject(String kind, UUID id, String name, String otherwise) {
        return first("select slug from published_subject where kind = ?1 and record_id = ?2", kind, id)
                .map(String.class::cast)
                .orElseGet(() -> {
                    String wanted = Slug.of(name);
                    String slug = free(
                            wanted.isEmpty() ? Slug.of(otherwise) : wanted,
                            s -> subjectAt(kind, s).isPresent());
                    execute(
                            "insert into published_subject (kind, record_id, slug) values (?1, ?2, ?3)",
                            kind,
                            id,
                            slug);
                    return slug;
                });
    }

    Optional<UUID> subjectAt(String kind, String slug) {
        return first("select record_id from published_subject where kind = ?1 and slug = ?2", kind, slug)
                .map(UUID.class::cast);
    }

    private void insert(UUID visitId, String slug) {
        execute("insert into visit_slug (slug, visit_id, current) values (?1, ?2, true)", slug, visitId);
    }

    private static String free(String wanted, Predicate<String> taken) {
        String slug = wanted;
        for (int n = 2; taken.test(slug); n++) {
            slug = wanted + "-" + n;
        }
        return slug;
    }

    private Optional<?> first(String sql, Object... parameters) {
        return query(sql, parameters).getResultList().stream().findFirst();
    }

    private void execute(String sql, Object... parameters) {
        query(sql, parameters).executeUpdate();
    }

    private jakarta.persistence.Query query(String sql, Object... parameters) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
