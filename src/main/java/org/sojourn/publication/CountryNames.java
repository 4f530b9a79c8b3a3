package org.sojourn.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.base.Countries;
import org.sojourn.base.PlainText;

/** The names of countries that a search understands, whatever languages the pages have. */
final class CountryNames {

    private static final List<Locale> LANGUAGES = Stream.of("en", "fr", "de", "es", "ru", "ar")
            .map(Locale::forLanguageTag)
            .toList();

    /** Each country with its names, folded, a blank before and after each word. */
    private static final Map<String, String> FOLDED = Countries.all().stream()
            .collect(Collectors.toMap(
                    code -> code,
                    code -> names(code).map(CountryNames::words).collect(Collectors.joining()),
                    (one, other) -> one,
                    TreeMap::new));

    private CountryNames() {}

    static Stream<String> names(String code) {
        return LANGUAGES.stream().map(language -> Countries.name(code, language));
    }

    /** The countries in whose names these words stand in a row. */
    static List<String> named(String words) {
        String wanted = words(words);
        return wanted.isBlank()
                ? List.of()
                : FOLDED.entrySet().stream()
                        .filter(country -> country.getValue().contains(wanted))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static String words(String text) {
        return " " + PlainText.folded(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
