package org.sojourn.desk;

import java.util.List;
import org.sojourn.Given;
import org.sojourn.Look;

/** Reporting an error, and seeing to it. */
final class RemarkLooks {

    private final Given given;

    RemarkLooks(Given given) {
        this.given = given;
    }

    List<Look> all() {
        var project = given.project();
        var manager = given.managerOf(project);
        String page = "/visits/" + given.visit().of(project).published().slug();
        String form = "/report-error?page=" + page;
        var open = given.remark(page, "The delegation came from Pakistan, not from Panama.\nSee the press release.");
        var done = given.remark(page, "Nothing at all, I only wanted to say that this is a fine page.");
        Posting.post(manager, "/desk/remarks/" + done, "act", "DISMISSED", "version", "0", "note", "Kind words")
                .then()
                .statusCode(303);
        return List.of(
                Look.at("report-error", null, form),
                Look.at("report-error-refused", null, form)
                        .after(person -> {
                            person.fill("email", "nowhere");
                            person.press("Send the report");
                        })
                        .refused(422),
                Look.at("report-error-sent", null, form).after(person -> {
                    person.fill("message", "The capital of Austria is Vienna.");
                    person.press("Send the report");
                }),
                Look.at("home-remarks", manager, "/desk"),
                Look.at("remarks", manager, "/desk/remarks"),
                Look.at("remarks-none", given.manager(), "/desk/remarks"),
                Look.at("remark-open", manager, "/desk/remarks/" + open),
                Look.at("remark-refused", manager, "/desk/remarks/" + open)
                        .after(person -> {
                            person.fill("note", "x".repeat(2_001));
                            person.press("Nothing to mend");
                        })
                        .refused(422),
                Look.at("remark-closed", manager, "/desk/remarks/" + done));
    }
}
