package org.sojourn;

import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.AccessRecords.Subject;
import org.sojourn.Given.Somebody;

/** Sends what a line of the access table stands for: a request that lacks nothing but, maybe, the right to it. */
final class AccessRequests {

    private final Given given;
    private final UUID here;
    private final String publicUrl;

    AccessRequests(Given given, UUID here, String publicUrl) {
        this.given = given;
        this.here = here;
        this.publicUrl = publicUrl;
    }

    Response send(AccessTable.Row row, Subject subject, @Nullable Somebody who) {
        var request = row.path().startsWith("/api/v1/") ? api(row, subject, who) : browser(row, subject, who);
        String path = row.path()
                .replaceFirst("\\{(id|slug|secret|sequence|name)}", subject.id())
                .replace("{number}", "1");
        if (path.equals("/oembed")) {
            request.queryParam("url", publicUrl + "/visits/" + subject.id());
        }
        if (row.method().equals("GET") && row.act().equals("of")) {
            request.queryParam(path.endsWith("revisions") ? "visit" : "visitId", subject.id());
        }
        return request.request(row.method(), path);
    }

    private RequestSpecification api(AccessTable.Row row, Subject subject, @Nullable Somebody who) {
        var request = who == null ? RestAssured.given().contentType(ContentType.JSON) : who.api();
        if (row.method().equals("GET") || row.method().equals("DELETE")) {
            return request;
        }
        var body = body(row, subject);
        return request.header("If-Match", "\"" + subject.version() + "\"").body(body);
    }

    private Map<String, @Nullable Object> body(AccessTable.Row row, Subject subject) {
        String word = Given.word();
        boolean of = row.act().equals("of");
        return switch (row.path().replace("/api/v1/", "")) {
            case "organisations" -> object("name", english(word), "type", "10", "countryCode", "AT");
            case "projects" -> object("code", word, "title", english(word), "status", "2");
            case "announcements" ->
                AccessRecords.announcement(
                        of ? List.of(object("visitId", subject.id(), "relation", "REPORTS")) : List.of());
            case "testimonials" -> AccessRecords.testimonial(subject.id());
            case "accounts" -> object("email", word + "@example.org", "name", "Somebody", "grants", list());
            case "tokens" -> object("name", "Website", "expiresInDays", 1);
            case "visits" -> (of ? given.visit().of(here) : given.visit()).form();
            case "visits/{id}/submit", "visits/{id}/approve", "visits/{id}/clone", "revisions/rebuild" -> Map.of();
            case "visits/{id}/return" -> object("note", "Say more");
            case "visits/{id}/publish" -> object("audience", subject.form().getOrDefault("audience", "PUBLIC"));
            case "visits/{id}/withdraw", "revisions/{sequence}/redact" -> object("reason", "Asked for");
            case "visits/{id}/address" -> object("slug", word);
            case "visits/{id}" -> subject.form().isEmpty() ? given.visit().form() : subject.form();
            case "organisations/{id}/merge" -> object("into", UUID.randomUUID());
            case "organisations/{id}/merge/undo" -> Map.of();
            case "organisations/{id}" -> object("name", english(word), "type", "10", "countryCode", "AT");
            case "projects/{id}" ->
                subject.form().isEmpty() ? object("code", word, "title", english(word), "status", "2") : subject.form();
            case "announcements/{id}" ->
                subject.form().isEmpty() ? AccessRecords.announcement(List.of()) : subject.form();
            case "testimonials/{id}" ->
                subject.form().isEmpty()
                        ? AccessRecords.testimonial(UUID.randomUUID().toString())
                        : subject.form();
            case "accounts/{id}" -> object("email", word + "@example.org", "name", "Somebody else", "grants", list());
            default -> throw new IllegalArgumentException("Say in AccessRequests what is sent to " + row);
        };
    }

    private RequestSpecification browser(AccessTable.Row row, Subject subject, @Nullable Somebody who) {
        var request = Given.stranger();
        if (row.path().matches("/(oembed|api/.*|assets/.*|q/.*|robots.txt)|.*\\.json(ld)?")) {
            request = RestAssured.given().redirects().follow(false);
        }
        if (who != null) {
            // one of its own, since some of these requests end it
            request.cookie("__Host-sojourn", given.session(who.id()));
        }
        if (row.method().equals("POST")) {
            var fields = fields(row, subject, who);
            for (var field : fields.entrySet()) {
                request.multiPart(field.getKey(), String.valueOf(field.getValue()), "text/plain; charset=UTF-8");
            }
        }
        return request;
    }

