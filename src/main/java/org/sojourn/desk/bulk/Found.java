package org.sojourn.desk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Posted;
import org.sojourn.desk.VisitFilter;
import org.sojourn.publication.EditorialService;
import org.sojourn.publication.SearchService;
import org.sojourn.web.Shell;

/** The visits that a list finds on all of its pages, for whoever doesn't want to tick each. */
@ApplicationScoped
class Found {

    private final EditorialService editorial;
    private final SearchService search;
    private final Shell shell;

    Found(EditorialService editorial, SearchService search, Shell shell) {
        this.editorial = editorial;
        this.search = search;
        this.shell = shell;
    }

    /** Those that the list finds which the form stands in, in the versions they have now. */
    List<Chosen> of(Posted posted) {
        var filter = VisitFilter.of(posted.aside());
        var found = editorial.find(filter.wanted(search.read(filter.q(), shell.language())), null, Chosen.MOST);
        if (found.items().isEmpty()) {
            throw Refusal.invalid("", "bulk-nothing-chosen");
        }
        if (found.next() != null) {
            throw Refusal.invalid("", "bulk-too-many-found", Chosen.MOST);
        }
        return found.items().stream()
                .map(line -> new Chosen(line.id(), line.version()))
                .toList();
    }
}
