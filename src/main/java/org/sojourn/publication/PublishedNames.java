package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in public documents, and the words of names and titles: what somebody may mean who spells it otherwise. */
@ApplicationScoped
class PublishedNames {

    private final EntityManager database;

    PublishedNames(EntityManager database) {
        this.database = database;
    }

    /** One after the other, so that two who publish the same names at the same moment don't wait for each other. */
    void keep(PublishedVisit visit) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('published_name', 0))")
                .getSingleResult();
        var names = new SearchColumns(visit).names().stream().skip(1).collect(Collectors.joining("\n"));
        var titles = String.join(" ", visit.title().texts().values());
        database.createNativeQuery("""
                        insert into published_name (folded, said)
                        select distinct on (folded) folded, said
                          from (select left(folded_word(name), 200) as folded,
                                       name as said, 1 as rank
                                  from unnest(string_to_array(:names, chr(10))) as name
                                 union all
                                select folded_word(word), word, 2
                                  from regexp_split_to_table(lower(search_plain(:words)), '\\s+') as word
                                 where length(word) between 4 and 40 and word !~ '^[0-9]') as kept
                         where folded <> '' order by folded, rank, said
                        on conflict (folded) do nothing
                        """)
                .setParameter("names", names)
                .setParameter("words", Stream.of(names, titles).collect(Collectors.joining("\n")))
                .executeUpdate();
    }

    void forget() {
        database.createNativeQuery("delete from published_name").executeUpdate();
    }
}
