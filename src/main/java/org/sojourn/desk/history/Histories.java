package org.sojourn.desk.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sojourn.desk.history.HistoryService.Subject;

/** Draws the history of any record. */
@ApplicationScoped
class Histories {

    private final HistoryService history;

    Histories(HistoryService history) {
        this.history = history;
    }

    @CheckedTemplate(basePath = "desk/history")
    static class Templates {
        static native TemplateInstance history(HistoryPage page);
    }

    /** @param before the version before which it begins; anything else begins with the latest */
    TemplateInstance page(Subject subject, @Nullable String before) {
        boolean said = before != null && before.matches("\\d{1,18}");
        return Templates.history(history.of(subject, said ? Long.parseLong(before) : Long.MAX_VALUE));
    }
}
