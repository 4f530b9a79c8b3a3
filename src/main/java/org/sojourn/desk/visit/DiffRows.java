package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sojourn.base.Countries;
import org.sojourn.base.JsonDiff.Difference;
import org.sojourn.base.Languages;
import org.sojourn.publication.PublicationService.Changes;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.web.Labels;

/** What a publication would change, in a person's words: which field, what it was, what it will be. */
final class DiffRows {

    /** Keys and hashes; and of an organisation only the name tells a person something. */
    private static final Pattern TECHNICAL =
            Pattern.compile("/(schema|id|audience)|.*/(id|funderId|projectId|organisationId)"
                    + "|.*/(lead|members/\\d+|organisation|publisher|owner)/(type|countryCode|acronym)");

    /** Lists of codes, by the field that holds one. */
    private static final Map<Pattern, String> CODES = Map.ofEntries(
            code("/type", "VisitType"),
            code("/modality", "Modality"),
            code("/deliveryState", "DeliveryState"),
            code("/datePrecision|.*/precision", "DatePrecision"),
            code("/hosts/\\d+/role", "HostRole"),
            code("/projects/\\d+/role", "ProjectRole"),
            code(".*/seniority", "Seniority"),
            code("/outcomes/\\d+/type", "ResultType"),
            code("/outcomes/\\d+/measure", "IndicatorMeasure"),
            code("/announcements/\\d+/type", "AnnouncementType"),
            code("/announcements/\\d+/relation", "Relation"),
            code("/testimonials/\\d+/kind", "TestimonialKind"),
            code("/testimonials/\\d+/provider", "Provider"),
            code("/testimonials/\\d+/availability", "Availability"),
            code("/followUps/\\d+/state", "FollowUpState"),
            code("/acknowledgements/\\d+/kind", "Funding"),
            code("/notRecorded/\\d+", "Gap"));

    /** Fields that hold a text in several languages. */
    private static final Set<String> TEXTS =
            Set.of("title", "summary", "objectives", "name", "text", "disclaimer", "statement", "commitment");

    private static final List<String> ORDER = Arrays.stream(PublishedVisit.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private final Labels labels;
    private final Locale language;

    DiffRows(Labels labels, Locale language) {
        this.labels = labels;
        this.language = language;
    }

    /**
     * A line of the comparison; {@code kind} is ADDED, CHANGED or REMOVED; a side that isn't there is blank.
     *
     * @param forFunders whether nobody else sees it
     */
    public record Row(String field, String kind, String was, String now, boolean forFunders) {}

    List<Row> of(Changes changes) {
        return changes.all().stream()
                .filter(difference -> !TECHNICAL.matcher(difference.pointer()).matches())
                .sorted(Comparator.comparingInt(DiffRows::place))
                .map(difference -> row(difference, !changes.forPublic().contains(difference)))
                .distinct()
                .toList();
    }

    private Row row(Difference difference, boolean forFunders) {
        String was = value(difference.pointer(), difference.was());
        String now = value(difference.pointer(), difference.now());
        return new Row(
                field(difference.pointer()),
                was.isEmpty() ? "ADDED" : now.isEmpty() ? "REMOVED" : "CHANGED",
                was,
                now,
                forFunders);
    }

    /** Each step of the pointer as a word or a position; the last step of a text is its language. */
    private String field(String pointer) {
        var steps = pointer.substring(1).split("/");
        var words = new ArrayList<String>();
        for (int i = 0; i < steps.length; i++) {
            words.add(i > 0 && TEXTS.contains(steps[i - 1]) ? language(steps[i]) : word(steps[i]));
        }
        return String.join(" · ", words);
    }

    private String language(String code) {
        return Languages.name(code, language);
    }

    private String word(String step) {
        return step.matches("\\d+")
                ? String.valueOf(Integer.parseInt(step) + 1)
                : labels.of("Published_" + step, language);
    }

    /** In the order of the page, not of the alphabet. */
    private static int place(Difference difference) {
        int place = ORDER.indexOf(difference.pointer().split("/")[1]);
        return place < 0 ? ORDER.size() : place;
    }

    private String value(String pointer, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(item -> value(pointer + "/0", item))
                    .collect(Collectors.joining(", "));
        }
        if (pointer.matches(".*/countryCode|/hostCountries/\\d+")) {
            return Countries.name(node.asText(), language);
        }
        return CODES.entrySet().stream()
                .filter(list -> list.getKey().matcher(pointer).matches())
                .findFirst()
                .map(list -> labels.of(list.getValue() + "_" + node.asText(), language))
                .orElseGet(node::asText);
    }

    private static Map.Entry<Pattern, String> code(String pointer, String list) {
        return Map.entry(Pattern.compile(pointer), list);
    }
}
