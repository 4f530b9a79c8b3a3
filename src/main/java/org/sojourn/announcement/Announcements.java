package org.sojourn.announcement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All announcements. */
@ApplicationScoped
class Announcements implements PanacheRepositoryBase<Announcement, UUID> {

    Optional<UUID> at(String url) {
        return find("url", url).firstResultOptional().map(announcement -> announcement.id);
    }

    /** Those about one of these visits, the oldest first. */
    List<Announcement> ofVisits(Collection<UUID> visits) {
        return visits.isEmpty()
                ? List.of()
                : list(
                        "from Announcement a where exists (select 1 from a.links l where l.visitId in ?1)"
                                + " order by a.publishedOn nulls last, a.id",
                        visits);
    }

    /** Those the organisation published, the oldest first. */
    List<Announcement> ofPublisher(UUID organisation) {
        return list(
                "from Announcement a where a.publisherId = ?1 order by a.publishedOn nulls last, a.id", organisation);
    }

    /** Those about the project, the oldest first. */
    List<Announcement> ofProject(UUID project) {
        return list(
                "from Announcement a where exists (select 1 from a.links l where l.projectId = ?1)"
                        + " order by a.publishedOn nulls last, a.id",
                project);
    }

    /** By the order of their ids; all, or those about a visit. */
    List<Announcement> from(@Nullable UUID visit, @Nullable UUID after, int limit) {
        var query = new StringBuilder("from Announcement a where (?1 is null or a.id > ?1)");
        if (visit != null) {
            query.append(" and exists (select 1 from a.links l where l.visitId = ?2)");
        }
        query.append(" order by a.id");
        return (visit == null ? find(query.toString(), after) : find(query.toString(), after, visit))
                .page(0, limit)
                .list();
    }
}
