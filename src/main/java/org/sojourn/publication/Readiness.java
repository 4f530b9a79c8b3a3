package org.sojourn.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sojourn.publication.PublicationView.Want;
import org.sojourn.visit.DatePrecision;
import org.sojourn.visit.DeliveryState;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Gap;

/** What a visit still needs before the outside may see it, and what it merely lacks. */
final class Readiness {

    private final VisitRecord visit;
    private final PublishedVisit document;
    private final List<Want> blocking = new ArrayList<>();
    private final List<Want> warnings = new ArrayList<>();

    private Readiness(VisitRecord visit, PublishedVisit document) {
        this.visit = visit;
        this.document = document;
    }

    /**
     * @param document what the funders would see, the larger of the two documents
     * @param acknowledged whether each funder with a rule has its sentence or gave leave
     * @param over whether the visit lies behind us
     */
    static Readiness of(VisitRecord visit, PublishedVisit document, boolean acknowledged, boolean over) {
        var readiness = new Readiness(visit, document);
        readiness.required(acknowledged);
        readiness.wished(over);
        return readiness;
    }

    List<Want> blocking() {
        return List.copyOf(blocking);
    }

    List<Want> warnings() {
        return List.copyOf(warnings);
    }

    private void required(boolean acknowledged) {
        if (visit.title().isEmpty()) {
            block("title-missing", "/title");
        } else if (visit.summary().isEmpty()) {
            block("summary-missing", "/summary");
        } else if (visit.title().texts().keySet().stream()
                .noneMatch(visit.summary().texts()::containsKey)) {
            block("summary-in-other-language", "/summary");
        }
        if (document.sendingCountries().isEmpty()) {
            block("delegation-country-missing", "/delegations");
        }
        if (document.hostCountries().isEmpty()) {
            block("host-country-missing", "/stops");
        }
        if (visit.start() == null || visit.datePrecision() == DatePrecision.UNKNOWN) {
            block("dates-missing", "/start");
        }
        if (visit.audience() == VisitRecord.Audience.INTERNAL) {
            block("audience-internal", "/audience");
        }
        if (!acknowledged) {
            block("acknowledgement-unresolved", "/projects");
        }
    }

    private void wished(boolean over) {
        boolean funded = document.projects().stream()
                .anyMatch(project -> !project.funders().isEmpty());
        wish(document.projects().isEmpty(), "project-missing", "/projects", Gap.PROJECT);
        wish(!funded, "funder-missing", "/projects", Gap.FUNDER);
        wish(
                document.delegations().stream()
                        .allMatch(d -> d.lead() == null && d.members().isEmpty()),
                "sending-agency-missing",
                "/delegations",
                Gap.SENDING_AGENCY);
        wish(document.hosts().isEmpty(), "host-agency-missing", "/hosts", Gap.HOST_AGENCY);
        wish(visit.datePrecision() != DatePrecision.DAY, "exact-days-missing", "/start", Gap.EXACT_DAYS);
        wish(
                document.delegations().stream().anyMatch(d -> d.headcount() == null)
                        || document.delegations().isEmpty(),
                "headcount-missing",
                "/delegations",
                Gap.HEADCOUNT);
        wish(document.stops().isEmpty(), "itinerary-missing", "/stops", Gap.ITINERARY);
        wish(over && document.outcomes().isEmpty(), "outcomes-missing", "/outcomes", Gap.OUTCOMES);
        if (over && Set.of(DeliveryState.PROPOSED, DeliveryState.PLANNED).contains(visit.deliveryState())) {
            warnings.add(new Want("delivery-unconfirmed", "/deliveryState", null));
        }
        wish(document.announcements().isEmpty(), "announcement-missing", "/announcements", Gap.ANNOUNCEMENT);
        if (document.testimonials().stream().anyMatch(t -> t.availability().equals("MISSING"))) {
            warnings.add(new Want("testimonial-without-link", "/testimonials", null));
        }
    }

    private void block(String code, String pointer) {
        blocking.add(new Want(code, pointer, null));
    }

    private void wish(boolean missing, String code, String pointer, @Nullable Gap gap) {
        if (missing && !visit.notRecorded().contains(gap)) {
            warnings.add(new Want(code, pointer, gap == null ? null : gap.name()));
        }
    }
}
