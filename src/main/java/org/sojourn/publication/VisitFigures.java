package org.sojourn.publication;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.sojourn.visit.VisitRecord.Audience;

/** How many visits there are in each state, and what was published: of the whole registry, whichever node is asked. */
@ApplicationScoped
class VisitFigures {

    /** What visits are counted as, by state. */
    static final String VISITS = "sojourn.visits";

    private final EditorialService editorial;
    private volatile EditorialService.Figures latest = new EditorialService.Figures(Map.of(), Map.of());

    VisitFigures(EditorialService editorial) {
        this.editorial = editorial;
    }

    void measure(@Observes StartupEvent started, MeterRegistry meters) {
        for (var state : PublicationState.values()) {
            Gauge.builder(VISITS, () -> latest.visits().getOrDefault(state.name(), 0L))
                    .tag("state", state.name())
                    .register(meters);
        }
        for (var audience : new Audience[] {Audience.PUBLIC, Audience.DONOR}) {
            FunctionCounter.builder("sojourn.publications", this, figures -> figures.published(audience))
                    .tag("audience", audience.name())
                    .description("Revisions of visits published so far")
                    .register(meters);
        }
    }

    private double published(Audience audience) {
        return latest.publications().getOrDefault(audience.name(), 0L);
    }

    @Scheduled(every = "30s")
    void count() {
        latest = editorial.figures();
    }
}
