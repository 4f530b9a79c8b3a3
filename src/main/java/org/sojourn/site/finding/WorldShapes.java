package org.sojourn.site.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shapes of the countries, as {@code src/docs/world-map.sh} made them from Natural Earth. */
final class WorldShapes {

    static final WorldShapes ALL = read();

    private final String size;
    private final Map<String, Shape> shapes;

    private WorldShapes(String size, Map<String, Shape> shapes) {
        this.size = size;
        this.shapes = shapes;
    }

    /**
     * A country on the map.
     *
     * @param x where its dot stands
     * @param path blank if it is too small to have a shape
     */
    record Shape(int x, int y, String path) {}

    /** Width and height of the map. */
    String size() {
        return size;
    }

    @Nullable
    Shape of(String country) {
        return shapes.get(country);
    }

    /** All land but these countries as one path. */
    String landWithout(Set<String> countries) {
        return shapes.entrySet().stream()
                .filter(shape -> !countries.contains(shape.getKey()))
                .map(shape -> shape.getValue().path())
                .collect(Collectors.joining());
    }

    private static WorldShapes read() {
        try (var stream = Objects.requireNonNull(WorldShapes.class.getResourceAsStream("/map/world.txt"));
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            var shapes = new TreeMap<String, Shape>();
            for (String line : lines.subList(1, lines.size())) {
                var parts = line.split(" ", 4);
                String path = parts.length > 3 ? parts[3] : "";
                shapes.put(parts[0], new Shape(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), path));
            }
            return new WorldShapes(lines.get(0).substring(2), shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
