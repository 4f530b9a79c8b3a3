package org.sojourn.site.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sojourn.site.Reader;

/** How many visits there were year by year, the latest first. */
public final class Years {

    private final List<Year> all;

    /**
     * A year in which there were visits.
     *
     * @param percent of the year with most
     */
    public record Year(String year, String count, int percent, String href) {}

    /** @param list the address of the list of a year */
    Years(Map<String, Integer> counts, Reader reader, UnaryOperator<String> list) {
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(1);
        all = counts.entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        reader.count(year.getValue()),
                        Math.max(1, 100 * year.getValue() / most),
                        list.apply(year.getKey())))
                .sorted(Comparator.comparing(Year::year).reversed())
                .toList();
    }

    public List<Year> all() {
        return all;
    }
}
