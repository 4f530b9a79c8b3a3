package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.announcement.AnnouncementRecord.Relation;
import org.sojourn.announcement.AnnouncementService;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.base.Saved;
import org.sojourn.desk.Posted;
import org.sojourn.desk.conflict.Sides;
import org.sojourn.desk.history.HistoryService;
import org.sojourn.testimonial.TestimonialRecord;
import org.sojourn.testimonial.TestimonialService;
import org.sojourn.web.reading.Reading;

/** The announcements and testimonials that stand in the visit form; each row is a record of its own room. */
@ApplicationScoped
class Attachments {

    static final String ANNOUNCEMENTS = "announcements";
    static final String TESTIMONIALS = "testimonials";

    private final AnnouncementService announcements;
    private final TestimonialService testimonials;
    private final HistoryService history;
    private final ObjectMapper json;

    Attachments(
            AnnouncementService announcements,
            TestimonialService testimonials,
            HistoryService history,
            ObjectMapper json) {
        this.announcements = announcements;
        this.testimonials = testimonials;
        this.history = history;
        this.json = json;
    }

    /** Puts those of a visit into its tree. */
    void into(ObjectNode tree, UUID visitId) {
        var announced = tree.putArray(ANNOUNCEMENTS);
        announcements.ofVisit(visitId).forEach(each -> announced.add(row(each, relation(each, visitId))));
        var media = tree.putArray(TESTIMONIALS);
        testimonials.ofVisit(visitId).forEach(each -> media.add(row(each)));
    }

    /** Puts them into each side of a visit, from what the form says of them and the versions that it stands on. */
    void into(Sides sides, ObjectNode tree) {
        into(sides.theirs(), sides.id());
        var announced = sides.mine().putArray(ANNOUNCEMENTS);
        var announcedBefore = sides.base().putArray(ANNOUNCEMENTS);
        each(tree, ANNOUNCEMENTS, row -> {
            var relation = relation(row);
            var mine = Reading.of(row, AnnouncementRecord.class, json);
            announced.add(row(mine, relation));
            before(AnnouncementService.KIND, mine, AnnouncementRecord.class)
                    .ifPresent(was -> announcedBefore.add(row(was, relation(was, sides.id()))));
        });
        var media = sides.mine().putArray(TESTIMONIALS);
        var mediaBefore = sides.base().putArray(TESTIMONIALS);
        each(tree, TESTIMONIALS, row -> {
            row.put("visitId", sides.id().toString());
            var mine = Reading.of(row, TestimonialRecord.class, json);
            media.add(row(mine));
            before(TestimonialService.KIND, mine, TestimonialRecord.class).ifPresent(was -> mediaBefore.add(row(was)));
        });
    }

    private <T extends Saved> Optional<T> before(String kind, T mine, Class<T> type) {
        return mine.id() == null || mine.version() == null
                ? Optional.empty()
                : history.whole(kind, mine.savedId(), mine.savedVersion(), type);
    }

    private ObjectNode row(AnnouncementRecord announcement, Relation relation) {
        ObjectNode row = json.valueToTree(announcement);
        row.put("relation", relation.name());
        row.remove("links");
        return row;
    }

    private ObjectNode row(TestimonialRecord testimonial) {
        ObjectNode row = json.valueToTree(testimonial);
        row.remove("visitId");
        return row;
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

    private UUID announcement(ObjectNode row, UUID visitId) {
        var relation = relation(row);
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

    /** Takes out of a row what the announcement is to the visit. */
    private static Relation relation(ObjectNode row) {
        var said = Posted.code(Relation.class, row.path("relation").asText(Relation.REPORTS.name()));
        row.remove("relation");
        return said == null ? Relation.REPORTS : said;
    }

    private static Relation relation(AnnouncementRecord announcement, UUID visitId) {
        return announcement.links().stream()
                .filter(link -> visitId.equals(link.visitId()))
                .map(AnnouncementRecord.Link::relation)
                .findFirst()
                .orElse(Relation.MENTIONS);
    }
}
