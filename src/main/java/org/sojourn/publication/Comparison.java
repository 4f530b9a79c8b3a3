package org.sojourn.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.JsonDiff;
import org.sojourn.base.JsonDiff.Difference;
import org.sojourn.publication.Composer.Composed;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;

/** Holds what a visit would look like today against what is published of it. */
@ApplicationScoped
class Comparison {

    /** What may be published without review: never text. */
    private static final Pattern LIGHT =
            Pattern.compile("/announcements/\\d+/url|/testimonials/\\d+/(availability|provider)|/followUps/\\d+/state");

    private final Revisions revisions;
    private final Gate gate;
    private final Composer composer;
    private final Clock clock;

    Comparison(Revisions revisions, Gate gate, Composer composer, Clock clock) {
        this.revisions = revisions;
        this.gate = gate;
        this.composer = composer;
        this.clock = clock;
    }

    /** What each audience would see if the visit were published now. */
    Composed today(VisitRecord visit) {
        return composer.compose(visit, audience -> before(visit.savedId(), audience), LocalDate.now(clock));
    }

    /** What the funders, who see the most, see until then. */
    @Nullable
    PublishedVisit live(UUID visitId) {
        return before(visitId, Audience.DONOR);
    }

    /** What the audience sees until then; of what was withdrawn nothing may be told, not even that it was moved. */
    private @Nullable PublishedVisit before(UUID visitId, Audience audience) {
        return revisions
                .latest(visitId, audience)
                .filter(gate::letsThrough)
                .flatMap(revision -> Optional.ofNullable(revision.document))
                .map(Document::read)
                .orElse(null);
    }

    /**
     * What a publication would change, leaf by leaf, for the funders (who see the most) and, where it is live, for the
     * public.
     */
    List<Difference> changes(Publication publication, Composed composed) {
        return Stream.of(Audience.DONOR, Audience.PUBLIC)
                .filter(audience -> audience == Audience.DONOR || publication.audience == Audience.PUBLIC)
                .flatMap(audience -> between(publication, audience, composed.document(audience)).stream())
                .distinct()
                .toList();
    }

    /** What a publication would change for the public. */
    List<Difference> publicChanges(Publication publication, Composed composed) {
        return between(publication, Audience.PUBLIC, composed.forPublic());
    }

    /** Whether nothing but follow-up states, addresses of announcements and the availability of media differs. */
    boolean isLight(Publication publication, Composed composed) {
        return changes(publication, composed).stream()
                .allMatch(difference -> LIGHT.matcher(difference.pointer()).matches());
    }

    Readiness readiness(VisitRecord visit, Composed composed) {
        boolean over = visit.end() != null && visit.end().isBefore(LocalDate.now(clock));
        return Readiness.of(visit, composed.forDonors(), composed.acknowledged(), over);
    }

    private List<Difference> between(Publication publication, Audience audience, PublishedVisit now) {
        JsonNode was = publication.live == Publication.Live.NEVER
                ? JsonDiff.nothing()
                : latest(publication.visitId, audience).map(Document::tree).orElse(JsonDiff.nothing());
        return JsonDiff.between(was, Document.tree(Document.of(now).bytes()));
    }

    private Optional<byte[]> latest(UUID visitId, Audience audience) {
        return revisions.latest(visitId, audience).flatMap(revision -> Optional.ofNullable(revision.document));
    }
}
