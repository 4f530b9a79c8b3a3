package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.base.Refusal;
import org.sojourn.base.Slug;

/** The slugs of visits, with the ones they had before, and of the pages of projects and organisations. */
@ApplicationScoped
class Addresses {

    private final EntityManager database;

    Addresses(EntityManager database) {
        this.database = database;
    }

    /** What has a public page. */
    enum Kind {
        VISIT,
        PROJECT,
        ORGANISATION
    }

    /** Whose a slug is, and whether it is still the current one. */
    record Owner(UUID id, boolean current) {}

    /**
     * What a project or an organisation is called.
     *
     * @param otherwise what its address is made of when its name can't be written in Latin letters
     */
    record Named(Kind kind, UUID id, String name, String otherwise) {

        /** Whatever a document of a visit names. */
        static Stream<Named> in(PublishedVisit visit) {
            return Stream.concat(
                    visit.projects().stream()
                            .map(p -> new Named(Kind.PROJECT, p.id(), p.title().plain("en"), p.code())),
                    visit.agencies().stream()
                            .map(a -> new Named(
                                    Kind.ORGANISATION, a.id(), a.name().plain("en"), "organisation")));
        }
    }

    Optional<String> of(Kind kind, UUID id) {
        return Optional.ofNullable(of(kind, List.of(id)).get(id));
    }

    /** The same for several at once; those without one aren't in it. */
    @SuppressWarnings("unchecked")
    Map<UUID, String> of(Kind kind, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = query(
                        "select record_id, slug from address where current and kind = ?1 and record_id in (?2)",
                        kind.name(),
                        ids)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    @SuppressWarnings("unchecked")
    Optional<Owner> at(Kind kind, String slug) {
        List<Object[]> rows = query(
                        "select record_id, current from address where kind = ?1 and slug = ?2", kind.name(), slug)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Owner((UUID) row[0], (Boolean) row[1]));
    }

    /** Fixed at the first publication: from the title, or the reference where the title can't be written in Latin. */
    String give(UUID visitId, PublishedVisit visit) {
        return of(Kind.VISIT, visitId)
                .orElseGet(
                        () -> fresh(Kind.VISIT, visitId, Slug.of(visit.title().plain("en")), visit.reference()));
    }

    /** A project or an organisation stands under the name it has; under an earlier one it is found all the same. */
    void name(Named named) {
        String wanted = Slug.of(named.name).isEmpty() ? Slug.of(named.otherwise) : Slug.of(named.name);
        String present = of(named.kind, named.id).orElse("");
        if (!present.matches(Pattern.quote(wanted) + "(-\\d+)?")) {
            fresh(named.kind, named.id, wanted, named.otherwise);
        }
    }

    /** Gives a visit another address; the old one redirects for ever. */
    void rename(UUID visitId, String slug) {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 100) {
            throw Refusal.invalid("/slug", "slug-malformed");
        }
        var owner = at(Kind.VISIT, slug);
        if (owner.isPresent() && !owner.get().id().equals(visitId)) {
            throw Refusal.invalid("/slug", "slug-taken");
        }
        execute("update address set current = false where kind = 'VISIT' and record_id = ?1", visitId);
        take(Kind.VISIT, visitId, slug);
    }

    /** One after the other, so that two who publish the same name at the same moment get two addresses. */
    private String fresh(Kind kind, UUID id, String wanted, String otherwise) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('publication.address', 0))")
                .getSingleResult();
        String slug = free(
                wanted.isEmpty() ? Slug.of(otherwise) : wanted,
                s -> at(kind, s).filter(owner -> !owner.id().equals(id)).isPresent());
        execute("update address set current = false where kind = ?1 and record_id = ?2", kind.name(), id);
        take(kind, id, slug);
        return slug;
    }

    private void take(Kind kind, UUID id, String slug) {
        execute(
                "insert into address (kind, slug, record_id, current) values (?1, ?2, ?3, true)"
                        + " on conflict (kind, slug) do update set current = true where address.record_id = ?3",
                kind.name(),
                slug,
                id);
    }

    private static String free(String wanted, Predicate<String> taken) {
        String slug = wanted;
        for (int n = 2; taken.test(slug); n++) {
            slug = wanted + "-" + n;
        }
        return slug;
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
