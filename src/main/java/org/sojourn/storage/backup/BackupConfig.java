package org.sojourn.storage.backup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

/** Where backups are kept, when they are made, and for how long they stay. */
@ConfigMapping(prefix = "sojourn.backup")
interface BackupConfig {

    /** The folder of the backups. Beside the embedded database there is one; elsewhere none unless it is named. */
    Optional<Path> folder();

    /** What encrypts them: a file with one long line. */
    Optional<Path> keyFile();

    /** When a day's backup is due, in UTC; a machine that was off makes up for it. */
    @WithDefault("02:00")
    LocalTime at();

    /** Of so many days the last backup stays. */
    @WithDefault("7")
    int days();

    /** And of so many weeks. */
    @WithDefault("4")
    int weeks();
}
