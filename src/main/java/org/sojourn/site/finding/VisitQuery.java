package org.sojourn.site.finding;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What visits are looked for by, as it stands in an address: always in the same order, and nothing that is blank. */
public class VisitQuery {

    static final String PATH = "/visits";

    @QueryParam("q")
    @Nullable
    String words;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("host")
    @Nullable
    String host;

    @QueryParam("country")
    @Nullable
    String country;

    @QueryParam("year")
    @Nullable
    String year;

    @QueryParam("project")
    @Nullable
    String project;

    @QueryParam("theme")
    @Nullable
    String theme;

    @QueryParam("organisation")
    @Nullable
    String organisation;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** The parts that mean nothing here: the list is as if they hadn't been asked for. */
    private final Set<String> leftOut = new HashSet<>();

    void leaveOut(String name) {
        leftOut.add(name);
    }

    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "q", words);
        put(parts, "from", from);
        put(parts, "host", host);
        put(parts, "country", country);
        put(parts, "year", year);
        put(parts, "project", project);
        put(parts, "theme", theme);
        put(parts, "organisation", organisation);
        put(parts, "cursor", cursor);
        parts.keySet().removeAll(leftOut);
        return parts;
    }

    /** The filters without the page. */
    Map<String, String> filters() {
        var filters = parts();
        filters.remove("cursor");
        return filters;
    }

    String path() {
        return path(parts());
    }

    String without(String name) {
        var rest = filters();
        rest.remove(name);
        return path(rest);
    }

    String with(String name, String value) {
        var parts = filters();
        parts.put(name, value);
        return path(parts);
    }

    static String path(Map<String, String> parts) {
        return parts.isEmpty()
                ? PATH
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", PATH + "?", ""));
    }

    @Nullable
    String part(String name) {
        return parts().get(name);
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.put(name, value.strip());
        }
    }
}
