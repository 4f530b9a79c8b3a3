package org.sojourn.storage.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds, so that every byte of it can be checked.
 *
 * @param format of the file itself; a program knows those up to its own
 * @param program the Sojourn that wrote it
 * @param server the PostgreSQL it was written from
 * @param madeAt the moment it shows
 * @param migrations what had made the tables what they were, in order
 * @param tables everything that was carried
 * @param notCarried the tables left empty on purpose
 * @param sequences the last number each has given
 */
public record Manifest(
        int format,
        String program,
        String server,
        Instant madeAt,
        List<Migration> migrations,
        List<Table> tables,
        List<String> notCarried,
        List<Sequence> sequences) {

    static final String NAME = "manifest.json";

    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** One script that has changed the tables. */
    record Migration(String version, String description, String script) {}

    /** A column of a table, with its type in PostgreSQL's words. */
    record Column(String name, String type) {}

    /** The rows of a table, as a CSV file of so many bytes. */
    record Table(String name, List<Column> columns, long rows, long bytes, String sha256) {

        String entry() {
            return "tables/" + name + ".csv";
        }
    }

    /** A sequence of numbers, and the last one it gave if it ever did. */
    record Sequence(String name, @Nullable Long last) {}

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** A file of a later format is refused before anything else in it is believed. */
    static Manifest read(byte[] json) throws IOException {
        JsonNode tree = JSON.readTree(json);
        int format = tree.path("format").asInt();
        if (format > FORMAT) {
            throw new BackupProblem(
                    "This export was made by a newer Sojourn (%s, format %d) and can't be read by this one: use that Sojourn, or a newer one."
                            .formatted(tree.path("program").asText("unknown"), format));
        }
        return JSON.treeToValue(tree, Manifest.class);
    }

    Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** How much there is before it is packed. */
    public long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }
}
