package org.sojourn.desk.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.sojourn.storage.backup.BackupService;

/** What administrators are told on the desk when the registry has no recent backup. */
@Named
@ApplicationScoped
public class BackupAlarm {

    private final BackupService backups;

    BackupAlarm(BackupService backups) {
        this.backups = backups;
    }

    public boolean isRaised() {
        return backups.isAlarming();
    }

    /** Whether it was an attempt that failed, and not that there was none. */
    public boolean isFailure() {
        return backups.failedAt() != null;
    }
}
