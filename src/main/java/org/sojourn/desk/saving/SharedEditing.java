package org.sojourn.desk.saving;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sojourn.base.Refusal;
import org.sojourn.base.Saved;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.FormShape;
import org.sojourn.desk.Posted;
import org.sojourn.desk.conflict.Conflicts;
import org.sojourn.desk.conflict.Sides;
import org.sojourn.desk.draft.Draft;
import org.sojourn.desk.draft.Draft.Place;
import org.sojourn.desk.draft.DraftService;
import org.sojourn.desk.history.HistoryService;

/** Saves the form of a record that others may be editing too: whoever comes second puts both together. */
@ApplicationScoped
public class SharedEditing {

    private final Editing editing;
    private final Conflicts conflicts;
    private final DraftService drafts;
    private final HistoryService history;
    private final ObjectMapper json;

    SharedEditing(
            Editing editing, Conflicts conflicts, DraftService drafts, HistoryService history, ObjectMapper json) {
        this.editing = editing;
        this.conflicts = conflicts;
        this.drafts = drafts;
        this.history = history;
        this.json = json;
    }

    public Response change(FormShape shape, Posted posted, Edited edited) {
        return aside(Optional.of(edited.place()), posted, edited.path())
                .orElseGet(() -> Conflicts.isChoosing(posted)
                        ? mendable(shape, posted, edited, () -> choose(shape, posted, edited))
                        : save(shape, posted, edited));
    }

    /** What is asked for beside saving: that the form is kept as it is, or what was kept of it is forgotten. */
    Optional<Response> aside(Optional<Place> place, Posted posted, String path) {
        return switch (posted.act()) {
            case "keep" -> {
                boolean kept = place.map(at -> drafts.keep(at, posted)).orElse(false);
                yield Optional.of(Response.status(kept ? Response.Status.NO_CONTENT : Response.Status.CONFLICT)
                        .build());
            }
            case "discard" -> {
                place.ifPresent(at -> drafts.drop(at, posted.key()));
                yield Optional.of(Response.seeOther(URI.create(path)).build());
            }
            default -> Optional.empty();
        };
    }

    /** What the caller has typed into the form and not saved; forgotten if it is saved by now. */
    public Optional<Draft> draft(Edited edited) {
        var draft = drafts.of(edited.place());
        if (draft.isPresent() && isSaved(draft.get(), edited)) {
            drafts.drop(edited.place(), draft.get().key());
            return Optional.empty();
        }
        return draft;
    }

    private static boolean isSaved(Draft kept, Edited edited) {
        try {
            return edited.sides(kept.posted()).isTheSame();
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /** The three sides of a record; without announcements and whatever else is no part of it. */
    public <T extends Saved> Sides sides(String kind, T present, T mine, long seen, Class<T> type) {
        var base = history.whole(kind, present.savedId(), seen, type).map(this::tree);
        return new Sides(
                kind,
                present.savedId(),
                base.orElseGet(JsonNodeFactory.instance::objectNode),
                tree(mine),
                tree(present),
                present.savedVersion());
    }

    private ObjectNode tree(Saved record) {
        ObjectNode tree = json.valueToTree(record);
        return tree.remove(List.of("id", "version", "reference"));
    }

    private Response choose(FormShape shape, Posted posted, Edited edited) {
        var sides = edited.sides(posted);
        var together = conflicts.settled(sides, posted);
        if (together.isEmpty()) {
            return inConflict(posted, edited);
        }
        var wanted = posted.becoming(editing.named(shape, together.get()), sides.version());
        return posted.act().equals(Conflicts.GO_ON)
                ? Response.ok(edited.draw(new Form(wanted.typed(), List.of()), wanted, "together"))
                        .build()
                : save(shape, wanted, edited);
    }

    private Response save(FormShape shape, Posted posted, Edited edited) {
        Function<Form, TemplateInstance> drawing = form -> edited.draw(form, posted, "");
        return editing.change(
                shape,
                posted,
                () -> {
                    var saved = edited.save(posted);
                    drafts.drop(edited.place(), posted.key());
                    return saved;
                },
                drawing,
                refusal -> refusal.reason() == Refusal.Reason.STALE
                        ? mendable(shape, posted, edited, () -> inConflict(posted, edited))
                        : editing.drawn(shape, posted, refusal, drawing));
    }

    private Response inConflict(Posted posted, Edited edited) {
        var page = conflicts.page(edited.sides(posted), posted, edited.path(), edited.title());
        return Response.status(Response.Status.PRECONDITION_FAILED).entity(page).build();
    }

    /** What can't even be read is mended in the form, before anything is put together. */
    private Response mendable(FormShape shape, Posted posted, Edited edited, Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            return editing.drawn(shape, posted, refusal, form -> edited.draw(form, posted, ""));
        }
    }
}
