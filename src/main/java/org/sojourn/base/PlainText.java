package org.sojourn.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every text that enters the registry must be, whichever door it comes through. */
public final class PlainText {

    private static final int LONGEST_SOUGHT = 1_000;

    private PlainText() {}

    /**
     * Whether the text holds nothing that can't be shown or stored: no control characters other than tab and line
     * break, no half of a surrogate pair, no characters that turn the direction of what follows (embeddings, overrides,
     * isolates). The marks that only hint at a direction (LRM, RLM, ALM) are ordinary in Arabic and pass.
     */
    public static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || isForbidden(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text without what {@link #isSafe} forbids. */
    public static String safe(String text) {
        if (isSafe(text)) {
            return text;
        }
        return text.codePoints()
                .filter(c -> c > 0xFFFF || !(Character.isSurrogate((char) c) || isForbidden((char) c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isForbidden(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return control || turnsDirection || c == 0xFFFE || c == 0xFFFF;
    }

    /** The text without surrounding white space; null if nothing remains. */
    public static @Nullable String orAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Names as one text to search in, folded. */
    public static String searchable(Stream<String> names) {
        return names.map(PlainText::folded).collect(Collectors.joining(" | "));
    }

    /** The text as a search compares it: without case, accents or compatibility forms, single-spaced. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether names can be looked for by it; no name is that long, and to look would take as long. */
    public static boolean isSoughtFor(String words) {
        return words.length() <= LONGEST_SOUGHT;
    }

    /** Words to look for with SQL {@code like}: folded, with the pattern's own characters taken literally. */
    public static String likeable(String words) {
        return folded(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
