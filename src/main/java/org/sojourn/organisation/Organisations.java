package org.sojourn.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.PlainText;

/** All organisations. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    List<Organisation> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    Optional<UUID> holderOf(String scheme, String value) {
        return find(
                        "select o from Organisation o join o.identifiers i where i.scheme = ?1 and i.value = ?2",
                        scheme,
                        value)
                .firstResultOptional()
                .map(organisation -> organisation.id);
    }

    /** Whether {@code candidate} is the organisation itself or somewhere below it. */
    boolean isWithin(UUID candidate, UUID organisation) {
        return !getEntityManager()
                .createNativeQuery("""
                        with recursive above (id, parent_id) as (
                            select id, parent_id from organisation where id = :candidate
                            union
                            select o.id, o.parent_id from organisation o join above on o.id = above.parent_id)
                        select id from above where id = :organisation
                        """)
                .setParameter("candidate", candidate)
                .setParameter("organisation", organisation)
                .getResultList()
                .isEmpty();
    }

    /** Those whose names, or whose parent's names, hold every word; the nearest first. */
    @SuppressWarnings("unchecked")
    List<Organisation> named(String words, int limit) {
        if (!PlainText.isSoughtFor(words)) {
            return List.of();
        }
        var query = getEntityManager()
                .createNativeQuery("""
                        select o.* from organisation o left join organisation p on p.id = o.parent_id
                         cross join lateral (
                               select bool_and(o.search_text like '%' || word || '%') as itself,
                                      bool_and(o.search_text || ' ' || coalesce(p.search_text, '') like '%' || word || '%') as anywhere
                                 from unnest(string_to_array(:words, ' ')) as word) as found
                        where found.anywhere is not false and o.status <> 'MERGED'
                        order by found.itself desc,
                                 (o.search_text like :words || '%') desc,
                                 (o.search_text like '%' || :words || '%') desc,
                                 length(o.search_text), o.id
                        limit :limit
                        """, Organisation.class)
                .setParameter("words", PlainText.likeable(words))
                .setParameter("limit", limit);
        return query.getResultList();
    }

    /** Those that hold every word in a name of their own, by their name in that language. */
    @SuppressWarnings("unchecked")
    List<Organisation> found(String words, String language, @Nullable UUID after, int limit) {
        if (!PlainText.isSoughtFor(words)) {
            return List.of();
        }
        var query = getEntityManager()
                .createNativeQuery("""
                        select o.* from organisation o
                        where o.status <> 'MERGED'
                          and (select bool_and(o.search_text like '%' || word || '%')
                                 from unnest(string_to_array(:words, ' ')) as word) is not false
                          and (:after = '' or (lower(coalesce(o.name ->> :language, o.search_text)), o.id) >
                                (select lower(coalesce(a.name ->> :language, a.search_text)), a.id
                                   from organisation a where cast(a.id as text) = :after))
                        order by lower(coalesce(o.name ->> :language, o.search_text)), o.id
                        limit :limit
                        """, Organisation.class)
                .setParameter("words", PlainText.likeable(words))
                .setParameter("language", language)
                .setParameter("after", after == null ? "" : after.toString())
                .setParameter("limit", limit);
        return query.getResultList();
    }

    /** What each of these stands for, itself unless it was merged; nobody merges them until this transaction ends. */
    @SuppressWarnings("unchecked")
    Map<UUID, UUID> standing(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select id, coalesce(merged_into_id, id) from organisation where id in (:ids)"
                        + " order by id for key share")
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** Lets nobody else name, change or merge the organisation until this transaction ends. */
    Optional<Organisation> locked(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from organisation where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        var found = findByIdOptional(id);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** These, those they were merged into, and all that was merged into any of those. */
    @SuppressWarnings("unchecked")
    List<UUID> withMerged(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createNativeQuery("""
                                with recursive up (id, merged_into_id) as (
                                    select id, merged_into_id from organisation where id in (:ids)
                                    union
                                    select o.id, o.merged_into_id from organisation o join up on o.id = up.merged_into_id),
                                family (id) as (
                                    select id from up
                                    union
                                    select o.id from organisation o join family on o.merged_into_id = family.id)
                                select id from family
                                """, UUID.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those that are directly a part of this one. */
    List<Organisation> partsOf(UUID parent) {
        return list("parentId = ?1 and mergedIntoId is null order by id", parent);
    }

    /** All, by the order of their ids. */
    List<Organisation> from(@Nullable UUID after, int limit) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .page(0, limit)
                .list();
    }
}
