package org.sojourn.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** The part of an address that people read: {@code [a-z0-9-]}, at most 80 characters. */
public final class Slug {

    private static final int LONGEST = 80;

    /** Latin letters that don't fall apart into a letter and an accent. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Slug() {}

    /** The title as a slug; blank if too little of it can be written in Latin letters. */
    public static String of(String title) {
        String latin = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            latin = latin.replace(letter.getKey(), letter.getValue());
        }
        long foreign = latin.codePoints()
                .filter(Character::isLetter)
                .filter(c -> c > 'z')
                .count();
        String slug = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.length() > LONGEST) {
            int end = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, end > 20 ? end : LONGEST).replaceAll("-+$", "");
        }
        return slug.length() < 3 || foreign > slug.length() ? "" : slug;
    }
}
