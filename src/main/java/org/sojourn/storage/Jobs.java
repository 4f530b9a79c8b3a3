package org.sojourn.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps an eye on the recurring jobs, whichever room they belong to. */
@ApplicationScoped
public class Jobs {

    private final Map<String, JobState> states = new ConcurrentHashMap<>();
    private final Scheduler scheduler;
    private final MeterRegistry meters;
    private final Clock clock;

    Jobs(Scheduler scheduler, MeterRegistry meters, Clock clock) {
        this.scheduler = scheduler;
        this.meters = meters;
        this.clock = clock;
    }

    /** All there are, by name. */
    public List<JobState> all() {
        var jobs = new ArrayList<>(states.values());
        jobs.sort((one, other) -> one.job().compareTo(other.job()));
        return jobs;
    }

    void know(@Observes StartupEvent started) {
        for (var trigger : scheduler.getScheduledJobs()) {
            String job = name(trigger);
            states.putIfAbsent(job, JobState.fresh(job));
            counter(job, "done").increment(0);
            counter(job, "failed").increment(0);
            Gauge.builder("sojourn.job.last.success.timestamp", () -> lastSuccess(job))
                    .tag("job", job)
                    .baseUnit("seconds")
                    .description("When the job last succeeded on this node, in seconds since 1970")
                    .register(meters);
        }
    }

    void succeeded(@Observes SuccessfulExecution run) {
        String job = name(run.getExecution().getTrigger());
        states.compute(job, (name, state) -> known(name, state).succeeded(clock.instant()));
        counter(job, "done").increment();
    }

    void failed(@Observes FailedExecution run) {
        String job = name(run.getExecution().getTrigger());
        states.compute(job, (name, state) -> known(name, state).failed(clock.instant()));
        counter(job, "failed").increment();
    }

    private double lastSuccess(String job) {
        var at = known(job, states.get(job)).succeededAt();
        return at == null ? 0 : at.getEpochSecond();
    }

    private Counter counter(String job, String outcome) {
        return meters.counter("sojourn.job.runs", List.of(Tag.of("job", job), Tag.of("outcome", outcome)));
    }

    private static JobState known(String job, @Nullable JobState state) {
        return state == null ? JobState.fresh(job) : state;
    }

    /** {@code org.sojourn.publication.EmbargoClock#strike} is the EmbargoClock. */
    private static String name(Trigger trigger) {
        return String.valueOf(trigger.getMethodDescription())
                .replaceFirst("#.*", "")
                .replaceFirst(".*\\.", "");
    }
}
