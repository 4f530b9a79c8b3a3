package org.sojourn;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a table a person reads. */
final class Report {

    private Report() {}

    static void print(Map<Integer, List<Figure>> figures) {
        System.out.printf(
                "%n%d processors, Java %s; milliseconds; SQL: what the statements of a request took in the database,"
                        + " on average, and its share of the whole%n%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.println("| visits | what | n | p50 | p95 | limit | mean | SQL | share |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        figures.forEach((visits, all) -> all.forEach(figure -> System.out.println(row(visits, figure))));
        if (figures.size() > 1) growth(figures);
    }

    private static String row(int visits, Figure figure) {
        return "| %,d | %s | %d | %.1f | %.1f | %s | %.1f | %s |"
                .formatted(
                        visits,
                        figure.what(),
                        figure.millis().length,
                        figure.percentile(50),
                        figure.percentile(95),
                        figure.limit() == 0 ? "–" : figure.limit(),
                        figure.mean(),
                        figure.sql() < 0 ? "– | –" : "%.2f | %.2f".formatted(figure.sql(), figure.sql() / figure.mean()));
    }

    private static void growth(Map<Integer, List<Figure>> figures) {
        var sizes = List.copyOf(figures.keySet());
        var few = figures.get(sizes.get(0));
        System.out.printf("%n| p95 grows from %,d visits to | ", sizes.get(0));
        sizes.stream().skip(1).forEach(size -> System.out.printf("%,d | ", size));
        System.out.printf("%n|---|%s%n", "---|".repeat(sizes.size() - 1));
        for (int i = 0; i < few.size(); i++) {
            var line = new StringBuilder("| " + few.get(i).what() + " |");
            for (int size : sizes.subList(1, sizes.size())) {
                double times = figures.get(size).get(i).percentile(95) / few.get(i).percentile(95);
                line.append(String.format(Locale.ROOT, " × %.1f |", times));
            }
            System.out.println(line);
        }
    }
}
