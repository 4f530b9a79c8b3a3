package org.sojourn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who may do what, as {@code access.txt} writes it down.
 *
 * @param columns who asks
 * @param rows what for
 */
record AccessTable(List<String> columns, List<Row> rows) {

    /**
     * What comes of a request.
     *
     * @param act which of several requests at this address it is; mostly blank
     * @param outcomes by the state of the record, for each column
     */
    record Row(String route, String act, Map<String, List<String>> outcomes) {

        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        String path() {
            return route.substring(route.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return act.isEmpty() ? route : route + " " + act;
        }
    }

    static AccessTable read() {
        try (var text = Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access.txt"))) {
            return read(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessTable read(List<String> lines) {
        var columns = words(lines.get(0)).stream().skip(1).toList();
        var rows = new ArrayList<Row>();
        var group = new ArrayList<Row>();
        boolean complete = true;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(" ")) {
                state(line, columns, group);
                complete = true;
                continue;
            }
            if (complete) {
                group.clear();
                complete = false;
            }
            var words = words(line);
            var row = new Row(
                    words.get(0) + " " + words.get(1), words.size() > 2 ? words.get(2) : "", new LinkedHashMap<>());
            group.add(row);
            rows.add(row);
        }
        return new AccessTable(columns, rows);
    }

    private static void state(String line, List<String> columns, List<Row> group) {
        var words = words(line);
        int outcomes = words.size() > columns.size() ? columns.size() : 1;
        var cells = words.subList(words.size() - outcomes, words.size());
        for (String state : words.subList(0, words.size() - outcomes)) {
            group.forEach(row -> row.outcomes()
                    .put(
                            state,
                            columns.stream()
                                    .map(c -> cells.get(outcomes == 1 ? 0 : columns.indexOf(c)))
                                    .toList()));
        }
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+"));
    }
}
