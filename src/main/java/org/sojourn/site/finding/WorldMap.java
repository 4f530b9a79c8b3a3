package org.sojourn.site.finding;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Countries;
import org.sojourn.site.Reader;
import org.sojourn.site.finding.WorldShapes.Shape;

/**
 * Where visits went and came from, as a map and as a table. A filled dot says how many went to a country, a ring how
 * many came from it; the larger, the more.
 */
public final class WorldMap {

    private static final int SMALLEST = 6;
    private static final int LARGEST = 18;

    private final List<Place> places;

    /**
     * A country that visits went to or came from.
     *
     * @param shape absent for what isn't on the map; its path is blank if it is only a dot
     * @param label both numbers as a sentence
     * @param toRadius of its dot, 0 if there is none
     * @param href of the list of all its visits
     */
    public record Place(
            String name,
            String label,
            @Nullable Shape shape,
            String to,
            String from,
            int toRadius,
            int fromRadius,
            String href,
            String toHref,
            String fromHref,
            String code) {
        public String x() {
            return shape == null ? "" : String.valueOf(shape.x());
        }

        public String y() {
            return shape == null ? "" : String.valueOf(shape.y());
        }

        public String path() {
            return shape == null ? "" : shape.path();
        }
    }

    /** @param list the address of the list with one more filter, by its name and value */
    public WorldMap(
            Map<String, Integer> to,
            Map<String, Integer> from,
            Reader reader,
            BiFunction<String, String, String> list) {
        var countries = new TreeSet<>(to.keySet());
        countries.addAll(from.keySet());
        int most = Math.max(most(to), most(from));
        var collator = Collator.getInstance(reader.locale());
        places = countries.stream()
                .map(code -> place(code, to.getOrDefault(code, 0), from.getOrDefault(code, 0), most, reader, list))
                .sorted(Comparator.comparing(Place::name, collator))
                .toList();
    }

    private static Place place(
            String code, int to, int from, int most, Reader reader, BiFunction<String, String, String> list) {
        String name = Countries.name(code, reader.locale());
        String went = reader.count(to);
        String came = reader.count(from);
        return new Place(
                name,
                reader.finding().place(name, went, came),
                WorldShapes.ALL.of(code),
                went,
                came,
                radius(to, most),
                radius(from, most),
                list.apply("country", code),
                list.apply("host", code),
                list.apply("from", code),
                code);
    }

    private static int most(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).max().orElse(1);
    }

    /** The area tells the number. */
    private static int radius(int count, int most) {
        return count == 0 ? 0 : Math.max(SMALLEST, (int) Math.round(LARGEST * Math.sqrt((double) count / most)));
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    public String size() {
        return WorldShapes.ALL.size();
    }

    /** All other land. */
    public String land() {
        return WorldShapes.ALL.landWithout(
                places.stream().map(Place::code).collect(java.util.stream.Collectors.toSet()));
    }

    public List<Place> places() {
        return places;
    }

    /** Those on the map; the large dots first, so that the small ones lie on top. */
    public List<Place> drawn() {
        return places.stream()
                .filter(place -> place.shape() != null)
                .sorted(Comparator.comparing((Place place) -> Math.max(place.toRadius(), place.fromRadius()))
                        .reversed())
                .toList();
    }
}
