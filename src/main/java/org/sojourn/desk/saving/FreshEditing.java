package org.sojourn.desk.saving;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.FormShape;
import org.sojourn.desk.Posted;
import org.sojourn.desk.draft.Draft;
import org.sojourn.desk.draft.Draft.Place;
import org.sojourn.desk.draft.DraftService;
import org.sojourn.desk.draft.Offers;
import org.sojourn.web.Created;
import org.sojourn.web.IdempotencyService;

/** Saves the form of a new record once. Who goes back to it and saves again changes the record that was made of it. */
@ApplicationScoped
public class FreshEditing {

    private final Editing editing;
    private final SharedEditing shared;
    private final DraftService drafts;
    private final IdempotencyService idempotency;

    FreshEditing(Editing editing, SharedEditing shared, DraftService drafts, IdempotencyService idempotency) {
        this.editing = editing;
        this.shared = shared;
        this.drafts = drafts;
        this.idempotency = idempotency;
    }

    public Response change(FormShape shape, Posted posted, Fresh fresh) {
        var aside = shared.aside(place(fresh.kind(), posted.key()), posted, fresh.path());
        if (aside.isPresent()) {
            return aside.get();
        }
        Function<Form, TemplateInstance> drawing = form -> fresh.draw(form, posted);
        return editing.change(
                shape,
                posted,
                () -> {
                    String saved = editing.once(posted, fresh.path(), () -> fresh.save(posted));
                    drop(fresh, posted);
                    return fresh.after(posted, saved);
                },
                drawing,
                refusal -> earlier(refusal, posted)
                        .map(made -> again(shape, posted, fresh, made))
                        .orElseGet(() -> editing.drawn(shape, posted, refusal, drawing)));
    }

    private Response again(FormShape shape, Posted posted, Fresh fresh, Created made) {
        String id = made.location().substring(made.location().lastIndexOf('/') + 1);
        var answer = shared.change(shape, posted.on(posted.typed(), made.version()), fresh.made(id));
        if (answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
            drop(fresh, posted);
        }
        return answer;
    }

    private Optional<Created> earlier(Refusal refusal, Posted posted) {
        return refusal.problems().get(0).code().equals("idempotency-key-reused")
                ? idempotency.made(posted.key())
                : Optional.empty();
    }

    /** The new records of a kind that the caller hasn't saved, without those that they have after all. */
    public Offers offers(String kind) {
        return new Offers(
                drafts.unsaved(kind).stream()
                        .filter(draft -> idempotency.made(draft.key()).isEmpty())
                        .toList(),
                false);
    }

    /** The one that is asked for. */
    public Optional<Draft> draft(String kind, @Nullable String key) {
        return key == null ? Optional.empty() : place(kind, key).flatMap(drafts::of);
    }

    private void drop(Fresh fresh, Posted posted) {
        place(fresh.kind(), posted.key()).ifPresent(place -> drafts.drop(place, posted.key()));
    }

    private static Optional<Place> place(String kind, String key) {
        try {
            return Optional.of(new Place(kind, UUID.fromString(key), true));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
