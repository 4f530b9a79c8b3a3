package org.sojourn.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody made two organisations one, with all it altered; it can be taken back until either is changed. */
@Entity
class OrganisationMerge {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID mergedId;
    UUID survivorId;

    /** The version that the merge left. */
    long mergedVersion;

    /** The version that the merge left. */
    long survivorVersion;

    Instant mergedAt;

    @Nullable
    UUID mergedBy;

    @Nullable
    Instant undoneAt;

    @Nullable
    UUID undoneBy;

    @ElementCollection
    @CollectionTable(name = "organisation_move", joinColumns = @JoinColumn(name = "merge_id"))
    @OrderColumn(name = "position")
    List<Altered> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected OrganisationMerge() {}

    OrganisationMerge(Organisation merged, Organisation survivor, List<Move> moves, Instant at, @Nullable UUID by) {
        this.mergedId = merged.id;
        this.survivorId = survivor.id;
        this.mergedVersion = merged.version;
        this.survivorVersion = survivor.version;
        this.mergedAt = at;
        this.mergedBy = by;
        moves.forEach(move -> this.moves.add(Altered.of(move)));
    }

    boolean isUndoable(Organisation merged, Organisation survivor) {
        return merged.version == mergedVersion && survivor.version == survivorVersion;
    }

    void undo(Instant at, @Nullable UUID by) {
        undoneAt = at;
        undoneBy = by;
    }

    List<Move> moves() {
        return moves.stream().map(Altered::move).toList();
    }

    /** See {@link Move}. */
    @Embeddable
    static class Altered {
        String kind;
        UUID recordId;

        @Column(name = "before")
        @JdbcTypeCode(SqlTypes.JSON)
        ObjectNode before;

        @Column(name = "after")
        @JdbcTypeCode(SqlTypes.JSON)
        ObjectNode after;

        @SuppressWarnings("NullAway.Init")
        protected Altered() {}

        static Altered of(Move move) {
            var altered = new Altered();
            altered.kind = move.kind();
            altered.recordId = move.recordId();
            altered.before = move.before();
            altered.after = move.after();
            return altered;
        }

        Move move() {
            return new Move(kind, recordId, before, after);
        }
    }
}
