package org.sojourn.web.language;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Locale;
import org.sojourn.base.Countries;
import org.sojourn.base.Languages;
import org.sojourn.base.LocalizedText.Said;

/** How templates come from a code to its words. */
final class Codes {

    private Codes() {}

    /** The key in the bundle {@code code}: {@code {code:message(visit.type.key('VisitType'))}}. */
    @TemplateExtension
    static String key(String code, String list) {
        return list + "_" + code;
    }

    @TemplateExtension
    static String key(Enum<?> code, String list) {
        return list + "_" + code.name();
    }

    /** The language a text is in, by its name in that of the page: {@code {title.spoken}}. */
    @TemplateExtension
    static String spoken(Said said, @TemplateAttribute("locale") Object locale) {
        return Languages.name(said.language(), locale instanceof Locale known ? known : Locale.ENGLISH);
    }

    /** The name of a country in the language of the page: {@code {countryCode.country}}. */
    @TemplateExtension
    static String country(String code, @TemplateAttribute("locale") Object locale) {
        return Countries.name(code, locale instanceof Locale known ? known : Locale.ENGLISH);
    }
}
