package org.sojourn.desk;

import io.restassured.response.Response;
import org.sojourn.Given;

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

    /** The path a saved form leads to, without its notice. */
    public static String saved(Response answer) {
        answer.then().statusCode(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
