package org.sojourn.base;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Countries by ISO 3166-1 alpha-2, and {@code XK} for Kosovo as the IATI country list has it. */
public final class Countries {

    private static final Set<String> CODES = codes();

    private Countries() {}

    public static boolean known(String code) {
        return CODES.contains(code);
    }

    public static List<String> all() {
        return List.copyOf(CODES);
    }

    /** The country's name in a language, from the JDK's CLDR data. */
    public static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }

    private static Set<String> codes() {
        var codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
        codes.add("XK");
        return java.util.Collections.unmodifiableSet(codes);
    }
}
