package org.sojourn.desk.operator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.SignInService;
import org.sojourn.desk.operator.OperationView.Check;
import org.sojourn.desk.operator.OperationView.Job;
import org.sojourn.storage.DatabaseState;
import org.sojourn.storage.Disk;
import org.sojourn.storage.JobState;
import org.sojourn.storage.Jobs;
import org.sojourn.web.Post;
import org.sojourn.web.RegistryConfig;

/** Gathers what this node's health checks and figures say. */
@ApplicationScoped
class Operation {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    /** What there are words for. */
    private static final Set<String> SAID = Arrays.stream(OperationMessages.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final SmallRyeHealthReporter health;
    private final MeterRegistry meters;
    private final Jobs jobs;
    private final Disk disk;
    private final Post post;
    private final RegistryConfig registry;
    private final String version;

    Operation(
            SmallRyeHealthReporter health,
            MeterRegistry meters,
            Jobs jobs,
            Disk disk,
            Post post,
            RegistryConfig registry,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.health = health;
        this.meters = meters;
        this.jobs = jobs;
        this.disk = disk;
        this.post = post;
        this.registry = registry;
        this.version = version;
    }

    OperationView view(DatabaseState database) {
        var start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return new OperationView(
                version,
                registry.publicUrl().toString(),
                moment(start),
                checks(),
                data(database),
                post.isOpen(),
                new OperationView.Mails(counted(Post.MAILS, "sent"), counted(Post.MAILS, "failed")),
                new OperationView.SignIns(
                        counted(SignInService.SIGN_INS, "succeeded"),
                        counted(SignInService.SIGN_INS, "failed"),
                        counted(SignInService.SIGN_INS, "throttled")),
                jobs.all().stream().map(Operation::job).toList());
    }

    private OperationView.Data data(DatabaseState database) {
        return new OperationView.Data(
                database.server(),
                database.schema() + " " + database.description() + ", " + moment(database.migratedAt()),
                disk.isUsed() ? size(disk.free()) : null,
                size(disk.least()));
    }

    private List<Check> checks() {
        return health.getReadiness().getPayload().getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .map(Operation::check)
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    private static Check check(JsonObject answer) {
        String name = answer.getString("name");
        return new Check(name, key("check_" + name), answer.getString("status").equals("UP"));
    }

    private static Job job(JobState state) {
        var at = state.succeededAt();
        return new Job(
                state.job(),
                key("job_" + state.job()),
                at == null ? null : moment(at),
                state.done(),
                state.failed(),
                state.isFailing());
    }

    private long counted(String what, String outcome) {
        Counter counter = meters.find(what).tag("outcome", outcome).counter();
        return counter == null ? 0 : (long) counter.count();
    }

    private static @Nullable String key(String wanted) {
        return SAID.contains(wanted) ? wanted : null;
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }

    static String size(long bytes) {
        long megabytes = bytes >> 20;
        return megabytes < 10_240 ? megabytes + " MB" : (megabytes >> 10) + " GB";
    }
}
