package org.sojourn.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Slice;

/** The revisions of a visit as the staff sees them, and the one way to take the words out of one. */
@ApplicationScoped
@Transactional
public class RevisionService {

    private final Revisions revisions;
    private final VisitService visits;
    private final CurrentVisits current;
    private final Rebuilding rebuilding;
    private final Caller caller;
    private final EntityManager database;

    RevisionService(
            Revisions revisions,
            VisitService visits,
            CurrentVisits current,
            Rebuilding rebuilding,
            Caller caller,
            EntityManager database) {
        this.revisions = revisions;
        this.visits = visits;
        this.current = current;
        this.rebuilding = rebuilding;
        this.caller = caller;
        this.database = database;
    }

    /**
     * A line in the register of revisions.
     *
     * @param sequence unique over all revisions, ascending
     * @param sha256 of the canonical JSON; stays when the words are redacted
     * @param redactedWhy set once the words were taken out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long sequence,
            UUID visitId,
            Audience audience,
            int number,
            int schema,
            long visitVersion,
            String sha256,
            Instant publishedAt,
            @Nullable UUID publishedBy,
            @Nullable String redactedWhy) {
        static Line of(Revision r) {
            return new Line(
                    r.sequence,
                    r.recordId,
                    r.audience,
                    r.number,
                    r.schema,
                    r.recordVersion,
                    r.sha256,
                    r.publishedAt,
                    r.publishedBy,
                    r.redactedWhy);
        }
    }

    /** Latest first. */
    public Slice<Line> ofVisit(String idOrReference, @Nullable String cursor, int limit) {
        var visit = visits.get(idOrReference);
        var before = Slice.numberBefore(cursor);
        return Slice.of(revisions.ofVisit(visit.savedId(), before, limit + 1), limit, r -> String.valueOf(r.sequence))
                .map(Line::of);
    }

    /** The canonical bytes, exactly as their hash was taken. */
    public byte[] document(long sequence) {
        var revision = require(sequence);
        if (revision.document == null) {
            throw Refusal.because(Refusal.Reason.GONE, "revision-redacted");
        }
        return revision.document;
    }

    /** Takes the words out of a revision for good; its hash, its place and the reason stay. */
    public Line redact(long sequence, String reason) {
        caller.require(Role.ADMINISTRATOR);
        if (reason.isBlank() || reason.length() > 2_000) {
            throw Refusal.invalid("/reason", reason.isBlank() ? "value-missing" : "text-too-long", 2_000);
        }
        var revision = require(sequence);
        if (revisions
                        .latest(revision.recordId, revision.audience)
                        .filter(l -> l.sequence == sequence)
                        .isPresent()
                && current.holds(sequence)) {
            throw Refusal.conflict("revision-is-live");
        }
        database.createNativeQuery("select redact(?1, ?2, ?3)")
                .setParameter(1, sequence)
                .setParameter(2, caller.id())
                .setParameter(3, reason.strip())
                .getSingleResult();
        database.refresh(revision);
        return Line.of(revision);
    }

    /** Has the table of current visits made anew from the revisions and the gate, in the background. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Rebuilding.State rebuild() {
        caller.require(Role.ADMINISTRATOR);
        return rebuilding.ask();
    }

    /** How far that is. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Rebuilding.State rebuilt() {
        caller.require(Role.ADMINISTRATOR);
        return rebuilding.state();
    }

    private Revision require(long sequence) {
        return revisions
                .findByIdOptional(sequence)
                .filter(revision -> !visits.readable(List.of(revision.recordId)).isEmpty())
                .orElseThrow(() -> Refusal.missing("revision"));
    }
}
