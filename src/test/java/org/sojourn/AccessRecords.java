package org.sojourn;

import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given.Somebody;

/** The records that the lines of the access table are about, each in the state that the line names. */
final class AccessRecords {

    private final Given given;
    private final UUID here;
    private final Map<String, Subject> kept = new HashMap<>();

    AccessRecords(Given given, UUID here) {
        this.given = given;
        this.here = here;
    }

    /**
     * A record that somebody asks for.
     *
     * @param id what stands in the address
     * @param version of the visit, where it is one
     * @param form what would be sent to save it as it is
     * @param names everything that tells it from others of its kind
     */
    record Subject(String id, long version, Map<String, @Nullable Object> form, List<String> names) {
        static Subject of(Object id) {
            return new Subject(String.valueOf(id), 0, Map.of(), List.of(String.valueOf(id)));
        }

        static Subject of(GivenVisit.Known visit) {
            return new Subject(
                    visit.id().toString(),
                    visit.version(),
                    visit.form(),
                    List.of(visit.id().toString(), visit.reference(), visit.slug()));
        }
    }

    /** The record for a line; the same again until it was changed. */
    Subject of(AccessTable.Row row, String state, @Nullable Somebody who) {
        if (state.equals("own") || state.equals("foreign")) {
            var owner = state.equals("own") && who != null ? who : given.reviewer();
            return Subject.of(belonging(row, owner));
        }
        if (state.equals("-")) {
            return Subject.of("");
        }
        return kept.computeIfAbsent(kind(row) + " " + state, key -> made(kind(row), state));
    }

    /** Forgets records that a request has just changed. */
    void changed(AccessTable.Row row) {
        kept.keySet().removeIf(key -> key.startsWith(kind(row) + " "));
    }

    private static String kind(AccessTable.Row row) {
        String path = row.path();
        if (path.matches("/(projects|organisations)/\\{slug}")) {
            return path;
        }
        if (path.matches("(/[a-z]+)?/visits/\\{slug}.*|/oembed")) {
            return "page";
        }
        for (var kind : List.of(
                "organisations", "projects", "testimonials", "announcements", "accounts", "revisions", "remarks")) {
            if (path.matches(".*/" + kind + "/\\{(id|sequence)}.*")) {
                return kind;
            }
        }
        if (path.startsWith("/preview/")) {
            return "preview";
        }
        return path.startsWith("/link/")
                ? "link"
                : path.matches(".*(visits|follow-ups).*") || row.act().equals("of") ? "visits" : "";
    }

    private Subject made(String kind, String state) {
        if (state.equals("absent")) {
            return Subject.of(
                    switch (kind) {
                        case "revisions" -> "999999999";
                        case "page" -> Given.word();
                        default -> UUID.randomUUID();
                    });
        }
        return switch (kind) {
            case "visits" -> Subject.of(visit(state));
            case "page" -> page(visit(state));
            case "/projects/{slug}", "/organisations/{slug}" -> named(kind.contains("projects"), state);
            case "revisions" -> Subject.of(revision(state));
            case "preview" -> Subject.of(preview(state));
            case "remarks" -> Subject.of(remark(state));
            case "link" ->
                Subject.of(given.link(
                        given.account(new org.sojourn.account.Role[0]).id()));
            case "accounts" -> account();
            case "organisations" ->
                saved(kind, object("name", english("Agency " + Given.word()), "type", "10", "countryCode", "AT"));
            case "projects" ->
                new Subject(here.toString(), version("project", here), project(), List.of(here.toString()));
            case "announcements" ->
                saved(
                        kind,
                        announcement(List.of(object("visitId", visit("draft").id(), "relation", "REPORTS"))));
            case "testimonials" -> saved(kind, testimonial(visit("draft").id().toString()));
            default -> Subject.of("");
        };
    }

    /** A visit of the project. */
    private GivenVisit.Known visit(String state) {
        return in(given.visit().of(here), state);
    }

