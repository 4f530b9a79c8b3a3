package org.sojourn.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What visits on the recording side are found by, as SQL over {@code visit v}: their own words, and the names and other
 * names of their organisations, projects and countries as these are now.
 */
final class RecordedWords {

    /** First what the words are looked for by, second the same for an organisation. */
    private static final List<String> BRANCHES = List.of(
            "select b.id from visit b where b.search_words @@ %1$s",
            "select b.visit_id from visit_host b join organisation o on o.id = b.organisation_id where %2$s",
            "select b.visit_id from delegation b join organisation o on o.id = b.lead_organisation_id where %2$s",
            "select b.visit_id from organisation o join delegation b on b.member_organisation_ids @> array[o.id] where %2$s",
            "select b.visit_id from stop b join organisation o on o.id = b.organisation_id where %2$s",
            "select b.visit_id from visit_project b join project o on o.id = b.project_id where o.search_words @@ %1$s",
            "select b.visit_id from visit_project b join project_participation f on f.project_id = b.project_id"
                    + " join organisation o on o.id = f.organisation_id where o.search_words @@ %1$s");

    private static final List<String> COUNTRIES = List.of(
            "select b.visit_id from delegation b where b.country_code = any (string_to_array(:%1$s, ','))",
            "select b.visit_id from stop b where b.country_code = any (string_to_array(:%1$s, ','))");

    private final Sought sought;

    RecordedWords(Sought sought) {
        this.sought = sought;
    }

    List<String> conditions() {
        return sought.flaw() == null
                ? sought.terms().keySet().stream().map(this::condition).toList()
                : List.of("false");
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

    private String condition(String name) {
        String term = Sought.term(name);
        boolean country = parameters().containsKey(name + "Countries");
        String agency = "o.search_words @@ " + term
                + (country ? " or o.country_code = any (string_to_array(:" + name + "Countries, ','))" : "");
        var branches = Stream.concat(
                BRANCHES.stream().map(branch -> branch.formatted(term, agency)),
                country ? COUNTRIES.stream().map(branch -> branch.formatted(name + "Countries")) : Stream.of());
        return "v.id " + (Sought.isUnwanted(name) ? "not in" : "in") + " ("
                + String.join(" union all ", branches.toList()) + ")";
    }
}
