package org.sojourn.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;

/**
 * Finds organisations that may be one: the same identifier but for its writing, or a name much alike in the same
 * country. Somebody may say that two are two all the same.
 */
@ApplicationScoped
@Transactional
public class DuplicateService {

    /** What an identifier in common weighs; names weigh 1 at most. */
    private static final float SAME_IDENTIFIER = 2;

    private static final String PAIRS = """
            from (select one_id, other_id, score from organisation_likeness
                  union all
                  select a.organisation_id, b.organisation_id, 2
                    from organisation_identifier a
                    join organisation_identifier b on b.scheme = a.scheme
                     and lower(regexp_replace(b.value, '[^[:alnum:]]', '', 'g'))
                       = lower(regexp_replace(a.value, '[^[:alnum:]]', '', 'g'))
                     and b.organisation_id > a.organisation_id) p
            join organisation a on a.id = p.one_id
            join organisation b on b.id = p.other_id
            where a.status <> 'MERGED' and b.status <> 'MERGED'
              and (p.score >= 2 or a.country_code is null or b.country_code is null or a.country_code = b.country_code)
              and a.parent_id is distinct from b.id and b.parent_id is distinct from a.id
              and not exists (select from organisation_distinct d where d.one_id = a.id and d.other_id = b.id)
              and (:only = '' or :only in (cast(a.id as text), cast(b.id as text)))
            """;

    private final Organisations organisations;
    private final EntityManager database;
    private final Caller caller;
    private final Clock clock;

    DuplicateService(Organisations organisations, EntityManager database, Caller caller, Clock clock) {
        this.organisations = organisations;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Two that may be one. */
    public record Pair(OrganisationRecord one, OrganisationRecord other, boolean sameIdentifier) {}

    public long count() {
        var count = database.createNativeQuery("select count(distinct (a.id, b.id)) " + PAIRS)
                .setParameter("only", "")
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** The likeliest first. */
    public List<Pair> pairs(int limit) {
        return find("", limit);
    }

    /** Those that may be the same as this one, the likeliest first. */
    public List<OrganisationRecord> of(UUID id) {
        return find(id.toString(), 5).stream()
                .map(pair -> pair.one().savedId().equals(id) ? pair.other() : pair.one())
                .toList();
    }

    /** Says that two organisations are two, however alike they look. */
    public void dismiss(@Nullable UUID one, @Nullable UUID other) {
        caller.require(Role.MANAGER);
        if (one == null
                || other == null
                || one.equals(other)
                || organisations.withIds(List.of(one, other)).size() < 2) {
            throw Refusal.missing(OrganisationService.KIND);
        }
        database.createNativeQuery("""
                        insert into organisation_distinct (one_id, other_id, said_at, said_by)
                        select least(p.a, p.b), greatest(p.a, p.b), :at, :by
                          from (select cast(:one as uuid) as a, cast(:other as uuid) as b) p
                        on conflict do nothing
                        """)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("at", clock.instant())
                .setParameter("by", caller.id())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Pair> find(String only, int limit) {
        List<Object[]> rows = database.createNativeQuery("select a.id, b.id, max(p.score) " + PAIRS
                        + " group by a.id, b.id order by 3 desc, 1, 2 limit " + limit)
                .setParameter("only", only)
                .getResultList();
        var ids = rows.stream()
                .flatMap(row -> Stream.of((UUID) row[0], (UUID) row[1]))
                .collect(Collectors.toSet());
        Map<UUID, OrganisationRecord> records = organisations.withIds(ids).stream()
                .map(Organisation::record)
                .collect(Collectors.toMap(OrganisationRecord::savedId, record -> record));
        return rows.stream()
                .map(row -> new Pair(
                        Objects.requireNonNull(records.get((UUID) row[0])),
                        Objects.requireNonNull(records.get((UUID) row[1])),
                        ((Number) row[2]).floatValue() >= SAME_IDENTIFIER))
                .toList();
    }
}
