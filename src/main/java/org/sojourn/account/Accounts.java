package org.sojourn.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    Optional<Account> byEmail(String email) {
        return find("email", AccountRecord.mailbox(email)).firstResultOptional();
    }

    /** All, by the order of their ids. */
    List<Account> from(@Nullable UUID after, int limit) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .page(0, limit)
                .list();
    }

    /** Those a person looks through, by name. */
    List<Account> byName(int limit) {
        return find("order by lower(name), id").page(0, limit).list();
    }

    /** Those who were given to read for an organisation. */
    List<Account> readingFor(UUID organisation) {
        return list(
                "from Account a where exists (select 1 from a.grants g where g.organisationId = ?1) order by a.id",
                organisation);
    }

    /** Those with a grant for this organisation or project, by name. */
    List<Account> concerned(UUID organisationOrProject) {
        return list(
                "from Account a where exists (select 1 from a.grants g where g.organisationId = ?1 or g.projectId = ?1)"
                        + " order by lower(a.name), a.id",
                organisationOrProject);
    }

    boolean othersKeepTheRegistry(UUID but) {
        return count(
                        "select count(a) from Account a join a.grants g where a.id <> ?1 and a.disabledAt is null"
                                + " and a.passwordHash is not null and g.role = ?2 and g.until is null",
                        but,
                        Role.ADMINISTRATOR)
                > 0;
    }

    /** The active ones to whom the role itself was given, everywhere or for one of the projects. */
    public List<UUID> with(Role role, Collection<UUID> projects, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.id from Account a join a.grants g where a.disabledAt is null"
                                + " and g.role = :role and (g.until is null or g.until >= :today)"
                                + " and (g.projectId is null or g.projectId in :projects) order by a.id",
                        UUID.class)
                .setParameter("role", role)
                .setParameter("today", today)
                .setParameter("projects", projects)
                .getResultList();
    }

    public void signedIn(UUID id, Instant now) {
        update("signedInAt = ?1 where id = ?2", now, id);
    }
}
