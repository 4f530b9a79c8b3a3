package org.sojourn.announcement;

import java.util.List;
import org.sojourn.base.Problem;
import org.sojourn.base.Problems;
import org.sojourn.visit.DatePrecision;

/** What must hold within one announcement. */
final class AnnouncementRules {

    private AnnouncementRules() {}

    static List<Problem> broken(AnnouncementRecord form) {
        var problems = new Problems();
        if ((form.publishedOn() == null) != (form.precision() == DatePrecision.UNKNOWN)) {
            problems.add("/precision", "announcement-precision-contradicts-date");
        }
        for (int i = 0; i < form.links().size(); i++) {
            var link = form.links().get(i);
            if ((link.visitId() == null) == (link.projectId() == null)) {
                problems.add("/links/" + i, "announcement-link-without-one-target");
            } else if (form.links().subList(0, i).stream().anyMatch(link::hasSameTarget)) {
                problems.add("/links/" + i, "announcement-link-repeated");
            }
        }
        return problems.list();
    }
}
