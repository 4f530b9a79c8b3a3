package org.sojourn.desk.operator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about operation. */
@MessageBundle("operation")
public interface OperationMessages {

    @Message("Operation")
    String title();

    @Message("This node, as its health checks and figures see it. All moments are in UTC.")
    String lead();

    @Message("Everything the registry needs is there.")
    String ready();

    @Message("Something the registry needs is missing.")
    String not_ready();

    @Message("Health checks")
    String checks();

    @Message("The database answers")
    String check_database();

    @Message("The data is in the form of this version")
    String check_schema();

    @Message("There is room on the disk")
    String check_disk();

    @Message("The backups are recent")
    String check_backups();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("The registry")
    String registry();

    @Message("Name")
    String name();

    @Message("Public address")
    String address();

    @Message("Contact")
    String contact();

    @Message("None")
    String none();

    @Message("Version")
    String version();

    @Message("Running since")
    String since();

    @Message("The data")
    String data();

    @Message("Database server")
    String server();

    @Message("Last migration")
    String migration();

    @Message("Free space under the data folder")
    String free();

    @Message("{free}; at least {least} is needed")
    String free_of(String free, String least);

    @Message("Nothing is kept in a data folder")
    String nothing_kept();

    @Message("Mail")
    String mail();

    @Message("Mail server")
    String mail_server();

    @Message("Set")
    String mail_set();

    @Message("None: notices stand on the desk, links are handed over by hand")
    String mail_absent();

    @Message("Sent")
    String sent();

    @Message("Failed")
    String failed();

    @Message("Sign-ins")
    String sign_ins();

    @Message("Succeeded")
    String succeeded();

    @Message("Throttled")
    String throttled();

    @Message("Figures count since this node started.")
    String since_start();

    @Message("Recurring jobs")
    String jobs();

    @Message("Job")
    String job();

    @Message("Last success")
    String last_success();

    @Message("Done")
    String done();

    @Message("Not yet")
    String never();

    @Message("Failing")
    String failing();

    @Message("Publishing at the end of an embargo")
    String job_EmbargoClock();

    @Message("Sweeping out what has expired")
    String job_Housekeeping();

    @Message("Reminding of follow-ups and outcomes")
    String job_ReminderClock();

    @Message("Forgetting answers kept for repeated requests")
    String job_IdempotencyService();

    @Message("Making the day’s backup")
    String job_BackupService();

    @Message("Forgetting what was typed and never saved")
    String job_DraftService();

    @Message("Deleting reports that were closed long ago")
    String job_RemarkHousekeeping();

    @Message("Looking whether the sample is there")
    String job_Sample();

    @Message("Making published visits anew from their revisions, when asked for")
    String job_Rebuilding();

    @Message("Counting visits")
    String job_VisitFigures();
}
