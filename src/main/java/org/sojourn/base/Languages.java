package org.sojourn.base;

import java.util.Locale;
import java.util.Set;

/** What the registry knows of languages: ISO 639-1 codes and the direction they are written in. */
public final class Languages {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private Languages() {}

    public static boolean known(String code) {
        return KNOWN.contains(code);
    }

    /** The name of a language in another, as it begins a line. */
    public static String name(String code, Locale in) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(in);
        return name.substring(0, 1).toUpperCase(in) + name.substring(1);
    }

    /** The name of a language in itself, as its speakers look for it. */
    public static String ownName(String code) {
        return name(code, Locale.forLanguageTag(code));
    }

    public static String direction(String code) {
        return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
    }
}
