package org.sojourn.web.language;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Days as people write them, with the words and the order of the JDK's CLDR data: {@code 11–15 October 2021}. What
 * isn't known isn't said: of a visit known to the month only the month is named.
 */
public final class Dates {

    private static final String TO = "–";

    private Dates() {}

    /** {@code {day.spelled}} */
    @TemplateExtension
    static String spelled(LocalDate day, @TemplateAttribute("locale") Object locale) {
        return day(day, locale instanceof Locale known ? known : Locale.ENGLISH);
    }

    public static String day(LocalDate day, Locale language) {
        return written(day, pattern(language), language);
    }

    /**
     * From the first to the last day, both included.
     *
     * @param precision {@code DAY}, {@code MONTH} or {@code YEAR}; with anything else nothing is said
     */
    public static String range(LocalDate start, LocalDate end, String precision, Locale language) {
        return switch (precision) {
            case "DAY" -> days(start, end, language);
            case "MONTH" -> months(YearMonth.from(start), YearMonth.from(end), language);
            case "YEAR" ->
                start.getYear() == end.getYear()
                        ? Integer.toString(start.getYear())
                        : start.getYear() + TO + end.getYear();
            default -> "";
        };
    }

    /** The same for programs: ISO 8601, an interval where there are two ends. */
    public static String iso(LocalDate start, LocalDate end, String precision) {
        String from = iso(start, precision);
        String to = iso(end, precision);
        return from.equals(to) ? from : from + "/" + to;
    }

    /** As much of a day as is known: {@code 2021-10-11}, {@code 2021-10} or {@code 2021}. */
    public static String iso(LocalDate day, String precision) {
        return switch (precision) {
            case "MONTH" -> YearMonth.from(day).toString();
            case "YEAR" -> Integer.toString(day.getYear());
            default -> day.toString();
        };
    }

    private static String days(LocalDate start, LocalDate end, Locale language) {
        String pattern = pattern(language);
        if (start.equals(end)) {
            return day(start, language);
        }
        if (!pattern.matches("d\\P{Alpha}.*M.*y.*") || start.getYear() != end.getYear()) {
            return day(start, language) + " " + TO + " " + day(end, language);
        }
        if (start.getMonth() == end.getMonth()) {
            return written(start, pattern.startsWith("d.") ? "d." : "d", language) + TO + day(end, language);
        }
        String dayAndMonth = pattern.substring(0, pattern.lastIndexOf('M') + 1);
        return written(start, dayAndMonth, language) + " " + TO + " " + day(end, language);
    }

    private static String months(YearMonth start, YearMonth end, Locale language) {
        if (start.equals(end)) {
            return written(start.atDay(1), "LLLL y", language);
        }
        return start.getYear() == end.getYear()
                ? written(start.atDay(1), "LLLL", language) + TO + written(end.atDay(1), "LLLL y", language)
                : written(start.atDay(1), "LLLL y", language)
                        + " "
                        + TO
                        + " "
                        + written(end.atDay(1), "LLLL y", language);
    }

    private static String written(LocalDate day, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    /** Plain English names no country, and its dates would be American. */
    private static String pattern(Locale language) {
        var place = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, place);
    }
}
