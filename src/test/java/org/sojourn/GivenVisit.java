package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given.Somebody;

/** A visit on its way through the door, recorded by the author and let out by the reviewer, as people do it. */
public final class GivenVisit {

    private static final String PATH = "/api/v1/visits/";

    private final Given given;
    private final Map<String, @Nullable Object> form;
    private Somebody author;

    GivenVisit(Given given) {
        this.given = given;
        this.author = given.author();
        String title = "Study visit " + Given.word();
        this.form = object(
                "title", english(title),
                "summary", english("What was learnt on " + title),
                "start", "2031-03-03",
                "end", "2031-03-07",
                "delegations", list(object("countryCode", "PK", "headcount", 4)),
                "stops", list(object("countryCode", "AT", "city", "Vienna", "from", "2031-03-03")));
    }

    /**
     * A visit as a story knows it.
     *
     * @param slug the last part of its public address; before it has one, what it would be
     * @param version the version that was last seen
     */
    public record Known(UUID id, String reference, String slug, long version, Map<String, @Nullable Object> form) {

        /** Its address in the API. */
        public String path() {
            return PATH + id;
        }

        public String etag() {
            return "\"" + version + "\"";
        }
    }

    /** In whose name it is recorded. */
    public GivenVisit by(Somebody somebody) {
        author = somebody;
        return this;
    }

    /** The first project is the primary one. */
    public GivenVisit of(UUID... projects) {
        return with(
                "projects",
                Stream.of(projects)
                        .map(id -> object("projectId", id, "role", id == projects[0] ? "PRIMARY" : "CONTRIBUTING"))
                        .toList());
    }

    public GivenVisit titled(String title) {
        return with("title", english(title));
    }

    /** Sets, adds or (null) takes out a field. */
    public GivenVisit with(String field, @Nullable Object value) {
        if (value == null) {
            form.remove(field);
        } else {
            form.put(field, value);
        }
        return this;
    }

    /** The form as it would be sent. */
    public Map<String, @Nullable Object> form() {
        return form;
    }

    public Known draft() {
        var added = author.api().body(form).post(PATH);
        assertEquals(201, added.statusCode(), added::asString);
        UUID id = UUID.fromString(added.path("id"));
        String title = added.path("title.en");
        String slug = title == null ? id.toString() : title.toLowerCase().replaceAll("[^a-z0-9]+", "-");
        return new Known(id, added.path("reference"), slug, added.<Integer>path("version"), form);
    }

    public Known inReview() {
        var visit = draft();
        step(author, visit, "submit", "{}");
        return visit;
    }

    /** Sent back to the author with a note. */
    public Known returned() {
        var visit = inReview();
        step(given.reviewer(), visit, "return", "{\"note\": \"Which days of the week were these?\"}");
        return visit;
    }

    public Known approved() {
        var visit = inReview();
        step(given.reviewer(), visit, "approve", "{}");
        return visit;
    }

    public Known published() {
        return publishedTo("PUBLIC");
    }

    /** Published, and saved with another summary since. */
    public Known changed() {
        var first = published();
        form.put("summary", english("Corrected " + Given.word()));
        var changed = author.api().header("If-Match", first.etag()).body(form).put(first.path());
        assertEquals(200, changed.statusCode(), changed::asString);
        return new Known(first.id, first.reference, first.slug, changed.<Integer>path("version"), form);
    }

    /** Published, and published again with another summary. */
    public Known corrected() {
        var second = changed();
        step(author, second, "submit", "{}");
        step(given.reviewer(), second, "approve", "{}");
        step(given.reviewer(), second, "publish", "{}");
        return second;
    }

    /** Approved and published, to come out in years only. */
    public Known embargoed() {
        with("embargoUntil", "2199-01-01T00:00:00");
        return publishedTo("PUBLIC");
    }

    /** Published to the funders alone. */
    public Known forDonors() {
        with("audience", "DONOR");
        return publishedTo("DONOR");
    }

    public Known withdrawn() {
        var visit = published();
        step(given.reviewer(), visit, "withdraw", "{\"reason\": \"Asked for by the host\"}");
        return visit;
    }

    /** A draft, published as it stands by now. */
    public Known published(Known draft) {
        step(author, draft, "submit", "{}");
        step(given.reviewer(), draft, "approve", "{}");
        return publishedTo("PUBLIC", draft);
    }

    private Known publishedTo(String audience) {
        return publishedTo(audience, approved());
    }

    private Known publishedTo(String audience, Known visit) {
        var answer = step(given.reviewer(), visit, "publish", "{\"audience\": \"" + audience + "\"}");
        String slug = answer.path("slug");
        return slug == null ? visit : new Known(visit.id, visit.reference, slug, visit.version, visit.form);
    }

    private static Response step(Somebody who, Known visit, String verb, String body) {
        var answer = who.api().header("If-Match", visit.etag()).body(body).post(visit.path() + "/" + verb);
        assertEquals(200, answer.statusCode(), answer::asString);
        return answer;
    }
}
