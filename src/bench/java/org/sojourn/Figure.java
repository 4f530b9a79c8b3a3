package org.sojourn;

import java.util.Arrays;

/**
 * What one kind of request took.
 *
 * @param what in a person's words
 * @param millis of every request, end to end, ascending
 * @param limit p95 it is held to at 100,000 visits, in milliseconds; 0 for none
 * @param sql what its statements took in the database, a request, in milliseconds, on average; negative if unknown
 */
record Figure(String what, double[] millis, int limit, double sql) {

    static Figure of(String what, double[] millis, int limit, double sql) {
        var ascending = millis.clone();
        Arrays.sort(ascending);
        return new Figure(what, ascending, limit, sql);
    }

    double percentile(int percent) {
        return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }

    double mean() {
        return Arrays.stream(millis).average().orElse(0);
    }
}
