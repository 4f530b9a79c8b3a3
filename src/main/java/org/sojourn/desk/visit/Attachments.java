package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.announcement.AnnouncementRecord.Relation;
import org.sojourn.announcement.AnnouncementService;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.base.Saved;
import org.sojourn.desk.Posted;
import org.sojourn.testimonial.TestimonialRecord;
import org.sojourn.testimonial.TestimonialService;
import org.sojourn.web.Reading;

/** The announcements and testimonials that stand in the visit form; each row is a record of its own room. */
@ApplicationScoped
class Attachments {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static final String ANNOUNCEMENTS = "announcements";
    static final String TESTIMONIALS = "testimonials";

    private final AnnouncementService announcements;
    private final TestimonialService testimonials;
    private final ObjectMapper json;

    Attachments(AnnouncementService announcements, TestimonialService testimonials, ObjectMapper json) {
        this.announcements = announcements;
        this.testimonials = testimonials;
        this.json = json;
    }

    /** Puts those of a visit into its tree. */
    void into(ObjectNode tree, UUID visitId) {
        var announced = tree.putArray(ANNOUNCEMENTS);
        for (var announcement : announcements.ofVisit(visitId)) {
            ObjectNode row = json.valueToTree(announcement);
            row.put("relation", relation(announcement, visitId).name());
            row.remove("links");
            announced.add(row);
        }
        var media = tree.putArray(TESTIMONIALS);
        for (var testimonial : testimonials.ofVisit(visitId)) {
            ObjectNode row = json.valueToTree(testimonial);
            row.remove("visitId");
            media.add(row);
        }
    }

    /** Saves what the form says of them; a row that is gone no longer belongs to this visit. */
    void save(ObjectNode tree, UUID visitId) {
        var kept = new HashSet<UUID>();
        each(tree, ANNOUNCEMENTS, row -> kept.add(announcement(row, visitId)));
        announcements.ofVisit(visitId).stream()
                .filter(announcement -> !kept.contains(announcement.savedId()))
                .forEach(announcement -> announcements.untie(announcement.savedId(), visitId));
        var shown = new HashSet<UUID>();
        each(tree, TESTIMONIALS, row -> shown.add(testimonial(row, visitId)));
        testimonials.ofVisit(visitId).stream()
                .filter(testimonial -> !shown.contains(testimonial.savedId()))
                .forEach(testimonial -> testimonials.remove(testimonial.savedId()));
    }

    /** After somebody else has saved, the rows stand on what there is now; saving again is then meant. */
    void rebase(ObjectNode tree) {
        rebase(tree.path(ANNOUNCEMENTS), id -> announcements.get(id).savedVersion());
        rebase(tree.path(TESTIMONIALS), id -> testimonials.get(id).savedVersion());
    }

    private static void rebase(JsonNode rows, ToLongFunction<UUID> version) {
        for (JsonNode row : rows) {
            if (row instanceof ObjectNode saved && saved.path("id").asText().matches(ID)) {
                saved.put(
                        "version",
                        version.applyAsLong(UUID.fromString(saved.get("id").asText())));
            }
        }
    }

    private UUID announcement(ObjectNode row, UUID visitId) {
        var said = Posted.code(Relation.class, row.path("relation").asText(Relation.REPORTS.name()));
        var relation = said == null ? Relation.REPORTS : said;
        row.remove("relation");
        var form = Reading.of(row, AnnouncementRecord.class, json);
        if (form.id() == null) {
            var known = form.url() == null ? null : announcements.at(form.url()).orElse(null);
            return known == null
                    ? announcements
                            .create(form.with(List.of(new AnnouncementRecord.Link(visitId, null, relation))))
                            .savedId()
                    : announcements.tie(known.savedId(), visitId, relation).savedId();
        }
        requireVersion(form);
        var present = announcements.get(form.savedId());
        var wanted = form.with(present.links());
        if (!wanted.equals(present)) {
            announcements.replace(form.savedId(), form.savedVersion(), wanted);
        }
        return announcements.tie(form.savedId(), visitId, relation).savedId();
    }

    private UUID testimonial(ObjectNode row, UUID visitId) {
        row.put("visitId", visitId.toString());
        var form = Reading.of(row, TestimonialRecord.class, json);
        if (form.id() == null) {
            return testimonials.create(form).savedId();
        }
        requireVersion(form);
        var present = testimonials.get(form.savedId());
        return form.equals(present)
                ? form.savedId()
                : testimonials
                        .replace(form.savedId(), form.savedVersion(), form)
                        .savedId();
    }

    private static void requireVersion(Saved form) {
        if (form.version() == null) {
            throw Refusal.malformed("/version", "value-missing");
        }
    }

    /** Goes through the rows; what is wrong in one is said with its place in the form. */
    private static void each(ObjectNode tree, String list, java.util.function.Consumer<ObjectNode> save) {
        int at = 0;
        for (JsonNode row : tree.path(list)) {
            String place = "/" + list + "/" + at++;
            try {
                if (!(row instanceof ObjectNode filled)) {
                    throw Refusal.malformed("", "value-unreadable");
                }
                save.accept(VisitForm.SHAPE.pickers().withoutNames(filled.deepCopy()));
            } catch (Refusal refusal) {
                if (!Set.of(Refusal.Reason.INVALID, Refusal.Reason.MALFORMED).contains(refusal.reason())) {
                    throw refusal;
                }
                throw Refusal.invalid(refusal.problems().stream()
                        .map(p -> new Problem(place + p.pointer(), p.code(), p.args()))
                        .toList());
            }
        }
    }

    private static Relation relation(AnnouncementRecord announcement, UUID visitId) {
        return announcement.links().stream()
                .filter(link -> visitId.equals(link.visitId()))
                .map(AnnouncementRecord.Link::relation)
                .findFirst()
                .orElse(Relation.MENTIONS);
    }
}
