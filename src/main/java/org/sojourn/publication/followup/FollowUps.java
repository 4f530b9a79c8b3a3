package org.sojourn.publication.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.visit.Reach;
import org.sojourn.web.Slice;

/** The follow-ups of the visits within the caller's reach. */
@ApplicationScoped
class FollowUps {

    /** Where those without a day stand: after all others. */
    private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    private static final String DAY = "coalesce(f.due, {d '9999-12-31'})";

    private final EntityManager database;
    private final Caller caller;

    FollowUps(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    Slice<FollowUpLine> find(
            FollowUpFilter filter, @Nullable UUID project, LocalDate today, Slice.@Nullable Row after, int limit) {
        String where = filter.condition()
                + (project == null ? "" : " and exists (select 1 from v.projects o where o.projectId = :project)")
                + (after == null
                        ? ""
                        : " and (%1$s > :day or %1$s = :day and (v.id > :id or v.id = :id and index(f) > :row))"
                                .formatted(DAY));
        var query = reached(
                FollowUpLine.class,
                "select v.id, v.reference, v.title, v.version, index(f), f.commitment, f.ownerOrganisationId, f.due,"
                        + " f.state",
                where,
                " order by " + DAY + ", v.id, index(f)");
        bind(query, filter, today);
        if (project != null) {
            query.setParameter("project", project);
        }
        if (after != null) {
            query.setParameter("day", after.place().day());
            query.setParameter("id", after.place().id());
            query.setParameter("row", after.number());
        }
        return Slice.of(query.setMaxResults(limit + 1).getResultList(), limit, FollowUps::key);
    }

    long count(FollowUpFilter filter, LocalDate today) {
        var query = reached(Long.class, "select count(*)", filter.condition(), "");
        bind(query, filter, today);
        return query.getSingleResult();
    }

    Set<UUID> projects() {
        return new HashSet<>(reached(
                        UUID.class,
                        "select distinct o.projectId",
                        "v.followUps is not empty",
                        "",
                        "Visit v join v.projects o")
                .getResultList());
    }

    /** Those of these visits that the caller manages, without loading any of them. */
    Set<UUID> managed(Collection<UUID> visitIds) {
        if (visitIds.isEmpty()) {
            return Set.of();
        }
        var reach = Reach.of(caller, Role.MANAGER);
        boolean none = !caller.isManager();
        var query = database.createQuery(
                        "select v.id from Visit v where v.id in :ids and " + (none ? "false" : reach.condition("v")),
                        UUID.class)
                .setParameter("ids", visitIds);
        if (!none) {
            reach.bind(query);
        }
        return new HashSet<>(query.getResultList());
    }

    private <T> TypedQuery<T> reached(Class<T> type, String select, String where, String order) {
        return reached(type, select, where, order, "Visit v join v.followUps f");
    }

    private <T> TypedQuery<T> reached(Class<T> type, String select, String where, String order, String from) {
        var reach = Reach.of(caller, Role.MANAGER, Role.APPROVER);
        var query = database.createQuery(
                select + " from " + from + " where " + where + " and " + reach.condition("v") + order, type);
        reach.bind(query);
        return query;
    }

    private static void bind(TypedQuery<?> query, FollowUpFilter filter, LocalDate today) {
        if (filter.condition().contains(":today")) {
            query.setParameter("today", today);
        }
        if (filter.condition().contains(":soon")) {
            query.setParameter("soon", today.plusDays(FollowUpFilter.SOON));
        }
    }

    private static String key(FollowUpLine line) {
        return Slice.key(line.due() == null ? UNDATED : line.due(), line.visitId(), line.position());
    }
}
