package org.sojourn.intake.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sojourn.account.Audit;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;

/** What the sample holds, what is tied to it, and its end. */
@ApplicationScoped
@Transactional
public class SampleService {

    private final EntityManager database;
    private final Caller caller;
    private final Audit audit;

    SampleService(EntityManager database, Caller caller, Audit audit) {
        this.database = database;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * A record of others that would lose something if the sample went.
     *
     * @param name what the staff knows it by: a title, a reference, an address
     */
    public record Tie(String kind, UUID id, String name) {}

    /** How many records of each kind it holds; none at all if it isn't there. */
    public Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (Object row : database.createNativeQuery(
                        "select kind, count(*) from sample_record group by kind order by kind")
                .getResultList()) {
            var columns = (Object[]) row;
            counts.put((String) columns[0], (Long) columns[1]);
        }
        return counts;
    }

    /** What has to be untied before the sample can go. */
    public List<Tie> ties() {
        caller.require(Role.ADMINISTRATOR);
        List<?> rows = database.createNativeQuery("""
                        select t.kind, t.record_id, coalesce(
                            (select coalesce(o.name ->> 'en', o.acronym) from organisation o where o.id = t.record_id),
                            (select p.code from project p where p.id = t.record_id),
                            (select v.reference from visit v where v.id = t.record_id),
                            (select a.title from announcement a where a.id = t.record_id),
                            (select v.reference from testimonial s join visit v on v.id = s.visit_id where s.id = t.record_id),
                            (select a.name from account a where a.id = t.record_id),
                            cast(t.record_id as text)) as name
                          from sample_tie t order by t.kind, name limit 200
                        """).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(columns -> new Tie((String) columns[0], (UUID) columns[1], (String) columns[2]))
                .toList();
    }

    /** Removes the sample and all that happened to it; false, and nothing done, while something is tied to it. */
    public boolean remove() {
        caller.require(Role.ADMINISTRATOR);
        if (counts().isEmpty()) {
            return true;
        }
        var removed =
                (Boolean) database.createNativeQuery("select remove_sample()").getSingleResult();
        if (removed) {
            audit.removedSample(caller.required());
        }
        return removed;
    }
}
