package org.sojourn.intake.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Puts ids where the sample has keys, and days where it counts from today: {@code today-20} is twenty days ago,
 * {@code monday+5} the Monday five weeks from this week's.
 */
final class Keys {

    private static final Pattern REFERENCE = Pattern.compile(".+Id|memberOrganisationIds");
    private static final Pattern DAY =
            Pattern.compile("(today|monday|tuesday|wednesday|thursday|friday)([+-]\\d{1,3})");

    private final Map<String, UUID> ids = new HashMap<>();
    private final LocalDate today;

    Keys(LocalDate today) {
        this.today = today;
    }

    void put(String key, UUID id) {
        ids.put(key, id);
    }

    /** The body as the API takes it. */
    ObjectNode resolved(ObjectNode body) {
        var copy = body.deepCopy();
        copy.properties().forEach(field -> field.setValue(resolved(field.getKey(), field.getValue())));
        return copy;
    }

    private JsonNode resolved(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return resolved(object);
        }
        if (value instanceof ArrayNode array) {
            var copy = array.arrayNode();
            array.forEach(item -> copy.add(resolved(name, item)));
            return copy;
        }
        if (value.isTextual() && REFERENCE.matcher(name).matches()) {
            return TextNode.valueOf(id(value.textValue()).toString());
        }
        return value.isTextual() ? TextNode.valueOf(day(value.textValue())) : value;
    }

    private UUID id(String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("Nothing in the sample is called " + key);
        }
        return id;
    }

    private String day(String text) {
        var counted = DAY.matcher(text);
        if (!counted.matches()) {
            return text;
        }
        int distance = Integer.parseInt(counted.group(2));
        if (counted.group(1).equals("today")) {
            return today.plusDays(distance).toString();
        }
        var day = DayOfWeek.valueOf(counted.group(1).toUpperCase(Locale.ROOT));
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(distance)
                .with(TemporalAdjusters.nextOrSame(day))
                .toString();
    }
}
