package org.sojourn.storage.backup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.storage.DatabaseAddress;
import org.sojourn.storage.JobLock;

/** Makes a backup every day, keeps the last ones, and knows when something is wrong with them. */
@ApplicationScoped
public class BackupService {

    private static final Logger LOG = Logger.getLogger(BackupService.class);

    /** A backup older than this is no comfort. */
    private static final Duration STALE = Duration.ofDays(2);

    /** Longer than the largest registry takes; another node waits for its turn so long. */
    private static final Duration LONGEST = Duration.ofHours(6);

    private final BackupConfig config;
    private final DatabaseAddress database;
    private final String program;
    private final JobLock lock;
    private final Clock clock;
    private final Instant began;
    private volatile @Nullable Instant failedAt;

    BackupService(
            BackupConfig config,
            JobLock lock,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String program,
            DatabaseAddress database) {
        this.config = config;
        this.database = database;
        this.program = program;
        this.lock = lock;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Whether backups are kept at all; where they aren't, somebody else looks after the database. */
    public boolean isOn() {
        return config.folder().isPresent();
    }

    /** Whether the backups are encrypted. */
    public boolean isEncrypted() {
        return config.keyFile().isPresent();
    }

    /** Latest first. */
    public List<Backup> all() {
        return folder().map(BackupFolder::all).orElse(List.of());
    }

    public Path file(String name) {
        return folder().flatMap(folder -> folder.file(name)).orElseThrow(() -> Refusal.missing("page"));
    }

    /** Since when the last attempt has failed, if it has. */
    public @Nullable Instant failedAt() {
        return failedAt;
    }

    /** Whether somebody has to look: the last one failed, or there is none of the last two days. */
    public boolean isAlarming() {
        if (!isOn()) return false;
        var latest = all().stream().map(Backup::madeAt).findFirst().orElse(began);
        return failedAt != null || latest.plus(STALE).isBefore(clock.instant());
    }

    @Scheduled(every = "1h", delayed = "5m")
    void makeWhatIsDue() {
        if (isOn() && isDue()) make();
    }

    private boolean isDue() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC).atTime(config.at()).toInstant(ZoneOffset.UTC);
        var due = today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today;
        return all().stream().noneMatch(backup -> !backup.madeAt().isBefore(due));
    }

    /** One more, now; false if one is being made already. Its failure is told by {@link #failedAt}. */
    public boolean make() {
        var free = new AtomicBoolean();
        lock.alone("backup", LONGEST, () -> {
            free.set(true);
            folder().ifPresent(this::make);
        });
        return free.get();
    }

    private void make(BackupFolder folder) {
        try {
            var name = Backup.name(clock.instant());
            // somebody who pressed twice gets the one of this second
            if (folder.file(name).isPresent()) return;
            var file = folder.next(name);
            var manifest = new Export(database, BackupKey.in(config.keyFile()), program, clock).to(file);
            failedAt = null;
            LOG.infof("Backup %s made and read back: %d rows", file.getFileName(), manifest.rows());
            folder.tidy(new Retention(config.days(), config.weeks()));
        } catch (RuntimeException problem) {
            failedAt = clock.instant();
            LOG.errorf("There is no backup: %s", problem.getMessage());
        }
    }

    private Optional<BackupFolder> folder() {
        return config.folder().map(BackupFolder::new);
    }
}
