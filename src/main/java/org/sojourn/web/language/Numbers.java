package org.sojourn.web.language;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people write them, with western digits in every language, as in the dates. */
public final class Numbers {

    private Numbers() {}

    public static NumberFormat in(Locale language) {
        return NumberFormat.getInstance(new Locale.Builder()
                .setLocale(language)
                .setExtension('u', "nu-latn")
                .build());
    }
}