    private static GivenVisit.Known in(GivenVisit visit, String state) {
        return switch (state) {
            case "any", "draft" -> visit.draft();
            case "review" -> visit.inReview();
            case "approved" -> visit.approved();
            case "embargo" -> visit.embargoed();
            case "published" -> visit.published();
            case "former" -> visit.corrected();
            case "donors" -> visit.forDonors();
            case "withdrawn" -> visit.withdrawn();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Subject page(GivenVisit.Known visit) {
        return new Subject(visit.slug(), 0, Map.of(), List.of(visit.slug(), visit.reference()));
    }

    /** The page of a project or host that only a visit in that state names. */
    private Subject named(boolean project, String state) {
        String word = Given.word();
        UUID id = project
                ? given.project(object("code", word, "title", english("Named " + word), "status", "2"))
                : given.organisation("Named " + word);
        var visit = given.visit();
        in(project ? visit.of(id) : visit.with("hosts", list(object("organisationId", id, "role", "HOST"))), state);
        Object slug = given.value("select slug from address where record_id = ?", id);
        return Subject.of(slug == null ? "named-" + word : slug);
    }

    private Object revision(String state) {
        var visit = visit(state);
        return Objects.requireNonNull(given.value(
                "select sequence from revision where record_id = ? and audience = ? order by number "
                        + (state.equals("former") ? "" : "desc"),
                visit.id(),
                state.equals("donors") ? "DONOR" : "PUBLIC"));
    }

    private String preview(String state) {
        boolean over = state.equals("expired") || state.equals("ended");
        UUID visit = visit(over ? "draft" : state).id();
        String secret = given.previewLink(visit);
        if (over) {
            given.sql(
                    state.equals("ended")
                            ? "update preview_link set ended_at = now() where visit_id = ?"
                            : "update preview_link set created_at = now() - interval '2 days',"
                                    + " expires_at = now() - interval '1 day' where visit_id = ?",
                    visit);
        }
        return secret;
    }

    private UUID remark(String state) {
        String page =
                state.equals("any") ? "/visits" : "/visits/" + visit(state).slug();
        return given.remark(page, "A word is misspelt: " + Given.word());
    }

    private Subject account() {
        var account = given.account(new org.sojourn.account.Role[0]);
        return new Subject(
                account.id().toString(),
                0,
                object("email", account.email(), "name", account.name(), "grants", list()),
                List.of(account.id().toString()));
    }

    private Subject saved(String register, Map<String, @Nullable Object> form) {
        var id = given.added(register, form).toString();
        return new Subject(id, 0, form, List.of(id));
    }

    /** The project itself is one for all, so it is saved as it is. */
    Map<String, @Nullable Object> project() {
        return object(
                "code",
                given.value("select code from project where id = ?", here),
                "title",
                english("Here"),
                "status",
                "2");
    }

    static Map<String, @Nullable Object> announcement(List<?> links) {
        return object(
                "url", "https://example.org/" + Given.word(),
                "type", "NEWS_ITEM",
                "title", "A delegation came",
                "language", "en",
                "links", links);
    }

    static Map<String, @Nullable Object> testimonial(String visit) {
        return object("kind", "VIDEO", "title", english("What they say"), "visitId", visit);
    }

    private long version(String table, UUID id) {
        return (Long) Objects.requireNonNull(given.value("select version from " + table + " where id = ?", id));
    }

    private Object belonging(AccessTable.Row row, Somebody owner) {
        if (row.path().contains("/notices/")) {
            UUID id = UUID.randomUUID();
            given.sql(
                    "insert into notice (id, account_id, kind, link, args, created_at)"
                            + " values (?, ?, 'PUBLISHED', '/desk', '{A visit}', now())",
                    id,
                    owner.id());
            return id;
        }
        String secret = row.path().contains("/sessions/") ? given.session(owner.id()) : given.token(owner.id());
        return Objects.requireNonNull(
                given.value("select id from credential where secret_hash = ?", Given.sha256(secret)));
    }
}
