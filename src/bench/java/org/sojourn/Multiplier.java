package org.sojourn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Makes many visits of a few: with everything that hangs on them, under other titles and on other days, loaded by COPY.
 * Which tables and columns there are is asked of the database, so that none is left out that comes later.
 */
final class Multiplier {

    private static final Random CHANCE = new Random(1951);
    private static final String[] COUNTRIES = Locale.getISOCountries();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registry registry;
    private final Models models;

    Multiplier(Registry registry, Models models) {
        this.registry = registry;
        this.models = models;
    }

    /** One visit to be made of another. */
    private record Copy(UUID original, UUID id, int shift, String words, String reference, String slug) {
        static Copy of(UUID original, int number) {
            String country = new Locale.Builder().setRegion(COUNTRIES[CHANCE.nextInt(COUNTRIES.length)]).build().getDisplayCountry(Locale.ENGLISH);
            return new Copy(
                    original,
                    new UUID(0x0190_0000_0000_7000L | ((long) number << 16), 0x8000_0000_0000_0000L | CHANCE.nextLong() >>> 2),
                    CHANCE.nextInt(7_200) - 5_400,
                    "with " + country + ", cohort " + number,
                    "SV-2019-%07d".formatted(number),
                    "bench-" + number);
        }
    }

    /** @return the references of some of them */
    List<String> to(int visits, List<UUID> originals) throws Exception {
        var copies = new ArrayList<Copy>();
        for (int i = originals.size(); i < visits; i++) {
            copies.add(Copy.of(originals.get(i % originals.size()), i));
        }
        long since = System.nanoTime();
        try (var from = Bench.superuser(registry);
                var to = Bench.superuser(registry);
                var asking = from.createStatement();
                var writing = to.createStatement()) {
            // what is made of sound rows is sound: no trigger need look at it
            writing.execute("set session_replication_role = replica");
            writing.execute("create unlogged table copy_of (original uuid, id uuid, shift int, words text, reference text, slug text)");
            load(copyManager(to), "copy_of", copies.stream()
                    .map(c -> String.join("\t", c.original.toString(), c.id.toString(), String.valueOf(c.shift), c.words, c.reference, c.slug))
                    .toList());
            for (var table : tables(asking).entrySet()) {
                pipe(asking, from, to, table.getKey(), table.getValue());
            }
            revisions(from, to, copies);
            writing.execute("drop table copy_of");
        }
        System.out.printf("%,d visits loaded in %d s%n", visits, seconds(since));
        since = System.nanoTime();
        Models.expect(202, models.api().post("/api/v1/revisions/rebuild"));
        while (models.api().get("/api/v1/revisions/rebuild").path("doneAt") == null) Thread.sleep(500);
        System.out.printf("published visits rebuilt from their revisions in %d s%n", seconds(since));
        try (var database = Bench.superuser(registry);
                var statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return copies.stream().map(Copy::reference).toList();
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    /** The tables that hang on a visit, each with the column that says on which; published_visit is derived, revisions are made. */
    private static Map<String, String> tables(Statement asking) throws SQLException {
        var tables = new LinkedHashMap<String, String>();
        tables.put("visit", "id");
        tables.put("address", "record_id");
        tables.put("change", "record_id");
        try (var found = asking.executeQuery("""
                select table_name from information_schema.columns
                 where table_schema = 'public' and column_name = 'visit_id'
                   and table_name not in ('published_visit', 'withdrawal', 'candidate')
                   and table_name in (select tablename from pg_tables where schemaname = 'public')
                 order by table_name""")) {
            while (found.next()) tables.put(found.getString(1), "visit_id");
        }
        return tables;
    }

    private static void pipe(Statement asking, Connection from, Connection to, String table, String key)
            throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var columns = asking.executeQuery("""
                select column_name, data_type from information_schema.columns
                 where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER' and is_identity = 'NO'
                 order by ordinal_position""".formatted(table))) {
            while (columns.next()) {
                names.add('"' + columns.getString(1) + '"');
                values.add(value(table, columns.getString(1), columns.getString(2), key));
            }
        }
        var out = copyManager(from)
                .copyOut("copy (select %s from \"%s\" t join copy_of c on c.original = t.%s) to stdout"
                        .formatted(String.join(", ", values), table, key));
        var in = copyManager(to).copyIn("copy \"%s\" (%s) from stdin".formatted(table, String.join(", ", names)));
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
        }
        in.endCopy();
    }

    private static String value(String table, String column, String type, String key) {
        if (column.equals(key)) return "c.id";
        if (type.equals("date")) return "t.\"" + column + "\" + c.shift";
        return switch (table + "." + column) {
            case "visit.reference" -> "c.reference";
            case "visit.title" -> titled("t.title", "{en}", "t.title ->> 'en'");
            case "visit.search_text" -> "t.search_text || ' | ' || lower(c.words)";
            case "change.snapshot" -> titled("t.snapshot", "{title,en}", "t.snapshot #>> '{title,en}'");
            case "address.slug" -> "c.slug";
            case "announcement_link.announcement_id", "testimonial.id" -> "gen_random_uuid()";
            default -> "t.\"" + column + '"';
        };
    }

    private static String titled(String json, String path, String title) {
        return "jsonb_set(%s, '%s', to_jsonb(coalesce(%s, '') || ' ' || c.words), false)".formatted(json, path, title);
    }

    /** Revisions are canonical bytes with their hash, as the registry makes them. */
    private static void revisions(Connection from, Connection to, List<Copy> copies) throws Exception {
        Map<UUID, List<Copy>> byOriginal = new LinkedHashMap<>();
        copies.forEach(c -> byOriginal.computeIfAbsent(c.original, id -> new ArrayList<>()).add(c));
        try (var asking = from.createStatement();
                var found = asking.executeQuery("select record_id, audience, schema, document, published_at from revision where kind = 'VISIT' order by sequence")) {
            while (found.next()) {
                var original = (ObjectNode) JSON.readTree(found.getBytes("document"));
                var rows = new ArrayList<String>();
                for (var copy : byOriginal.getOrDefault(found.getObject("record_id", UUID.class), List.of())) {
                    byte[] document = document(original, copy);
                    rows.add(String.join(
                            "\t",
                            "VISIT",
                            copy.id.toString(),
                            found.getString("audience"),
                            "1",
                            found.getString("schema"),
                            "1",
                            "\\\\x" + HexFormat.of().formatHex(document),
                            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)),
                            found.getString("published_at")));
                }
                load(copyManager(to), "revision (kind, record_id, audience, number, schema, record_version, document, sha256, published_at)", rows);
            }
        }
    }

    private static byte[] document(ObjectNode original, Copy copy) throws IOException {
        var document = (ObjectNode) shifted(original.deepCopy(), copy.shift);
        document.put("id", copy.id.toString());
        document.put("reference", copy.reference);
        var title = (ObjectNode) document.get("title");
        title.put("en", title.get("en").asText() + " " + copy.words);
        return new JsonCanonicalizer(JSON.writeValueAsBytes(document)).getEncodedUTF8();
    }

    /** Every day in it, by so many. */
    private static JsonNode shifted(JsonNode node, int days) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, shifted(object.get(name), days)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) array.set(i, shifted(array.get(i), days));
        } else if (node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\d")) {
            return TextNode.valueOf(LocalDate.parse(node.asText()).plusDays(days).toString());
        }
        return node;
    }

    private static void load(CopyManager copies, String table, List<String> rows) throws SQLException {
        var in = copies.copyIn("copy " + table + " from stdin");
        for (String row : rows) {
            byte[] line = (row + "\n").getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(line, 0, line.length);
        }
        in.endCopy();
    }

    private static CopyManager copyManager(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }
}
