package org.sojourn.desk.visit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.sojourn.base.JsonDiff.Difference;
import org.sojourn.desk.field.Speaker;
import org.sojourn.publication.PublicationService.Changes;
import org.sojourn.publication.PublishedVisit;

/** What a publication would change, in a person's words: which field, what it was, what it will be. */
final class DiffRows {

    /** Keys and hashes; and of an organisation only the name tells a person something. */
    private static final Pattern TECHNICAL =
            Pattern.compile("/(schema|id|audience)|.*/(id|funderId|projectId|organisationId)"
                    + "|.*/(lead|members/\\d+|organisation|publisher|owner)/(type|countryCode|acronym)");

    private static final List<String> ORDER = Arrays.stream(PublishedVisit.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private final Speaker speaker;

    DiffRows(Speaker speaker) {
        this.speaker = speaker;
    }

    /** @param forFunders whether nobody else sees it */
    public record Row(Speaker.Change change, boolean forFunders) {}

    List<Row> of(Changes changes) {
        return changes.all().stream()
                .filter(difference -> !TECHNICAL.matcher(difference.pointer()).matches())
                .sorted(Comparator.comparingInt(DiffRows::place))
                .map(difference ->
                        new Row(speaker.change(difference), !changes.forPublic().contains(difference)))
                .distinct()
                .toList();
    }

    /** In the order of the page, not of the alphabet. */
    private static int place(Difference difference) {
        int place = ORDER.indexOf(difference.pointer().split("/")[1]);
        return place < 0 ? ORDER.size() : place;
    }
}
