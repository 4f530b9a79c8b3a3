package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sojourn.account.Caller;
import org.sojourn.base.Refusal;
import org.sojourn.storage.ChangeLog;

/**
 * Whoever approves has had no hand in it, unless the registry does without that. What the registry does by itself is
 * nobody's.
 */
@ApplicationScoped
class FourEyes {

    private final PublicationConfig config;
    private final Comparison comparison;
    private final ChangeLog changes;
    private final Caller caller;

    FourEyes(PublicationConfig config, Comparison comparison, ChangeLog changes, Caller caller) {
        this.config = config;
        this.comparison = comparison;
        this.changes = changes;
        this.caller = caller;
    }

    /**
     * The approver has neither submitted it, nor written any of its texts since what is live was approved (whenever
     * that was, of a text that is new in it), nor changed what it names since the submission.
     */
    void refuseOwnWork(Publication publication, PublishedVisit document) {
        if (!config.fourEyes() || caller.isRegistry()) {
            return;
        }
        var since = publication.publishedAsOf == null ? Instant.EPOCH : publication.publishedAsOf;
        var submitted = publication.submittedAt == null ? since : publication.submittedAt;
        boolean theirs = Objects.equals(publication.submittedBy, caller.id())
                || touched(fresh(publication.visitId, document), Instant.EPOCH)
                || touched(document.written(), since)
                || touched(document.named(), submitted);
        if (theirs) {
            throw Refusal.forbidden("publication-own-work");
        }
    }

    private Set<UUID> fresh(UUID visitId, PublishedVisit document) {
        var fresh = new HashSet<>(document.written());
        var live = comparison.live(visitId);
        if (live != null) {
            fresh.removeAll(live.written());
        }
        return fresh;
    }

    private boolean touched(Set<UUID> records, Instant since) {
        return changes.touched(caller.id(), records, since, PublicationService.KIND);
    }
}