    private Map<String, @Nullable Object> fields(AccessTable.Row row, Subject subject, @Nullable Somebody who) {
        String word = Given.word();
        boolean of = row.act().equals("of");
        return switch (row.path()) {
            case "/signin" ->
                object("email", (who == null ? given.reviewer() : who).email(), "password", Given.PASSWORD);
            case "/forgotten" -> object("email", word + "@example.org");
            case "/report-error" -> object("page", "/visits", "message", "A word is misspelt: " + word);
            case "/desk/visits/{id}/previews" -> object("recipient", "The host", "days", 14);
            case "/desk/follow-ups/{id}" -> object("act", "DONE", "version", subject.version(), "position", "0");
            case "/desk/announcements/{id}/history", "/desk/testimonials/{id}/history" ->
                object("version", subject.version(), "wanted", subject.version());
            case "/desk/remarks/{id}" -> object("act", "ANSWERED", "version", subject.version());
            case "/link/{secret}" -> object("password", "a quiet barn leans on " + word);
            case "/setup" -> object("token", word, "password", "a quiet barn leans on " + word);
            case "/desk/profile/name" -> object("name", "Somebody");
            case "/desk/profile/password" -> object("password", "a quiet barn leans on " + word);
            case "/desk/profile/tokens" -> object("name", "Website", "expiresInDays", 1);
            case "/desk/accounts" -> object("email", word + "@example.org", "name", "Somebody");
            case "/desk/accounts/{id}" ->
                object("version", 0, "email", word + "@example.org", "name", "Somebody", "disabled", "false");
            case "/desk/organisations/new" -> object("name/en", word, "type", "10", "countryCode", "AT");
            case "/desk/organisations/{id}" ->
                object("version", subject.version(), "name/en", word, "type", "10", "countryCode", "AT");
            case "/desk/organisations/duplicates" -> object("one", UUID.randomUUID(), "other", UUID.randomUUID());
            case "/desk/organisations/{id}/merge" ->
                object("into", UUID.randomUUID(), "version", subject.version(), "intoVersion", 0);
            case "/desk/organisations/{id}/names", "/desk/projects/{id}/names" -> object("act", "");
            case "/desk/organisations/{id}/merge/undo" -> object("version", subject.version());
            case "/desk/projects/new" -> object("code", word, "title/en", word, "status", "2");
            case "/desk/projects/{id}" ->
                object("version", subject.version(), "code", word, "title/en", word, "status", "2");
            case "/desk/visits/new" -> flat((of ? given.visit().of(here) : given.visit()).form());
            case "/desk/visits/{id}" ->
                Json.with(
                        flat(subject.form().isEmpty() ? given.visit().form() : subject.form()),
                        "version",
                        subject.version());
            case "/desk/visits/bulk" ->
                object(
                        "change",
                        "SET_AUDIENCE",
                        "audience",
                        "PUBLIC",
                        "act",
                        "apply",
                        "visits/" + given.visit().of(here).draft().id(),
                        0);
            case "/desk/visits/{id}/copy" -> object("parts/TEXTS", "true");
            case "/desk/visits/{id}/review" ->
                object(
                        "act",
                        row.act(),
                        "version",
                        subject.version(),
                        "note",
                        "Say more",
                        "reason",
                        "Asked for",
                        "slug",
                        word);
            default -> Map.of();
        };
    }

    /** As a form of the desk names its fields. */
    private static Map<String, @Nullable Object> flat(Map<String, @Nullable Object> form) {
        var fields = new java.util.LinkedHashMap<String, @Nullable Object>();
        form.forEach((name, value) -> flatten(name, value, fields));
        return fields;
    }

    private static void flatten(String name, @Nullable Object value, Map<String, @Nullable Object> fields) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, each) -> flatten(name + "/" + key, each, fields));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                flatten(name + "/" + i, items.get(i), fields);
            }
        } else {
            fields.put(name, value);
        }
    }
}
