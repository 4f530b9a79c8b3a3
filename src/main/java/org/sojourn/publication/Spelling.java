package org.sojourn.publication;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody may have meant who found nothing: their words with those put right that occur nowhere, and the names
 * that are most like all of it. What is offered still has to be looked for.
 */
final class Spelling {

    private static final String PUBLIC =
            "exists (select from published_visit p where p.audience = 'PUBLIC' and p.search_words @@ ";

    /** Where words and names are known from. */
    enum Source {
        PUBLISHED(
                "select " + PUBLIC + "search_term(:word))",
                "select n.said from published_name n where position(' ' in n.folded) = 0 and n.folded % folded_word(:word) and "
                        + PUBLIC + "phraseto_tsquery('sojourn', n.folded))"
                        + " order by similarity(n.folded, folded_word(:word)) desc, n.folded limit 1",
                "select n.said from published_name n where folded_word(:typed) <% n.folded and " + PUBLIC
                        + "phraseto_tsquery('sojourn', n.folded))"
                        + " order by word_similarity(folded_word(:typed), n.folded) desc, length(n.folded), n.folded limit 3"),
        RECORDED(
                "select exists (select from organisation o where o.search_words @@ search_term(:word))"
                        + " or exists (select from project p where p.search_words @@ search_term(:word))"
                        + " or exists (select from visit v where v.search_words @@ search_term(:word))",
                "select word from (select search_text from organisation where folded_word(:word) <% search_text"
                        + " union all select search_text from project where folded_word(:word) <% search_text) as near,"
                        + " regexp_split_to_table(search_folded(search_text), '\\s+') as word"
                        + " where length(word) > 3 and similarity(word, folded_word(:word)) > 0.3"
                        + " order by similarity(word, folded_word(:word)) desc, word limit 1",
                "select names.said from (select name, acronym, aliases from organisation where folded_word(:typed) <% search_text"
                        + " union all select title, acronym, '{}' from project where folded_word(:typed) <% search_text) as near,"
                        + " lateral (select value from jsonb_each_text(near.name)"
                        + " union select near.acronym union select unnest(near.aliases)) as names (said)"
                        + " where names.said is not null and folded_word(:typed) <% folded_word(names.said)"
                        + " order by word_similarity(folded_word(:typed), folded_word(names.said)) desc,"
                        + " length(names.said), names.said limit 3");

        private final String known;
        private final String nearest;
        private final String names;

        Source(String known, String nearest, String names) {
            this.known = known;
            this.nearest = nearest;
            this.names = names;
        }
    }

    private final EntityManager database;
    private final Source source;

    Spelling(EntityManager database, Source source) {
        this.database = database;
        this.source = source;
    }

    /** The best first, none twice, never what was typed. */
    Set<String> meant(Sought sought) {
        var meant = new LinkedHashSet<String>();
        if (sought.flaw() == null) {
            meant.add(putRight(sought));
            meant.addAll(texts(asked(source.names, "typed", sought.typed())));
            meant.remove(sought.typed());
        }
        return meant;
    }

    private String putRight(Sought sought) {
        String right = sought.typed();
        for (String word : sought.wanted()) {
            if (!isKnown(word)) {
                var nearest = texts(asked(source.nearest, "word", word));
                right = nearest.isEmpty() ? right : right.replace(word, nearest.get(0));
            }
        }
        return right;
    }

    private boolean isKnown(String word) {
        return (boolean) asked(source.known, "word", word).getSingleResult();
    }

    private Query asked(String sql, String name, String value) {
        return database.createNativeQuery(sql).setParameter(name, value);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Query query) {
        return query.getResultList();
    }
}
