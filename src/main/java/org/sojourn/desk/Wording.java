package org.sojourn.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Countries;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.LocalizedText.Said;
import org.sojourn.visit.DatePrecision;
import org.sojourn.web.Shell;
import org.sojourn.web.language.Dates;

/** Titles and dates as the desk writes them. */
@Named
@RequestScoped
public class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Shell shell;

    Wording(Shell shell) {
        this.shell = shell;
    }

    /** The title in the reader's language or any, and the reference while there is none. */
    public String title(LocalizedText title, @Nullable String reference) {
        return said(title, reference).text();
    }

    /** The same with the language it is in. */
    public Said said(LocalizedText title, @Nullable String reference) {
        return title.best(shell.languages()).orElse(new Said(shell.language(), reference == null ? "" : reference));
    }

    /** A country by its name, or nothing. */
    public String country(@Nullable String code) {
        return code == null ? "" : Countries.name(code, shell.locale());
    }

    public String dates(@Nullable LocalDate start, @Nullable LocalDate end, DatePrecision precision) {
        if (start == null) {
            return "–";
        }
        return Dates.range(start, end == null ? start : end, precision.name(), shell.locale());
    }

    /** A moment, in UTC. */
    public String instant(Instant moment) {
        var utc = moment.atOffset(ZoneOffset.UTC);
        return Dates.day(utc.toLocalDate(), shell.locale()) + ", " + MINUTE.format(utc) + " UTC";
    }
}
