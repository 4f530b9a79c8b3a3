package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A page as a story reads it: by what stands on it, never by strings of markup. */
public record Page(int status, Document html) {

    public static Page of(Response response) {
        return new Page(response.statusCode(), Jsoup.parse(response.asString()));
    }

    /** The page, which must have come with this status. */
    public static Page of(Response response, int status) {
        assertEquals(status, response.statusCode(), response::asString);
        return of(response);
    }

    public String heading() {
        return one("h1").text();
    }

    public String title() {
        return html.title();
    }

    /** What a reader reads. */
    public String text() {
        return one("main").text();
    }

    public Elements select(String css) {
        return html.select(css);
    }

    /** The one element there is of that kind. */
    public Element one(String css) {
        var found = html.select(css);
        assertEquals(1, found.size(), () -> css + " in " + html);
        return found.get(0);
    }

    /** What stands in a field, by its name. */
    public String value(String field) {
        var control = one("[name='" + field + "']:not(button)");
        return control.tagName().equals("select")
                ? control.select("option[selected]").attr("value")
                : control.val();
    }

    /** The fields of a form as a browser would send them, names and values by turns, without any button. */
    public String[] fields(String form) {
        return one(form).select("input, select, textarea").stream()
                .filter(control -> !control.attr("name").isEmpty() && !control.hasAttr("disabled"))
                .filter(control -> !control.attr("type").matches("radio|checkbox") || control.hasAttr("checked"))
                .flatMap(control -> Stream.of(control.attr("name"), valueOf(control)))
                .toArray(String[]::new);
    }

    private static String valueOf(Element control) {
        return switch (control.tagName()) {
            case "select" -> control.select("option[selected]").attr("value");
            case "textarea" -> control.wholeText().replaceFirst("^\n", "");
            default -> control.val();
        };
    }

    /** The message at a field; blank if there is none. */
    public String problem(String field) {
        var message = html.getElementById(field + "-error");
        if (message == null) {
            return "";
        }
        var control = html.getElementById(field);
        assertTrue(
                control != null && control.attr("aria-describedby").contains(field + "-error"),
                () -> field + " isn't described by its problem");
        return message.ownText();
    }

    /** The sentences of the error summary; each that has a link must lead to a field of the page. */
    public List<String> summary() {
        html.select(".errors a").forEach(link -> {
            String target = link.attr("href").substring(1);
            assertTrue(html.getElementById(target) != null, () -> "nothing has the id " + target);
        });
        return html.select(".errors li").eachText();
    }
}
