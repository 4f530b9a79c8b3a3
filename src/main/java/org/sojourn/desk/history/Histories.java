package org.sojourn.desk.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.desk.history.HistoryService.Subject;

/** Draws the history of any record, and brings earlier versions back of those that have no form of their own. */
@ApplicationScoped
class Histories {

    private final HistoryService history;
    private final Forms forms;

    Histories(HistoryService history, Forms forms) {
        this.history = history;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "desk/history")
    static class Templates {
        static native TemplateInstance history(HistoryPage page, Form form);
    }

    /** Saves a record as it was, as an edit of the version that was seen. */
    interface Saving<T> {
        void save(long seen, T again, String reason);
    }

    /** @param before the version before which it begins; anything else begins with the latest */
    TemplateInstance page(Subject subject, @Nullable String before) {
        boolean said = before != null && before.matches("\\d{1,18}");
        return Templates.history(history.of(subject, said ? Long.parseLong(before) : Long.MAX_VALUE), Form.blank());
    }

    /** Brings back the version that a button of the history names. */
    <T> Response bringBack(Supplier<Subject> subject, MultipartFormDataInput input, Class<T> type, Saving<T> saving) {
        var posted = Posted.of(input);
        try {
            long wanted = wanted(posted);
            var again = history.again(subject.get(), wanted, posted.version(), type);
            saving.save(posted.version(), again, Reasons.broughtBack(wanted));
            return Response.seeOther(URI.create(subject.get().path() + "/history"))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(
                    posted.typed(),
                    refusal,
                    form -> Templates.history(history.of(subject.get(), Long.MAX_VALUE), form.withoutFields()));
        }
    }

    private static long wanted(Posted posted) {
        String version = posted.tree().path("wanted").asText("");
        if (!version.matches("\\d{1,18}")) {
            throw Refusal.malformed("", "value-unreadable");
        }
        return Long.parseLong(version);
    }
}
