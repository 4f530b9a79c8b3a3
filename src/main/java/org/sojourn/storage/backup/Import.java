package org.sojourn.storage.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.postgresql.PGConnection;
import org.sojourn.storage.DatabaseAddress;

/**
 * Brings an export into an empty database: everything in one transaction, read back and compared before it is kept. An
 * export of an older Sojourn finds the tables as they were then; the next start brings them forward.
 */
public final class Import implements AutoCloseable {

    private final Path file;
    private final ExportReader export;
    private final Schema schema;

    private Import(Path file, ExportReader export) {
        this.file = file;
        this.export = export;
        try {
            schema = new Schema(export.manifest().migrations());
        } catch (BackupProblem newer) {
            export.close();
            throw newer;
        }
    }

    /** Checks the whole file first, before anything is touched; a {@link BackupProblem} says what is wrong with it. */
    public static Import of(Path file, BackupKey key) {
        return new Import(file, ExportReader.verified(file, key));
    }

    public Manifest manifest() {
        return export.manifest();
    }

    /** All of it or nothing; a {@link BackupProblem} says why nothing. */
    public void into(DatabaseAddress address) {
        try (var database = address.connect()) {
            database.setAutoCommit(false);
            Snapshot.speakPlainly(database);
            fill(database);
            database.commit();
        } catch (SQLException failure) {
            throw Servers.problem("Nothing was imported", failure);
        }
    }

    private void fill(Connection database) throws SQLException {
        var catalog = new Catalog(database);
        if (!catalog.isEmpty()) {
            throw new BackupProblem(
                    "This registry isn't empty, and an import never writes over anything: set SOJOURN_DATA_DIR to a new folder, or the datasource to an empty database.");
        }
        schema.create(database);
        var tables = carried(catalog.tables());
        var foreignKeys = catalog.foreignKeys();
        var triggers = catalog.triggers();
        // What was exported has kept every rule, one row after the other; here the rows come in any order.
        for (var key : foreignKeys) run(database, "alter table %s drop constraint %s", key.table(), key.name());
        for (var trigger : triggers)
            run(database, "alter table %s disable trigger %s", trigger.table(), trigger.name());
        for (var table : tables) load(database, table);
        run(database, "set constraints all immediate");
        for (var key : foreignKeys) {
            run(database, "alter table %s add constraint %s %s", key.table(), key.name(), key.definition());
        }
        for (var trigger : triggers) run(database, "alter table %s enable trigger %s", trigger.table(), trigger.name());
        for (var table : tables) compare(database, table);
        finish(database, catalog);
    }

    /** The tables to be filled; the export must know each of them, and no others. */
    private List<Catalog.Table> carried(List<Catalog.Table> tables) {
        var known = new HashSet<String>();
        for (var table : tables) {
            known.add(table.name());
            boolean left = manifest().notCarried().contains(table.name());
            boolean fits = manifest()
                    .table(table.name())
                    .map(exported -> exported.columns().equals(table.columns()))
                    .orElse(left);
            if (!fits) throw unfit(table.name());
        }
        manifest().tables().stream()
                .filter(table -> !known.contains(table.name()))
                .findFirst()
                .ifPresent(table -> {
                    throw unfit(table.name());
                });
        return tables.stream()
                .filter(table -> manifest().table(table.name()).isPresent())
                .toList();
    }

    private BackupProblem unfit(String table) {
        return new BackupProblem(
                "The table %s in %s isn't what this Sojourn makes of the same migrations: nothing was imported. Use the Sojourn that wrote it (%s)."
                        .formatted(table, file, manifest().program()));
    }

    private void load(Connection database, Catalog.Table table) throws SQLException {
        var exported = manifest().table(table.name()).orElseThrow();
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        long rows = export.table(exported, in -> copy.copyIn(table.copy("from stdin", "header match"), in, 1 << 16));
        if (rows != exported.rows()) {
            throw new BackupProblem("The table %s in %s has %d rows and %d came in: nothing was imported."
                    .formatted(table.name(), file, exported.rows(), rows));
        }
    }

    /** Reads back what the database took: to the letter what was exported. */
    private void compare(Connection database, Catalog.Table table) throws SQLException {
        var exported = manifest().table(table.name()).orElseThrow();
        try (var read = new Fingerprint(OutputStream.nullOutputStream())) {
            Snapshot.copy(database, table, read);
            if (read.sha256().equals(exported.sha256())) return;
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
        throw new BackupProblem(
                "The table %s isn't in the database as it was exported: nothing was imported. The database must be made with encoding UTF8."
                        .formatted(table.name()));
    }

    private void finish(Connection database, Catalog catalog) throws SQLException {
        try (var set = database.prepareStatement("select setval(quote_ident(?)::regclass, ?)")) {
            for (var sequence : manifest().sequences()) {
                if (sequence.last() == null) continue;
                set.setString(1, sequence.name());
                set.setLong(2, sequence.last());
                set.execute();
            }
        }
        // what isn't numbered is made anew by the next start, from what this Sojourn has
        run(database, "delete from %s where version is null", Catalog.HISTORY);
        for (var view : catalog.materializedViews()) run(database, "refresh materialized view %s", view);
        run(database, "analyze");
    }

    private static void run(Connection database, String sql, Object... names) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql.formatted(names));
        }
    }

    @Override
    public void close() {
        export.close();
    }
}
