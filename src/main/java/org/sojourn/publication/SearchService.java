package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.publication.Sought.Flaw;

/**
 * Reads what somebody typed into a search: words; several in a row between quotation marks; after a minus what they
 * don't want. Every other sign is only a sign, so nothing anybody types is an error.
 */
@ApplicationScoped
@Transactional
public class SearchService {

    /** The languages whose words the database can inflect. */
    private static final Set<String> INFLECTED = Set.of("en", "fr", "de", "es", "ru", "ar");

    private static final Pattern TERM =
            Pattern.compile("(?:(?<=^|\\s)(-))?(?:[\"“”«»„]([^\"“”«»„]*)[\"“”«»„]?|([^\\s\"“”«»„]+))");

    private final EntityManager database;

    SearchService(EntityManager database) {
        this.database = database;
    }

    /** A word or a row of them, as it was typed. */
    private record Term(String said, boolean wanted, boolean quoted) {}

    /**
     * @param language of those who ask: what is too common in it to say anything may be missing
     * @return null if nothing was typed
     */
    public @Nullable Sought read(@Nullable String typed, String language) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.codePointCount(0, typed.length()) > Sought.LONGEST) {
            return Sought.not(typed, Flaw.TOO_LONG);
        }
        return sought(typed, judged(terms(typed), language));
    }

    /**
     * Has what follows in this transaction planned for the very words that are looked for: whether they are rare or
     * common decides how they are found.
     */
    void plan(@Nullable Sought sought) {
        if (sought != null) {
            database.createNativeQuery("set local plan_cache_mode = force_custom_plan")
                    .executeUpdate();
        }
    }

    private static List<Term> terms(String typed) {
        var terms = new ArrayList<Term>();
        var found = TERM.matcher(typed);
        while (found.find()) {
            boolean quoted = found.group(2) != null;
            String said = quoted ? found.group(2) : found.group(3);
            terms.add(new Term(said.replaceAll("\\s+", " "), found.group(1) == null, quoted));
        }
        return terms;
    }

    /** A term and what the dictionaries say of it. */
    private record Judged(Term term, boolean empty, boolean common) {
        /** In a text with small letters, capitals make a name of what else were a common word. */
        boolean isAcronym(String typed) {
            String said = term.said();
            return !term.quoted() && said.matches("\\p{Lu}{2,}") && !typed.equals(typed.toUpperCase(Locale.ROOT));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Judged> judged(List<Term> terms, String language) {
        List<Object[]> rows = database.createNativeQuery("""
                        select numnode(plainto_tsquery('sojourn', search_folded(said))) = 0,
                               search_stop(said, 'en') or search_stop(said, :language)
                          from unnest(string_to_array(:terms, chr(10))) with ordinality as term (said, place)
                         order by place
                        """)
                .setParameter("terms", terms.stream().map(Term::said).collect(Collectors.joining("\n")))
                .setParameter("language", INFLECTED.contains(language) ? language : "en")
                .getResultList();
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            judged.add(new Judged(terms.get(i), (boolean) row[0], (boolean) row[1]));
        }
        return judged;
    }

    private static Sought sought(String typed, List<Judged> judged) {
        var said = judged.stream().filter(each -> !each.empty()).toList();
        var wanted = said.stream().filter(each -> each.term().wanted()).toList();
        if (wanted.isEmpty()) {
            return Sought.not(typed, Flaw.NO_WORD);
        }
        boolean onlyCommon = wanted.stream().allMatch(Judged::common);
        var named = wanted.stream()
                .filter(each -> !onlyCommon && each.common() && each.isAcronym(typed))
                .map(each -> each.term().said())
                .toList();
        var words = wanted.stream()
                .filter(each -> onlyCommon || !each.common())
                .map(each -> each.term().said())
                .toList();
        var unwanted = said.stream()
                .filter(each -> !each.term().wanted())
                .map(each -> each.term().said())
                .toList();
        boolean plain = unwanted.isEmpty()
                && said.stream().noneMatch(each -> each.term().quoted());
        String exact = plain && words.size() + named.size() > 1
                ? said.stream().map(each -> each.term().said()).collect(Collectors.joining(" "))
                : null;
        return new Sought(typed, null, words, named, unwanted, exact);
    }
}
