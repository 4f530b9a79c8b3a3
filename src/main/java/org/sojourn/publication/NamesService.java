package org.sojourn.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.publication.Carrier.Obstacle;
import org.sojourn.publication.Composer.Composed;
import org.sojourn.storage.ChangeLog;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;

/**
 * Published visits under names that have changed since, and publishing them again in one act: an approver approves the
 * new name once for all visits that carry the old one. Whatever else has changed in a visit goes through its review.
 */
@ApplicationScoped
@Transactional
public class NamesService {

    /** As many as are looked at in one act. */
    public static final int MOST = 200;

    private final OldNames oldNames;
    private final Publications publications;
    private final Candidates candidates;
    private final Comparison comparison;
    private final Releases releases;
    private final RecordingWatch watch;
    private final VisitService visits;
    private final PublicationConfig config;
    private final ChangeLog changes;
    private final Caller caller;
    private final EntityManager database;
    private final Clock clock;

    NamesService(
            OldNames oldNames,
            Publications publications,
            Candidates candidates,
            Comparison comparison,
            Releases releases,
            RecordingWatch watch,
            VisitService visits,
            PublicationConfig config,
            ChangeLog changes,
            Caller caller,
            EntityManager database,
            Clock clock) {
        this.oldNames = oldNames;
        this.publications = publications;
        this.candidates = candidates;
        this.comparison = comparison;
        this.releases = releases;
        this.watch = watch;
        this.visits = visits;
        this.config = config;
        this.changes = changes;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    /** How many published visits within reach carry an old name of this organisation or project; counted so far. */
    public long count(UUID subject) {
        return oldNames.of(subject, MOST + 1).size();
    }

    /** Those visits, with what has changed and what stands in the way. */
    public List<Carrier> carriers(UUID subject) {
        return oldNames.of(subject, MOST).stream()
                .map(visits::known)
                .map(visit -> carrier(visit, publications.standing(visit.savedId()), comparison.today(visit)))
                .toList();
    }

    /**
     * Publishes visits again for their names, each by itself, so that one that can't be holds up no other.
     *
     * @param seen the candidate of each that the caller saw
     * @return why those weren't that weren't
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Map<UUID, Obstacle> republish(Map<UUID, String> seen) {
        return seen.entrySet().stream()
                .limit(MOST)
                .map(each -> QuarkusTransaction.requiringNew()
                        .call(() -> republish(each.getKey(), each.getValue()).map(no -> Map.entry(each.getKey(), no))))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Obstacle> republish(UUID visitId, String candidate) {
        visits.requireReadable(visitId);
        var publication = publications.of(visitId);
        var visit = visits.known(visitId);
        var composed = comparison.today(visit);
        var carrier = carrier(visit, publication, composed);
        if (carrier.obstacle() != null) {
            return Optional.of(carrier.obstacle());
        }
        if (!carrier.candidate().equals(candidate)) {
            return Optional.of(Obstacle.CHANGED);
        }
        if (!comparison.changes(publication, composed).isEmpty()) {
            release(visit, publication, composed, carrier);
        }
        return Optional.empty();
    }

    private void release(VisitRecord visit, Publication publication, Composed composed, Carrier carrier) {
        candidates.keep(visit.savedId(), Document.of(composed.forPublic()), Document.of(composed.forDonors()));
        publication.approveNames(caller.id(), visit.savedVersion(), clock.instant());
        releases.release(
                publication, publication.audience == Audience.PUBLIC ? Audience.PUBLIC : Audience.DONOR, caller.id());
        watch.refresh(visit.savedId());
        database.flush();
        String why = carrier.names().stream()
                .map(name -> name.was() + " → " + name.now())
                .collect(Collectors.joining("; "));
        changes.append(
                PublicationService.KIND,
                visit.savedId(),
                publication.version,
                caller.id(),
                why.isEmpty() ? null : why,
                publication.step());
    }

    private Carrier carrier(VisitRecord visit, Publication publication, Composed composed) {
        var differences = comparison.changes(publication, composed);
        return new Carrier(
                visit.savedId(),
                String.valueOf(visit.reference()),
                visit.title(),
                NameChanges.said(differences),
                Document.of(composed.forDonors()).sha256(),
                NameChanges.only(differences) ? obstacle(visit, publication, composed) : Obstacle.OTHER_CHANGES);
    }

    private @Nullable Obstacle obstacle(VisitRecord visit, Publication publication, Composed composed) {
        if (publication.live != Publication.Live.PUBLISHED || publication.audience == null) {
            return Obstacle.CHANGED;
        }
        if (publication.review == Publication.Review.IN_REVIEW || publication.review == Publication.Review.APPROVED) {
            return Obstacle.IN_REVIEW;
        }
        if (Publication.embargoOf(visit).isAfter(clock.instant())) {
            return Obstacle.EMBARGO;
        }
        if (visit.audience().compareTo(publication.audience) > 0) {
            return Obstacle.AUDIENCE;
        }
        if (!comparison.readiness(visit, composed).blocking().isEmpty()) {
            return Obstacle.NOT_READY;
        }
        if (!caller.may(Role.APPROVER, visit.projectIds())) {
            return Obstacle.NOT_YOURS;
        }
        return isOwnWork(publication, composed) ? Obstacle.OWN_WORK : null;
    }

    /** Whoever gave it the new name doesn't approve it. */
    private boolean isOwnWork(Publication publication, Composed composed) {
        var live = comparison.live(publication.visitId);
        return config.fourEyes()
                && live != null
                && publication.publishedAt != null
                && changes.touched(
                        caller.id(),
                        NameChanges.whose(live, composed.forDonors()),
                        publication.publishedAt,
                        PublicationService.KIND);
    }
}
