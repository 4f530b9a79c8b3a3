package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.web.RegistryConfig;

/** Says where a visit stands and what it still needs. */
@ApplicationScoped
class PublicationViews {

    private final Comparison comparison;
    private final Addresses addresses;
    private final Gate gate;
    private final RegistryConfig registry;

    PublicationViews(Comparison comparison, Addresses addresses, Gate gate, RegistryConfig registry) {
        this.comparison = comparison;
        this.addresses = addresses;
        this.gate = gate;
        this.registry = registry;
    }

    PublicationView of(VisitRecord visit, Publication publication) {
        var composed = comparison.today(visit);
        var readiness = comparison.readiness(visit, composed);
        var slug = addresses.of(Addresses.Kind.VISIT, visit.savedId()).orElse(null);
        boolean live = publication.live == Publication.Live.PUBLISHED && publication.audience == Audience.PUBLIC;
        return new PublicationView(
                visit.savedId(),
                visit.savedVersion(),
                publication.state(),
                slug,
                live && slug != null ? registry.absolute("/visits/" + slug) : null,
                publication.live == Publication.Live.PUBLISHED ? publication.audience : null,
                publication.revision,
                publication.publishedAt,
                publication.publishAt,
                publication.submittedBy,
                publication.returnedNote,
                publication.live == Publication.Live.WITHDRAWN ? gate.reason(visit.savedId()) : null,
                publication.state() == PublicationState.PUBLISHED_WITH_CHANGES
                        && comparison.isLight(publication, composed),
                Document.of(composed.forDonors()).sha256(),
                readiness.blocking(),
                readiness.warnings());
    }
}
