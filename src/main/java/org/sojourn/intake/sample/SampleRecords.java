package org.sojourn.intake.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sample registry as it is written down: bodies of the API, by a key of their own, with keys where the API has ids.
 * Those that others name come first.
 */
record SampleRecords(
        Map<String, ObjectNode> organisations, Map<String, ObjectNode> projects, Map<String, Visit> visits) {

    private static final String FOLDER = "/db/sample/";

    private static final TypeReference<LinkedHashMap<String, ObjectNode>> BODIES = new TypeReference<>() {};
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};
    private static final TypeReference<Visit> VISIT = new TypeReference<>() {};

    /** How far a visit has come. */
    enum Stage {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * A visit with what belongs to it alone.
     *
     * @param because why it was withdrawn
     */
    record Visit(
            @JsonProperty(required = true) Stage stage,
            @Nullable String because,
            @JsonProperty(required = true) ObjectNode visit,
            List<ObjectNode> announcements,
            List<ObjectNode> testimonials) {

        Visit {
            announcements = announcements == null ? List.of() : List.copyOf(announcements);
            testimonials = testimonials == null ? List.of() : List.copyOf(testimonials);
        }
    }

    static SampleRecords read(ObjectMapper json) {
        var visits = new LinkedHashMap<String, Visit>();
        for (String key : read("visits.json", KEYS, json)) {
            visits.put(key, read("visits/" + key + ".json", VISIT, json));
        }
        return new SampleRecords(read("organisations.json", BODIES, json), read("projects.json", BODIES, json), visits);
    }

    private static <T> T read(String name, TypeReference<T> type, ObjectMapper json) {
        try (var file = SampleRecords.class.getResourceAsStream(FOLDER + name)) {
            return json.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + name + " can't be read", unreadable);
        }
    }
}
