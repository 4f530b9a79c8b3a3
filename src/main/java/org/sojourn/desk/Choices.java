package org.sojourn.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sojourn.base.Countries;
import org.sojourn.base.Languages;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Shell;
import org.sojourn.web.language.Labels;

/** What the selects of the desk offer, in the reader's language. */
@Named
@RequestScoped
public class Choices {

    private final Shell shell;
    private final Labels labels;
    private final RegistryConfig registry;

    Choices(Shell shell, Labels labels, RegistryConfig registry) {
        this.shell = shell;
        this.labels = labels;
        this.registry = registry;
    }

    /** Countries by name. */
    public List<Option> countries() {
        var order = Collator.getInstance(shell.locale());
        return Countries.all().stream()
                .map(code -> new Option(code, Countries.name(code, shell.locale())))
                .sorted(Comparator.comparing(Option::label, order))
                .toList();
    }

    /** The codes of a list, as {@code <list>_<code>} is worded in the bundle {@code code}. */
    public List<Option> codes(String list, String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> new Option(code, labels.of(list + "_" + code, shell.locale())))
                .toList();
    }

    /** Time zones of places, not the technical ones. */
    public List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .map(zone -> new Option(zone, zone.replace('_', ' ')))
                .toList();
    }

    /** The languages the registry speaks, each by its own name. */
    public List<Option> languages() {
        return registry.languages().stream()
                .map(code -> new Option(code, Languages.ownName(code)))
                .toList();
    }

    /** What the registry speaks where nobody chooses. */
    public String firstLanguage() {
        return Languages.ownName(registry.languages().get(0));
    }

    /** The fields of a text, a language each. */
    public Tongues tongues(Form.Part part, String text) {
        return Tongues.of(part, text, registry.languages(), shell.locale());
    }

    /** Organisation types of the IATI codelist. */
    public List<Option> organisationTypes() {
        return codes("OrganisationType", "10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90");
    }

    /** Every language with an ISO 639-1 code, by name. */
    public List<Option> allLanguages() {
        var order = Collator.getInstance(shell.locale());
        return Arrays.stream(Locale.getISOLanguages())
                .filter(Languages::known)
                .map(code -> new Option(code, Languages.name(code, shell.locale())))
                .sorted(Comparator.comparing(Option::label, order))
                .toList();
    }
}
