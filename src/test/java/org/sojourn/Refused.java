package org.sojourn;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;

/** How the registry says no, as RFC 9457 writes it: with a status, a code and, for a field, its pointer. */
public final class Refused {

    private Refused() {}

    /** As a whole. */
    public static void with(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("detail", not(containsString("refusal")));
    }

    /** At a field, among whatever else is wrong. */
    public static void at(Response response, int status, String pointer, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.findAll { it.pointer == '" + pointer + "' }.code", hasItem(code));
    }
}
