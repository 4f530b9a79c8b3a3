package org.sojourn.desk.visit;

import java.util.List;
import org.sojourn.base.Problem;
import org.sojourn.desk.Wording;
import org.sojourn.publication.PublicationState;
import org.sojourn.publication.PublicationView;
import org.sojourn.publication.RevisionService;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;

/**
 * What the review page shows.
 *
 * @param rows what a publication would change
 * @param notice what has just happened, as a word of the bundle; blank if nothing
 * @param approver whether the reader may approve
 */
public record ReviewPage(
        VisitRecord visit,
        PublicationView publication,
        List<DiffRows.Row> rows,
        List<RevisionService.Line> revisions,
        String notice,
        boolean approver,
        Wording wording) {

    public String title() {
        return wording.title(visit.title(), visit.reference());
    }

    public boolean ready() {
        return publication.blocking().isEmpty();
    }

    /** Whether a review can be asked for. */
    public boolean open() {
        return switch (publication.state()) {
            case DRAFT, PUBLISHED_WITH_CHANGES, WITHDRAWN -> ready();
            case IN_REVIEW, APPROVED, PUBLISHED -> false;
        };
    }

    public boolean inReview() {
        return publication.state() == PublicationState.IN_REVIEW;
    }

    public boolean approved() {
        return publication.state() == PublicationState.APPROVED;
    }

    /** Whether the reader can do anything but take it away. */
    public boolean undecided() {
        return open() || publication.light() || approved() || (inReview() && approver);
    }

    /** Whether it was withdrawn and is as it was: there is nothing to compare it with. */
    public boolean gone() {
        return publication.state() == PublicationState.WITHDRAWN;
    }

    public boolean live() {
        return publication.audience() != null;
    }

    /** Whether it may go to everybody, rather than to the funders alone. */
    public boolean isPublic() {
        return visit.audience() == Audience.PUBLIC;
    }

    /** The word of the bundle {@code readiness} for a code. */
    public String key(String code) {
        return code.replace('-', '_');
    }

    /** The field of the form that something wanted is about. */
    public String anchor(String pointer) {
        return VisitForm.anchor(Problem.at(pointer, ""));
    }
}
