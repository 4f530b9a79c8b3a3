package org.sojourn.publication.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.account.Audit;
import org.sojourn.account.Caller;
import org.sojourn.account.Secret;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.publication.Drafts;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.VisitWithdrawn;
import org.sojourn.visit.VisitChanged;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;
import org.sojourn.web.RegistryConfig;

/** Makes links to the previews of a visit, honours them, and ends them. Whoever reads the visit on the desk may. */
@ApplicationScoped
@Transactional
public class PreviewLinkService {

    private final PreviewLinks links;
    private final Drafts drafts;
    private final VisitService visits;
    private final Rules rules;
    private final Audit audit;
    private final Caller caller;
    private final RegistryConfig registry;
    private final Clock clock;

    PreviewLinkService(
            PreviewLinks links,
            Drafts drafts,
            VisitService visits,
            Rules rules,
            Audit audit,
            Caller caller,
            RegistryConfig registry,
            Clock clock) {
        this.links = links;
        this.drafts = drafts;
        this.visits = visits;
        this.rules = rules;
        this.audit = audit;
        this.caller = caller;
        this.registry = registry;
        this.clock = clock;
    }

    /** What a link opens, and until when. */
    public record Shown(PublishedVisit visit, Instant until) {}

    /** The present draft; refused in the same way whatever it is that keeps it from being shown. */
    public Shown show(String secret) {
        var link = links.shown(secret, clock.instant()).orElseThrow(() -> Refusal.missing("page"));
        var draft = drafts.forEverybody(link.visitId).orElseThrow(() -> Refusal.missing("page"));
        var until = link.expiresAt;
        links.used(link, clock.instant());
        return new Shown(draft, until);
    }

    /** The links of a visit, the latest first. */
    public List<PreviewLinkRecord> of(String idOrReference) {
        var visit = visits.get(idOrReference);
        return links.ofVisit(visit.savedId()).stream()
                .map(link -> link.record(clock.instant()))
                .toList();
    }

    /** Whether there is anything that a link could show. */
    public boolean isPossible(String idOrReference) {
        return drafts.forEverybody(visits.get(idOrReference).savedId()).isPresent();
    }

    /** Makes a link; its address is given back this once, and kept nowhere. */
    public String make(String idOrReference, PreviewForm form) {
        var visit = visits.get(idOrReference);
        rules.check(form);
        if (drafts.forEverybody(visit.savedId()).isEmpty()) {
            throw Refusal.conflict("preview-impossible");
        }
        String secret = Secret.random();
        var link = new PreviewLink(visit.savedId(), form, secret, caller.id(), clock.instant());
        links.persistAndFlush(link);
        audit.previewed("made", link.id, link.visitId, caller.id());
        return registry.absolute("/preview/" + secret);
    }

    /** Ends one of its links; ending it again changes nothing. */
    public void end(String idOrReference, UUID id) {
        var visit = visits.get(idOrReference);
        var link = links.findByIdOptional(id)
                .filter(found -> found.visitId.equals(visit.savedId()))
                .orElseThrow(() -> Refusal.missing("page"));
        end(link);
    }

    /** What is no longer meant for everybody is shown to nobody, even if it is again later. */
    void visitChanged(@Observes VisitChanged event) {
        if (visits.known(event.visitId()).audience() != Audience.PUBLIC) {
            links.ofVisit(event.visitId()).forEach(this::end);
        }
    }

    void visitWithdrawn(@Observes VisitWithdrawn event) {
        links.ofVisit(event.visitId()).forEach(this::end);
    }

    private void end(PreviewLink link) {
        if (link.endedAt == null) {
            link.endedAt = clock.instant();
            audit.previewed("ended", link.id, link.visitId, caller.id());
        }
    }
}
