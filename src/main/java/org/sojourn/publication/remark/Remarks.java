package org.sojourn.publication.remark;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.visit.Reach;

/** All remarks; people see those on visits and projects that they manage, administrators all. */
@ApplicationScoped
class Remarks implements PanacheRepositoryBase<Remark, UUID> {

    private final Caller caller;

    Remarks(Caller caller) {
        this.caller = caller;
    }

    /** Those nobody has seen to, the oldest first. */
    List<Remark> open(int limit) {
        return reached(" and r.state = 'OPEN' order by r.sentAt, r.id")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those somebody has, the latest first. */
    List<Remark> closed(int limit) {
        return reached(" and r.state <> 'OPEN' order by r.closedAt desc, r.id")
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Remark> reachable(UUID id) {
        return reached(" and r.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** What somebody is called who saw to one. */
    @Nullable
    String nameOf(@Nullable UUID account) {
        return text("select name from account where id = ?1", account);
    }

    /** What a visit is called that one is about. */
    @Nullable
    String referenceOf(@Nullable UUID visit) {
        return text("select reference from visit where id = ?1", visit);
    }

    private @Nullable String text(String sql, @Nullable UUID id) {
        return id == null
                ? null
                : (String) getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(1, id)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }

    private TypedQuery<Remark> reached(String rest) {
        var reach = Reach.of(caller, Role.MANAGER);
        String condition = caller.isAdministrator()
                ? "true"
                : "(exists (select 1 from Visit v where v.id = r.visitId and " + reach.condition("v") + ")"
                        + (reach.everywhere() ? " or r.projectId is not null)" : " or r.projectId in :projects)");
        var query = getEntityManager().createQuery("select r from Remark r where " + condition + rest, Remark.class);
        if (!caller.isAdministrator()) {
            reach.bind(query);
        }
        return query;
    }
}
