package org.sojourn.storage.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the database holds, by PostgreSQL's own catalogue: nobody keeps a list of the tables by hand, so none can be
 * forgotten.
 */
final class Catalog {

    static final String HISTORY = "flyway_schema_history";

    /** What stands in the registry's schema and doesn't belong to an extension. */
    private static final String OURS = """
             c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
             and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            """;

    private final Connection database;

    Catalog(Connection database) {
        this.database = database;
    }

    /**
     * A table, as it is copied.
     *
     * @param columns those that hold something of their own and aren't computed from others
     * @param quoted its name in SQL
     * @param quotedColumns the names of its columns in SQL
     */
    record Table(String name, List<Manifest.Column> columns, String quoted, String quotedColumns) {

        String copy(String direction, String options) {
            return "copy %s (%s) %s with (format csv, %s)".formatted(quoted, quotedColumns, direction, options);
        }
    }

    /** A foreign key or trigger, and the table that has it. */
    record Part(String table, String name, String definition) {}

    boolean isEmpty() throws SQLException {
        return all(
                        "select c.relname from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and" + OURS
                                + "limit 1",
                        row -> row.getString(1))
                .isEmpty();
    }

    boolean isRegistry() throws SQLException {
        return !all(
                        "select c.relname from pg_class c where c.relname = '" + HISTORY + "' and" + OURS,
                        row -> row.getString(1))
                .isEmpty();
    }

    List<Table> tables() throws SQLException {
        return all(
                """
                select c.relname, quote_ident(c.relname),
                       string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                       array_agg(a.attname::text order by a.attnum),
                       array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  and %s
                group by c.oid, c.relname
                order by c.relname
                """.formatted(OURS),
                row -> new Table(row.getString(1), columns(row), row.getString(2), row.getString(3)));
    }

    private static List<Manifest.Column> columns(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray(4).getArray();
        var types = (String[]) row.getArray(5).getArray();
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Manifest.Column(names[i], types[i]))
                .toList();
    }

    List<Manifest.Migration> migrations() throws SQLException {
        return all(
                "select version, description, regexp_replace(script, '.*/', '') from " + HISTORY
                        + " where version is not null and success order by installed_rank",
                row -> new Manifest.Migration(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        return all(
                "select sequencename, last_value from pg_sequences where schemaname = current_schema() order by 1",
                row -> new Manifest.Sequence(row.getString(1), row.getObject(2, Long.class)));
    }

    List<Part> foreignKeys() throws SQLException {
        return parts("""
                select c.oid::regclass::text, quote_ident(k.conname), pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and k.conparentid = 0 and %s order by k.conname
                """);
    }

    /** Those of ours that would act on rows when they come in. */
    List<Part> triggers() throws SQLException {
        return parts("""
                select c.oid::regclass::text, quote_ident(t.tgname), ''
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and t.tgenabled = 'O' and %s order by 1, 2
                """);
    }

    /** What holds a copy of other tables. */
    List<String> materializedViews() throws SQLException {
        return all(
                "select c.oid::regclass::text from pg_class c where c.relkind = 'm' and" + OURS + "order by c.oid",
                row -> row.getString(1));
    }

    String server() throws SQLException {
        return all("show server_version", row -> row.getString(1)).get(0);
    }

    private List<Part> parts(String sql) throws SQLException {
        return all(sql.formatted(OURS), row -> new Part(row.getString(1), row.getString(2), row.getString(3)));
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Row<T> each) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(each.of(rows));
            return found;
        }
    }
}
