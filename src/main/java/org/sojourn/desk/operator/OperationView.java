package org.sojourn.desk.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * This node, as its operator sees it.
 *
 * @param version of the program
 * @param publicUrl the address the public reaches it at
 * @param since when it started
 * @param checks what it needs, and whether that is there
 * @param data where the records are
 * @param post whether a mail server was named
 * @param mails how many were sent, and how many failed
 * @param signIns how many succeeded, failed and were throttled
 * @param jobs what recurs
 */
record OperationView(
        String version,
        String publicUrl,
        String since,
        List<Check> checks,
        Data data,
        boolean post,
        Mails mails,
        SignIns signIns,
        List<Job> jobs) {

    /** Something the registry needs; the key of its words is absent if nobody has found any. */
    record Check(String name, @Nullable String key, boolean up) {}

    /**
     * The database and the disk.
     *
     * @param freeDisk what is left under the data folder; absent where nothing is kept there
     * @param leastDisk with less than this the registry isn't ready
     */
    record Data(String server, String migration, @Nullable String freeDisk, String leastDisk) {}

    record Mails(long sent, long failed) {}

    record SignIns(long succeeded, long failed, long throttled) {}

    /** A job that recurs; {@code succeeded} is absent if it hasn't yet. */
    record Job(
            String name, @Nullable String key, @Nullable String succeeded, long done, long failed, boolean failing) {}

    public boolean isReady() {
        return checks.stream().allMatch(Check::up);
    }
}
