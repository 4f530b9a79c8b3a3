package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;

/**
 * What a browser has to complain of on its way through the application under test: a message in its console, a failing
 * script, a dialog nobody asked for, a request to anybody else.
 */
public final class Complaints {

    private final List<String> told = new ArrayList<>();
    private final Page page;

    private Complaints(Page page) {
        this.page = page;
    }

    /** Listens from now on. */
    public static Complaints of(Page page) {
        var complaints = new Complaints(page);
        page.onConsoleMessage(complaints::hear);
        page.onPageError(failure -> complaints.add("fails: " + failure));
        page.onRequest(complaints::follow);
        page.onDialog(dialog -> {
            // who leaves a form that isn't kept yet is asked, and goes
            if (dialog.type().equals("beforeunload")) {
                dialog.accept();
                return;
            }
            complaints.add("opens a dialog: " + dialog.message());
            dialog.dismiss();
        });
        return complaints;
    }

    /** All since the last time, a line each. */
    public List<String> take() {
        var taken = List.copyOf(told);
        told.clear();
        return taken;
    }

    public void assertNone() {
        assertEquals(List.of(), take());
    }

    private void add(String complaint) {
        told.add(page.url() + " " + complaint);
    }

    /** That a page is an error page is no fault of the page. */
    private void hear(ConsoleMessage message) {
        boolean ownStatus = message.text().contains("Failed to load resource")
                && message.location().startsWith(page.url().replaceFirst("#.*", ""));
        if (!ownStatus) {
            add("says: " + message.text());
        }
    }

    private void follow(Request request) {
        if (!request.url().startsWith("http://localhost:" + RestAssured.port + "/")) {
            add("asks " + request.url());
        }
    }
}
