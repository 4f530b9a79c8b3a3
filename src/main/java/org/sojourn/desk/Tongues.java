package org.sojourn.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sojourn.base.Languages;

/**
 * A text that is written in several languages, a field each.
 *
 * @param shown side by side: the registry's first language, the reader's own, and every one that has something in it
 * @param more the others the registry speaks, which wait until somebody wants them
 */
public record Tongues(List<Tongue> shown, List<Tongue> more) {

    /** One of them. */
    public record Tongue(Form.Field field, String language, String name, String direction) {}

    static Tongues of(Form.Part part, String text, List<String> spoken, Locale reader) {
        var all = new ArrayList<>(spoken);
        part.languages(text).stream().filter(other -> !all.contains(other)).forEach(all::add);
        var shown = new ArrayList<Tongue>();
        var more = new ArrayList<Tongue>();
        for (String language : all) {
            var field = part.field(text + "/" + language);
            boolean wanted = language.equals(spoken.get(0)) || language.equals(reader.getLanguage());
            (wanted || field.flawed() || !field.value().isEmpty() ? shown : more)
                    .add(new Tongue(field, language, Languages.name(language, reader), Languages.direction(language)));
        }
        return new Tongues(shown, more);
    }
}
