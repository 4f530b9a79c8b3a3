package org.sojourn.desk.visit;

import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.sojourn.desk.Posted;

/** The buttons of the visit form that answer what is missing. */
final class VisitGaps {

    private static final String NOT_RECORDED = "notRecorded";
    private static final Pattern GAP = Pattern.compile("(not-recorded|recorded)/(.+)");

    private VisitGaps() {}

    /** "Not recorded" is an answer, and can be taken back. */
    static void answer(Posted posted) {
        var act = GAP.matcher(posted.act());
        if (act.matches()) {
            var answers = new LinkedHashSet<String>();
            posted.tree().path(NOT_RECORDED).forEach(answer -> answers.add(answer.asText()));
            boolean changed =
                    act.group(1).equals("not-recorded") ? answers.add(act.group(2)) : answers.remove(act.group(2));
            if (changed) {
                var rows = posted.tree().putArray(NOT_RECORDED);
                answers.forEach(rows::add);
            }
        }
    }
}
