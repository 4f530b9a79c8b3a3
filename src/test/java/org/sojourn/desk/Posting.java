package org.sojourn.desk;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.Given;
import org.sojourn.Page;

/** Sends the desk's forms as a browser without script does. */
public final class Posting {

    private Posting() {}

    /** Names and values by turns, in the order they stand in the form. */
    public static Response post(Given.Somebody somebody, String path, String... namesAndValues) {
        var request = somebody.browser();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.multiPart(Given.field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return request.post(path);
    }

    /**
     * The page on which two people's changes are put together, with a side chosen for each of these fields by turns.
     */
    public static String[] chosen(Page conflict, String... fieldsAndSides) {
        var fields = new ArrayList<>(List.of(conflict.fields("form#conflict")));
        for (int i = 0; i < fieldsAndSides.length; i += 2) {
            conflict.one("input[name='_take/" + fieldsAndSides[i] + "'][value=" + fieldsAndSides[i + 1] + "]");
            fields.addAll(List.of("_take/" + fieldsAndSides[i], fieldsAndSides[i + 1]));
        }
        fields.addAll(List.of("act", "merge"));
        return fields.toArray(String[]::new);
    }

    /** The path a saved form leads to, without its notice. */
    public static String saved(Response answer) {
        answer.then().statusCode(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
