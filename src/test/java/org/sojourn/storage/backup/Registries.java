package org.sojourn.storage.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.sojourn.storage.DatabaseAddress;
import org.sojourn.storage.postgres.EmbeddedPostgres;
import org.sojourn.storage.postgres.UnpackedPrograms;

/** Databases on a server of their own, each as a registry of some version would keep it. */
public final class Registries implements AutoCloseable {

    private final Path data;
    private final EmbeddedPostgres postgres;

    private Registries(Path data, EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    public static Registries in(Path folder) throws Exception {
        var data = UnpackedPrograms.linkedInto(folder.resolve("data"));
        return new Registries(data, EmbeddedPostgres.start(data));
    }

    /** A database without anything in it. */
    DatabaseAddress empty(String name) throws Exception {
        return empty(postgres.address(), data, name);
    }

    /** One beside another, on the embedded server of a data folder. */
    public static DatabaseAddress empty(DatabaseAddress beside, Path data, String name) throws Exception {
        var superuser = new DatabaseAddress(
                beside.url().replaceFirst("/\\w+$", "/postgres"),
                "postgres",
                Files.readString(data.resolve("postgresql/superuser-password")).strip());
        try (var connection = superuser.connect()) {
            write(connection, "drop database if exists " + name);
            write(connection, "create database " + name + " owner " + beside.username());
        }
        return new DatabaseAddress(
                beside.url().replaceFirst("/\\w+$", "/" + name), beside.username(), beside.password());
    }

    /** The tables as they were after a migration, or after all of them. */
    public DatabaseAddress migrated(String name, String version) throws Exception {
        var address = empty(name);
        migrate(address, version);
        return address;
    }

    public static void migrate(DatabaseAddress address, String version) {
        Flyway.configure()
                .dataSource(address.url(), address.username(), address.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    public static void write(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect()) {
            write(connection, sql);
        }
    }

    private static void write(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static List<String> ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    /** Every table with a hash over all its rows, in an order of their own. */
    public static Map<String, String> rows(DatabaseAddress address) throws SQLException {
        var hashes = new TreeMap<String, String>();
        for (var table : tables(address)) {
            hashes.put(table, ask(address, """
                            select count(*) || ' ' || coalesce(
                                md5(string_agg(md5(t::text), '' order by t::text collate "C")), '')
                            from %s t
                            """.formatted(table)).get(0));
        }
        return hashes;
    }

    public static List<String> tables(DatabaseAddress address) throws SQLException {
        return ask(
                address,
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1");
    }

    /** How the tables are made: columns, constraints, indexes, triggers, functions, numbers. */
    public static List<String> shape(DatabaseAddress address) throws SQLException {
        return ask(address, """
                select * from (
                    select format('%s.%s %s %s %s %s %s', c.relname, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod),
                           a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid)) as line
                    from pg_class c join pg_attribute a on a.attrelid = c.oid
                    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                    where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and c.relkind in ('r', 'v', 'm')
                    union all
                    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
                    from pg_constraint where connamespace = 'public'::regnamespace
                    union all
                    select indexdef from pg_indexes where schemaname = 'public'
                    union all
                    select pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t
                    join pg_class c on c.oid = t.tgrelid
                    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
                    union all
                    select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
                    union all
                    select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences where schemaname = 'public'
                ) parts order by line collate "C"
                """);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
