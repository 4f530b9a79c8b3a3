package org.sojourn.desk.backup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of the backups. */
@MessageBundle("backup")
public interface BackupMessages {

    @Message("Backups")
    String backups();

    @Message(
            "Everything the registry holds, in one file. It brings an empty registry to where this one was, and other programs open it too.")
    String lead();

    @Message("Make one now")
    String make_now();

    @Message("A large registry takes a few minutes.")
    String make_now_hint();

    @Message("The backup is made and was read back.")
    String made();

    @Message("A backup is being made already. It will stand here when it is complete.")
    String busy();

    @Message("The last backup failed. The log says why.")
    String failed();

    @Message("There is no backup of the last two days. The log says why.")
    String stale();

    @Message("See the backups")
    String see();

    @Message("Backups: {n}")
    String count(int n);

    @Message("Made at (UTC)")
    String made_at();

    @Message("Size")
    String size();

    @Message("{n} MB")
    String megabytes(String n);

    @Message("State")
    String state();

    @Message("Complete, read back when it was made")
    String verified();

    @Message("Actions")
    String acts();

    @Message("Download")
    String download();

    @Message("They are encrypted. Without the key nobody opens them, not even you: keep it somewhere else.")
    String encrypted();

    @Message(
            "They aren’t encrypted. Whoever has one can read everything in it: keep copies where only those look who may.")
    String open();

    @Message(
            "Sessions, tokens and one-time links aren’t in them. A backup is brought in by whoever runs the registry, on the command line and into an empty registry: no page can write over this one.")
    String import_hint();

    @Message(
            "No backup is made here. Whoever keeps the database looks after its backups; the setting SOJOURN_BACKUP_FOLDER names a folder for those of the registry.")
    String off();

    @Message("There is no backup yet. The first one is made within an hour after the start.")
    String none();
}
