package org.sojourn.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;

/**
 * A page of a longer list, by keyset.
 *
 * @param items at most as many as asked for
 * @param next the opaque cursor of the page after this one; absent on the last
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** What one asks for at most. */
    public static final int LARGEST = 200;

    /** From one row more than asked for, which only shows that there is a next page. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        return new Slice<>(items, encode(key.apply(items.get(limit - 1))));
    }

    public static int limit(@Nullable Integer asked, int usual) {
        int limit = asked == null ? usual : asked;
        if (limit < 1 || limit > LARGEST) {
            throw Refusal.malformed("/limit", "limit-out-of-range", LARGEST);
        }
        return limit;
    }

    /** The key a cursor stands for; null for the first page. */
    public static @Nullable String decode(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw badCursor();
        }
    }

    /** The id a cursor stands for, in lists that are ordered by id. */
    public static @Nullable UUID idAfter(@Nullable String cursor) {
        String key = decode(cursor);
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException notOurs) {
            throw badCursor();
        }
    }

    /** A place in a list that is ordered by a day and, within the day, by id. */
    public record Place(LocalDate day, UUID id) {}

    /** The key of a place; {@link #dayAfter} reads it back. */
    public static String key(LocalDate day, UUID id) {
        return day + "," + id;
    }

    public static @Nullable Place dayAfter(@Nullable String cursor) {
        String key = decode(cursor);
        if (key == null) {
            return null;
        }
        try {
            var parts = key.split(",", 2);
            var day = LocalDate.parse(parts[0]);
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw badCursor();
            }
            return new Place(day, UUID.fromString(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw badCursor();
        }
    }

    /** One of several rows that a record has at its place. */
    public record Row(Place place, int number) {}

    /** The key of a row; {@link #rowAfter} reads it back. */
    public static String key(LocalDate day, UUID id, int number) {
        return number + "," + key(day, id);
    }

    public static @Nullable Row rowAfter(@Nullable String cursor) {
        String key = decode(cursor);
        if (key == null) {
            return null;
        }
        var parts = key.split(",", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,9}")) {
            throw badCursor();
        }
        var place = dayAfter(encode(parts[1]));
        return place == null ? null : new Row(place, Integer.parseInt(parts[0]));
    }

    /** The number below which a list goes on that counts down; the highest there is for the first page. */
    public static long numberBefore(@Nullable String cursor) {
        String key = decode(cursor);
        if (key != null && !key.matches("\\d{1,18}")) {
            throw badCursor();
        }
        return key == null ? Long.MAX_VALUE : Long.parseLong(key);
    }

    public static Refusal badCursor() {
        return Refusal.malformed("/cursor", "cursor-unknown");
    }

    public <U> Slice<U> map(Function<T, U> each) {
        return new Slice<>(items.stream().map(each).toList(), next);
    }

    /** The items as a JSON list, the neighbours as {@code Link} headers (RFC 8288). */
    public Response response(UriInfo uri, RegistryConfig registry) {
        var first = uri.getRequestUriBuilder().replaceQueryParam("cursor", (Object[]) null);
        var response = Response.ok(items)
                .header("Link", link(uri.getRequestUri().toString(), registry, "self"))
                .header("Link", link(first.build().toString(), registry, "first"));
        if (next != null) {
            var following = uri.getRequestUriBuilder().replaceQueryParam("cursor", next);
            response.header("Link", link(following.build().toString(), registry, "next"));
        }
        return response.build();
    }

    private static String link(String uri, RegistryConfig registry, String relation) {
        String path = uri.replaceFirst("^[a-z]+://[^/]+", "");
        return "<" + registry.absolute(path) + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
