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

    public static String direction(String code) {
        return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
    }
}
