package org.sojourn.site;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Countries;
import org.sojourn.base.Languages;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.site.finding.FindingMessages;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Shell;
import org.sojourn.web.language.Dates;
import org.sojourn.web.language.Words;

/**
 * Whom a page is written for: in which language, and how things are said in it.
 *
 * @param languages in which a text is looked for, that of the page first
 * @param prefix what stands before the paths of this language
 * @param root the registry's public address, without a slash at its end
 */
public record Reader(List<String> languages, String prefix, String root) {

    /** How many countries a route names before it only counts the others. */
    private static final int NAMED_COUNTRIES = 4;

    public static Reader of(Shell shell) {
        return new Reader(shell.languages(), shell.in(""), shell.address(""));
    }

    /** A reader of another language than the request's. */
    public static Reader of(RegistryConfig registry, String language) {
        var languages = Stream.concat(Stream.of(language), registry.languages().stream());
        return new Reader(languages.distinct().toList(), registry.path(language, ""), registry.absolute(""));
    }

    public String language() {
        return languages.get(0);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language());
    }

    public String path(String path) {
        return prefix + path;
    }

    public String absolute(String path) {
        return root + prefix + path;
    }

    /** The text in the language of the page, else in another; what there is none of is said as the substitute. */
    public Said said(LocalizedText text, String otherwise) {
        return text.best(languages).orElse(new Said(language(), otherwise));
    }

    public @Nullable Said said(LocalizedText text) {
        return text.best(languages).orElse(null);
    }

    public SiteMessages words() {
        return Words.in(SiteMessages.class, language());
    }

    /** The words of searching. */
    public FindingMessages finding() {
        return Words.in(FindingMessages.class, language());
    }

    public String dates(PublishedVisit visit) {
        return Dates.range(visit.start(), visit.end(), visit.datePrecision().name(), locale());
    }

    public String day(LocalDate day) {
        return Dates.day(day, locale());
    }

    /** A number; of what is only counted so far, that there are more. */
    public String count(long n) {
        var format = NumberFormat.getIntegerInstance(Locale.forLanguageTag(language() + "-u-nu-latn"));
        return n > PublishedVisitService.COUNTED
                ? format.format(PublishedVisitService.COUNTED) + "+"
                : format.format(n);
    }

    /** Egypt, Sudan and Tunisia. */
    public String countries(List<String> codes) {
        var names = codes.stream().map(code -> Countries.name(code, locale())).collect(Collectors.toList());
        if (names.size() > NAMED_COUNTRIES) {
            int others = names.size() - NAMED_COUNTRIES + 1;
            names = names.subList(0, NAMED_COUNTRIES - 1);
            return words().list_others(list(names, false), others);
        }
        return list(names, true);
    }

    /** Languages by their names in that of the page. */
    public String languages(List<String> codes) {
        return list(codes.stream().map(code -> Languages.name(code, locale())).toList(), true);
    }

    private String list(List<String> names, boolean whole) {
        if (names.isEmpty()) {
            return "";
        }
        String said = names.get(0);
        for (int i = 1; i < names.size(); i++) {
            said = whole && i == names.size() - 1
                    ? words().list_last(said, names.get(i))
                    : words().list_next(said, names.get(i));
        }
        return said;
    }
}
