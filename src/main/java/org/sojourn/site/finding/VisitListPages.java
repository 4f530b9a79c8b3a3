package org.sojourn.site.finding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sojourn.publication.FacetService;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.site.Reader;
import org.sojourn.site.VisitCard;
import org.sojourn.site.finding.ListView.Found;
import org.sojourn.web.OutsidePage;
import org.sojourn.web.Shell;
import org.sojourn.web.language.Labels;

/** The list of visits as the public looks through it. */
@Path(VisitQuery.PATH)
@PermitAll
@OutsidePage
class VisitListPages {

    /** A form sends its empty fields too; an address that can be cited has none. */
    private static final String BLANK_PART = ".*[?&]([^=&]*=?)?(&.*)?";

    private static final int PAGE = 20;

    private final PublishedVisitService published;
    private final FacetService facets;
    private final Asking asking;
    private final Labels labels;
    private final Shell shell;
    private final Clock clock;

    VisitListPages(
            PublishedVisitService published,
            FacetService facets,
            Asking asking,
            Labels labels,
            Shell shell,
            Clock clock) {
        this.published = published;
        this.facets = facets;
        this.asking = asking;
        this.labels = labels;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance visits(ListView list);
    }

    @GET
    public Response list(@BeanParam VisitQuery query) {
        var reader = Reader.of(shell);
        if (shell.path().matches(BLANK_PART)) {
            return Response.seeOther(URI.create(reader.path(query.path()))).build();
        }
        var asked = asking.of(query, reader);
        var facets = this.facets.facets(asked.filter());
        var choices = new ListChoices(asked, reader, facets, labels).all();
        return Response.ok(Templates.visits(new ListView(asked, reader, facets, choices, found(asked, reader))))
                .build();
    }

    private Found found(Asked asked, Reader reader) {
        var filter = asked.filter();
        var today = LocalDate.now(clock);
        var slice = published.find(filter, PAGE).map(edition -> VisitCard.of(edition, reader, today));
        int count = published.count(filter);
        var meant = count == 0 && filter.sought() != null
                ? published.meant(filter.sought(), reader.language())
                : List.<String>of();
        return new Found(slice.items(), slice.next(), count, meant);
    }
}
