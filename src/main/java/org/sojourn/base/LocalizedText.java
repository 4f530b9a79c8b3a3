package org.sojourn.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The same text in several languages, as {@code {"en": "Vienna", "de": "Wien"}} with ISO 639-1 keys. Blank texts are
 * left out, surrounding white space is trimmed.
 */
public record LocalizedText(@JsonValue SortedMap<String, String> texts) {

    public static final LocalizedText EMPTY = new LocalizedText(new TreeMap<>());

    public LocalizedText {
        var kept = new TreeMap<String, String>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        texts = Collections.unmodifiableSortedMap(kept);
    }

    @JsonCreator
    public static LocalizedText of(@Nullable Map<String, String> texts) {
        return texts == null ? EMPTY : new LocalizedText(new TreeMap<>(texts));
    }

    public static LocalizedText of(String language, String text) {
        return of(Map.of(language, text));
    }

    public static LocalizedText orEmpty(@Nullable LocalizedText text) {
        return text == null ? EMPTY : text;
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The text in the first of these languages that has one, else in any; empty only if there is none at all. */
    public Optional<Said> best(List<String> languages) {
        return languages.stream()
                .filter(texts::containsKey)
                .findFirst()
                .or(() -> texts.keySet().stream().findFirst())
                .map(language -> new Said(language, texts.getOrDefault(language, "")));
    }

    /** The best text as a plain string, blank if there is none. */
    public String plain(String... languages) {
        return best(List.of(languages)).map(Said::text).orElse("");
    }

    /** A text together with the language it really is in, so that a page can mark a fallback honestly. */
    public record Said(String language, String text) {
        /** Whether the language is written from right to left. */
        public String direction() {
            return Languages.direction(language);
        }
    }
}
