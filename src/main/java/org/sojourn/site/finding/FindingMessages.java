package org.sojourn.site.finding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of searching: what was understood, what wasn't, and how to go on. */
@MessageBundle("find")
public interface FindingMessages {

    @Message("Words in any language; “several in a row”; −without")
    String hint();

    @Message(
            "This is too long to be searched for. Use at most {longest} characters; what you typed is still in the field.")
    String too_long(int longest);

    @Message("There is no word in this to search for. Type a word, a name or a reference.")
    String no_word();

    @Message("The exact words first, then the newest")
    String exact_first();

    @Message("Any theme")
    String any_theme();

    @Message("Left out of the search, because the registry doesn’t know it")
    String left_out();

    @Message("Did you mean")
    String did_you_mean();

    @Message("Map and years")
    String map_and_years();

    @Message("Where visits went and came from")
    String map_title();

    @Message(
            "A map of the world. A filled dot stands for visits to a country, a ring for visits from it. The table says the same in numbers.")
    String map_about();

    @Message("Visits to it")
    String visits_to();

    @Message("Visits from it")
    String visits_from();

    @Message("The larger, the more")
    String larger_is_more();

    @Message("{country}: visits to it {to}, visits from it {from}")
    String place(String country, String to, String from);

    @Message("The boundaries on this map imply no opinion on the status of any country or territory.")
    String boundaries();

    @Message("Visits by year")
    String by_year();
}
