package org.sojourn;

import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody may type who means no good, or only pastes without looking. One list for every field and every page.
 */
public final class HostileTexts {

    /** Ordinary text to the registry: kept to the letter, and shown as text wherever it is shown. */
    public static final Map<String, String> KEPT = new TreeMap<>(Map.of(
            "markup that ends a script", "</script><script>alert(1)</script>",
            "markup that ends an attribute", "\"><img src=x onerror=alert(1)>",
            "a template", "{inject:caller.name} {{7*7}} {#if}",
            "characters of four bytes", "🛂👩🏽‍✈️ 𐍈𝄞",
            "a formula", "=cmd|' /C calc'!A0",
            "a second header", "One line\r\nBcc: other@example.org",
            "separators of lines", "one\u2028two\u2029three",
            "marks on marks", "Z" + "\u0323\u0302".repeat(2_500)));

    /** What can't be shown or stored, or lies about its direction. */
    public static final Map<String, String> REFUSED = new TreeMap<>(Map.of(
            "an override of direction", "gpj.\u202Eexe",
            "the character zero", "a\u0000b",
            "half of a pair", "a\uD800b"));

    /** One word, longer than any page is wide. */
    public static final String ENDLESS = "Endless".repeat(1_000);

    private HostileTexts() {}

    /** All that is kept. */
    public static String[] kept() {
        return KEPT.values().toArray(String[]::new);
    }
}
