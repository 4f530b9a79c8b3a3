package org.sojourn.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What visits on the recording side are found by, as SQL over {@code visit v}: their own words, and the names and other
 * names of their organisations, projects and countries as these are now.
 */
final class RecordedWords {

    /**
     * What may hold a term.
     *
     * @param visit the column that says of which visit
     * @param condition first what the words are looked for by, second the same for an organisation
     */
    private record Branch(String visit, String tables, String condition) {
        String gathered(String term, String agency) {
            return "select " + visit + " from " + tables + " where " + condition.formatted(term, agency);
        }

        /** Without the offset all that hold the term would be gathered after all. */
        String inRow(String term, String agency) {
            return "exists (select from " + tables + " where " + visit + " = v.id and "
                    + condition.formatted(term, agency) + " offset 0)";
        }
    }

    private static final List<Branch> BRANCHES = List.of(
            new Branch("b.id", "visit b", "b.search_words @@ %1$s"),
            new Branch("b.visit_id", "visit_host b join organisation o on o.id = b.organisation_id", "%2$s"),
            new Branch("b.visit_id", "delegation b join organisation o on o.id = b.lead_organisation_id", "%2$s"),
            new Branch(
                    "b.visit_id",
                    "organisation o join delegation b on b.member_organisation_ids @> array[o.id]",
                    "%2$s"),
            new Branch("b.visit_id", "stop b join organisation o on o.id = b.organisation_id", "%2$s"),
            new Branch("b.visit_id", "visit_project b join project o on o.id = b.project_id", "o.search_words @@ %1$s"),
            new Branch(
                    "b.visit_id",
                    "visit_project b join project_participation f on f.project_id = b.project_id"
                            + " join organisation o on o.id = f.organisation_id",
                    "o.search_words @@ %1$s"));

    private static final List<Branch> COUNTRIES = List.of(
            new Branch("b.visit_id", "delegation b", "b.country_code = any (string_to_array(:%1$s, ','))"),
            new Branch("b.visit_id", "stop b", "b.country_code = any (string_to_array(:%1$s, ','))"));

    private final Sought sought;

    RecordedWords(Sought sought) {
        this.sought = sought;
    }

    /** For words that few visits hold: their ids are gathered. */
    List<String> gathered() {
        return conditions(name ->
                "v.id in (" + branches(name, Branch::gathered).collect(Collectors.joining(" union all ")) + ")");
    }

    /** For common words: each visit is asked, until there are enough. */
    List<String> inRow() {
        return conditions(name -> "(" + branches(name, Branch::inRow).collect(Collectors.joining(" or ")) + ")");
    }

    private List<String> conditions(UnaryOperator<String> holds) {
        return sought.flaw() != null
                ? List.of("false")
                : sought.terms().keySet().stream()
                        .map(name -> (Sought.isUnwanted(name) ? "not " : "") + holds.apply(name))
                        .toList();
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>(sought.terms());
        sought.terms().forEach((name, words) -> {
            if (!CountryNames.named(words).isEmpty()) {
                parameters.put(name + "Countries", String.join(",", CountryNames.named(words)));
            }
        });
        return parameters;
    }

    /** One branch as SQL, of how a term and an organisation are looked for. */
    private interface Wording {
        String of(Branch branch, String term, String agency);
    }

    private Stream<String> branches(String name, Wording wording) {
        String term = Sought.term(name);
        String countries = name + "Countries";
        boolean country = parameters().containsKey(countries);
        String agency = "(o.search_words @@ " + term
                + (country ? " or o.country_code = any (string_to_array(:" + countries + ", ','))" : "") + ")";
        return Stream.concat(
                BRANCHES.stream().map(branch -> wording.of(branch, term, agency)),
                country ? COUNTRIES.stream().map(branch -> wording.of(branch, countries, "")) : Stream.of());
    }
}
