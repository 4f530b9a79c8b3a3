package org.sojourn.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given;
import org.sojourn.Given.Somebody;
import org.sojourn.GivenVisit.Known;
import org.sojourn.Json;
import org.sojourn.TextFields;

/**
 * A visit with everything around it, in which every text is one of these: published, and changed since.
 *
 * @param text the first of them
 * @param full its project and its funder
 * @param keeper whose token is called so
 * @param somebody who is called so
 */
record HostileVisit(String text, Known visit, FullVisit full, Somebody keeper, Somebody somebody) {

    static HostileVisit of(Given given, String... texts) {
        var spoiling = new Spoiling(given, texts);
        var full = new FullVisit(given, spoiling);
        var recorded = full.recorded();
        var kept = (ObjectNode) spoiling.spoiled("visits", recorded.form());
        kept.remove(List.of("id", "version", "reference"));
        new ObjectMapper()
                .convertValue(kept, new TypeReference<Map<String, Object>>() {})
                .forEach(recorded::with);
        var draft = recorded.draft();
        full.tell(draft);
        var visit = recorded.published(draft);
        UUID account = spoiling.added("accounts", account());
        spoiling.spoiled("tokens", token());
        everywhere(spoiling);
        change(given, visit);
        var somebody = new Somebody(account, "", "", given.token(account), given.session(account));
        return new HostileVisit(texts[0], visit, full, spoiling.administrator(), somebody);
    }

    static Map<String, @Nullable Object> account() {
        var roles = Json.list(Json.object("role", "MANAGER"), Json.object("role", "APPROVER"));
        return Json.object("email", Given.word() + "@example.org", "name", "Somebody", "grants", roles);
    }

    static Map<String, @Nullable Object> token() {
        return Json.object("name", "Website", "expiresInDays", 1);
    }

    /** A field that is new must be in one of the forms, or among those that take no ordinary text. */
    private static void everywhere(Spoiling spoiling) {
        var missing = new TreeSet<String>();
        Spoiling.RECORDS.forEach((register, record) -> TextFields.of(record).stream()
                .filter(field -> !Spoiling.PARTICULAR.contains(Spoiling.name(field.pointer())))
                .forEach(field -> missing.add(register + " " + field.pointer())));
        missing.removeAll(spoiling.filled());
        assertEquals(new TreeSet<>(), missing, "nothing was put there");
    }

    /** So that the review has two sides. */
    private static void change(Given given, Known visit) {
        var plain = Json.with(visit.form(), "title", Json.english("Ordinary " + Given.word()));
        var changed = given.author()
                .api()
                .header("If-Match", visit.etag())
                .body(Json.with(plain, "outcomes", Json.list()))
                .put(visit.path());
        assertEquals(200, changed.statusCode(), changed::asString);
    }

    /** Its page of the desk. */
    String form() {
        return "/desk/visits/" + visit.reference();
    }

    /** Its page of the site. */
    String page() {
        return "/visits/" + visit.slug();
    }
}
