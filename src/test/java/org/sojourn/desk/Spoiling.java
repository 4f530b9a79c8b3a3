package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.TextFields;
import org.sojourn.TextFields.Field;
import org.sojourn.account.AccountRecord;
import org.sojourn.account.credential.TokenRecord;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.project.ProjectRecord;
import org.sojourn.testimonial.TestimonialRecord;
import org.sojourn.visit.VisitRecord;

/**
 * Puts texts into every field that takes them of every record it adds, one after the other, and sees that they are
 * kept.
 */
final class Spoiling implements FullVisit.Register {

    /** The records by their registers, as the API knows them. */
    static final Map<String, Class<?>> RECORDS = Map.of(
            "organisations", OrganisationRecord.class,
            "projects", ProjectRecord.class,
            "visits", VisitRecord.class,
            "announcements", AnnouncementRecord.class,
            "testimonials", TestimonialRecord.class,
            "accounts", AccountRecord.class,
            "tokens", TokenRecord.class);

    /** Codes, addresses and numbers: text only on the way, and refused unless it is what it should be. */
    static final Set<String> PARTICULAR = Set.of(
            "countryCode",
            "currency",
            "email",
            "iatiIdentifier",
            "language",
            "measure",
            "reference",
            "scheme",
            "spokenLanguages",
            "token",
            "type",
            "url",
            "vocabulary",
            "watchUrl",
            "website",
            "zone");

    /** Where no two records say the same. */
    private static final Set<String> UNIQUE = Set.of("projects /code", "organisations /identifiers/0/value");

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Somebody administrator;
    private final List<String> texts;
    private int next;
    private final Set<String> filled = new TreeSet<>();

    Spoiling(Given given, String... texts) {
        this.administrator = given.administrator();
        this.texts = List.of(texts);
    }

    private String text() {
        return texts.get(next++ % texts.size());
    }

    /** In whose name the records are added. */
    Somebody administrator() {
        return administrator;
    }

    /** The fields that hold a text of these now, each with its register. */
    Set<String> filled() {
        return filled;
    }

    @Override
    public UUID added(String register, Map<String, @Nullable Object> form) {
        return UUID.fromString(spoiled(register, form).path("id").asText());
    }

    /** The form as the registry kept it. */
    JsonNode spoiled(String register, Map<String, @Nullable Object> form) {
        var honest = (ObjectNode) JSON.valueToTree(form);
        var tree = honest.deepCopy();
        var wanted = new LinkedHashMap<String, String>();
        for (var field : TextFields.of(RECORDS.get(register))) {
            String with = UNIQUE.contains(register + " " + field.pointer())
                    ? Given.word().substring(0, 5)
                    : "";
            String text = field.fitting(text(), with);
            if (put(tree, field.pointer(), text)) {
                wanted.put(field.pointer(), text);
            }
        }
        var answer = post(register, tree);
        for (int i = 0; i < 30 && answer.statusCode() != 201; i++) {
            for (String pointer : refused(register, answer)) {
                assertNotNull(wanted.remove(pointer), () -> register + pointer + " is refused without the text");
                restore(tree, honest, pointer);
            }
            answer = post(register, tree);
        }
        assertEquals(201, answer.statusCode(), answer::asString);
        var kept = read(register, answer);
        wanted.forEach((pointer, value) -> assertEquals(
                value.replace("\r\n", "\n").strip(), kept.at(pointer).asText().strip(), pointer));
        wanted.keySet().forEach(pointer -> filled.add(register + " " + pointer));
        return kept;
    }

    /** Sends a text that nobody may send, to one field. */
    Response withOnly(String register, Map<String, @Nullable Object> form, Field field) {
        var tree = (ObjectNode) JSON.valueToTree(form);
        assertTrue(put(tree, field.pointer(), text()), () -> register + " has no row for " + field.pointer());
        return post(register, tree);
    }

    private Response post(String register, JsonNode tree) {
        try {
            return administrator.api().body(JSON.writeValueAsString(tree)).post("/api/v1/" + register);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String register, Response added) {
        String path = "/api/v1/" + register + "/" + added.path("id");
        try {
            return JSON.readTree(administrator
                    .api()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only what is particular may be refused, and it must be said where. */
    private static List<String> refused(String register, Response answer) {
        assertTrue(Set.of(400, 422).contains(answer.statusCode()), answer::asString);
        List<String> pointers = new ArrayList<>(answer.<List<String>>path("errors.pointer"));
        assertTrue(pointers.size() > 0, answer::asString);
        for (String pointer : pointers) {
            assertTrue(
                    PARTICULAR.contains(name(pointer)),
                    () -> register + pointer + " takes no ordinary text: " + answer.asString());
        }
        return pointers;
    }

    static String name(String pointer) {
        return pointer.replaceFirst("/\\d+$", "").replaceFirst(".*/", "");
    }

    /** Into a row only if the form has it. */
    private static boolean put(ObjectNode tree, String pointer, String value) {
        var path = JsonPointer.compile(pointer);
        var parent = tree.at(path.head());
        if (parent.isMissingNode() && !pointer.matches(".*/\\d+(/.*)?")) {
            parent = tree.withObject(path.head());
        }
        if (parent instanceof ObjectNode object) {
            object.put(path.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode rows && rows.has(path.last().getMatchingIndex())) {
            rows.set(path.last().getMatchingIndex(), TextNode.valueOf(value));
        } else {
            return false;
        }
        return true;
    }

    private static void restore(ObjectNode tree, ObjectNode honest, String pointer) {
        var path = JsonPointer.compile(pointer);
        var parent = tree.at(path.head());
        if (parent instanceof ObjectNode object) {
            if (honest.at(path).isMissingNode()) {
                object.remove(path.last().getMatchingProperty());
            } else {
                object.set(path.last().getMatchingProperty(), honest.at(path));
            }
        } else if (parent instanceof ArrayNode rows) {
            rows.set(path.last().getMatchingIndex(), honest.at(path));
        }
    }
}
