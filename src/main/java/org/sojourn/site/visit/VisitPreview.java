package org.sojourn.site.visit;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.site.Reader;
import org.sojourn.web.Shell;

/** The public page of a visit as it would look: the same layout, without an address and a revision of its own. */
@RequestScoped
public class VisitPreview {

    private final Shell shell;
    private final Clock clock;

    VisitPreview(Shell shell, Clock clock) {
        this.shell = shell;
        this.clock = clock;
    }

    /** @param language one of the registry's; its default if absent */
    public TemplateInstance of(PublishedVisit visit, @Nullable String language) {
        shell.preview(language);
        return draw(visit, null);
    }

    /** The same for people outside, who are told until when they may look. */
    public TemplateInstance until(PublishedVisit visit, Instant end) {
        return draw(visit, end);
    }

    private TemplateInstance draw(PublishedVisit visit, @Nullable Instant until) {
        var edition = new Edition(visit, "", 0, -1, 0, "", Instant.EPOCH, List.of());
        var view = new VisitView(edition, Reader.of(shell), Map.of(), clock, until);
        return VisitPages.Templates.visit(view, List.of(), "").setLocale(shell.locale());
    }
}
