package org.sojourn.desk.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sojourn.base.Countries;
import org.sojourn.base.JsonDiff.Difference;
import org.sojourn.base.Languages;
import org.sojourn.web.language.Dates;
import org.sojourn.web.language.Words;

/** Says in a person's words which field of a record changed, what it was and what it is. */
public final class Speaker {

    /** Lists of codes, by the kind of record and the field that holds one. */
    private static final Map<Pattern, String> CODES = Map.ofEntries(
            code("visit/type", "VisitType"),
            code("visit/modality", "Modality"),
            code("visit/deliveryState", "DeliveryState"),
            code("visit/datePrecision|.*/precision", "DatePrecision"),
            code("visit/(stops/\\d+/)?audience", "Audience"),
            code("visit/hosts/\\d+/role", "HostRole"),
            code("visit/projects/\\d+/role", "ProjectRole"),
            code("visit/themes/\\d+/vocabulary", "Vocabulary"),
            code(".*/seniority", "Seniority"),
            code("visit/outcomes/\\d+/type", "ResultType"),
            code("(visit/outcomes|project/indicators)/\\d+/measure", "IndicatorMeasure"),
            code("visit/announcements/\\d+/type|announcement/type", "AnnouncementType"),
            code("visit/announcements/\\d+/relation|announcement/links/\\d+/relation", "Relation"),
            code("(visit/testimonials/\\d+|testimonial)/kind", "TestimonialKind"),
            code("(visit/testimonials/\\d+|testimonial)/provider", "Provider"),
            code("(visit/testimonials/\\d+|testimonial)/availability", "Availability"),
            code("visit/followUps/\\d+/state", "FollowUpState"),
            code(".*/acknowledgements/\\d+/kind", "Funding"),
            code("visit/notRecorded/\\d+", "Gap"),
            code("organisation/type", "OrganisationType"),
            code("project/status", "ActivityStatus"),
            code("project/participations/\\d+/role", "ParticipationRole"));

    /** Fields that hold a day. */
    private static final Pattern DAY = Pattern.compile(
            ".*/(start|end|from|to|due|date|asOf|targetOn|publishedOn|previousStart|valid(From|To)|(planned|actual)(Start|End))");

    /** Fields that hold the code of a language. */
    private static final Pattern LANGUAGE = Pattern.compile(".*/(language|spokenLanguages/\\d+)");

    private final FieldWords words;
    private final String kind;
    private final Map<UUID, String> names;
    private final Locale language;

    Speaker(FieldWords words, String kind, Map<UUID, String> names, Locale language) {
        this.words = words;
        this.kind = kind;
        this.names = names;
        this.language = language;
    }

    /** A field that differs; {@code kind} is ADDED, CHANGED or REMOVED; a side that isn't there is blank. */
    public record Change(String field, String kind, String was, String now) {}

    public Change change(Difference difference) {
        String was = value(difference.pointer(), difference.was());
        String now = value(difference.pointer(), difference.now());
        String how = was.isEmpty() ? "ADDED" : now.isEmpty() ? "REMOVED" : "CHANGED";
        return new Change(field(difference.pointer()), how, was, now);
    }

    public List<Change> changes(List<Difference> differences) {
        return differences.stream().map(this::change).toList();
    }

    /** What the field and all it stands in are called; the last step of a text is its language. */
    public String field(String pointer) {
        var said = new ArrayList<>(words.field(kind, pointer.substring(1), language));
        var steps = List.of(pointer.split("/"));
        if (FieldNames.TEXTS.contains(steps.get(steps.size() - 2))) {
            said.add(Languages.name(steps.get(steps.size() - 1), language));
        }
        return String.join(" · ", said);
    }

    /** What stands in a field; blank if nothing does. */
    public String value(String pointer, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isContainerNode()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(item -> value(pointer + "/0", item))
                    .collect(Collectors.joining(", "));
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? own().yes() : own().no();
        }
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        return text(pointer, node.asText());
    }

    private FieldMessages own() {
        return Words.in(FieldMessages.class, language.getLanguage());
    }

    private String text(String pointer, String text) {
        if (pointer.matches(".*/countryCode|/hostCountries/\\d+")) {
            return Countries.name(text, language);
        }
        if (DAY.matcher(pointer).matches() && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Dates.day(LocalDate.parse(text), language);
        }
        if (LANGUAGE.matcher(pointer).matches()) {
            return Languages.name(text, language);
        }
        if (FieldWords.isId(text)) {
            return names.getOrDefault(UUID.fromString(text), text);
        }
        return CODES.entrySet().stream()
                .filter(list -> list.getKey().matcher(kind + pointer).matches())
                .findFirst()
                .map(list -> words.code(list.getValue(), text, language))
                .orElse(text);
    }

    private static Map.Entry<Pattern, String> code(String pointer, String list) {
        return Map.entry(Pattern.compile(pointer), list);
    }
}
