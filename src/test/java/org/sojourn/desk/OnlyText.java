package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.sojourn.Page;

/** A page on which somebody's text is a text, and made no element, attribute or address of its own. */
final class OnlyText {

    private static final String FOREIGN = "script:not([src^='/assets/'], [type='application/ld+json']),"
            + " img:not([src^='/assets/']), iframe, object, embed, base[href], style, svg script, [href^=javascript], [src=x]";

    private OnlyText() {}

    static Page in(Response answer, int status, String path) {
        assertEquals(status, answer.statusCode(), path);
        var page = Page.of(answer);
        assertTrue(page.select(FOREIGN).isEmpty(), () -> path + ": " + page.select(FOREIGN));
        var handlers = page.html().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getKey)
                .filter(name -> name.startsWith("on"))
                .toList();
        assertEquals(List.of(), handlers, path);
        return page;
    }

    /** The same, and the text is there to be read, on the page or in a field. */
    static Page shown(String text, Response answer, String path) {
        var page = in(answer, 200, path);
        String wanted = squeezed(text).substring(0, Math.min(30, squeezed(text).length()));
        assertTrue(
                Stream.concat(Stream.of(page.html().text()), fields(page))
                        .anyMatch(t -> squeezed(t).contains(wanted)),
                () -> path + " doesn't show " + wanted);
        return page;
    }

    private static Stream<String> fields(Page page) {
        return page.select("input, textarea").stream().map(Element::val);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
