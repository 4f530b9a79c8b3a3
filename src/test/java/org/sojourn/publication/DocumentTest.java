package org.sojourn.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The bytes a revision is kept as. Each schema version that has landed keeps its golden file here, for ever. */
class DocumentTest {

    @Test
    void a_revision_of_schema_1_is_read_and_written_to_the_same_bytes() {
        byte[] golden = golden("published-visit-1.json");
        var visit = Document.read(golden);
        var document = Document.of(visit);
        assertEquals(text(golden), text(document.bytes()));
        assertEquals("9359e8e97c7766034bcc20305a4c5e63c9297fdbccf79a63c44269e131c8cae1", document.sha256());
    }

    @Test
    void every_field_of_schema_1_still_means_what_it_meant() {
        var visit = Document.read(golden("published-visit-1.json"));
        assertEquals("SV-2021-0042", visit.reference());
        assertEquals(LocalDate.of(2021, 10, 11), visit.start());
        assertEquals(LocalDate.of(2021, 10, 15), visit.end());
        assertEquals("زيارة دراسية", visit.title().in("ar").orElseThrow());
        assertEquals("PK", visit.sendingCountries().get(0));
        assertEquals(8, visit.delegations().get(0).headcount());
        assertEquals("JOO", visit.hosts().get(0).organisation().acronym());
        assertEquals("Vienna", visit.stops().get(0).city());
        assertEquals(
                "33.5", visit.projects().get(0).funders().get(0).sharePercent().toString());
        assertEquals(
                "Funded by the European Union",
                visit.acknowledgements().get(0).text().plain("en"));
        assertEquals("15190", visit.themes().get(0).code());
        assertEquals("MISSING", visit.testimonials().get(0).availability());
        assertEquals("OPEN", visit.followUps().get(0).state());
        assertEquals("EUR", visit.costs().get(0).currency());
        assertEquals("HEADCOUNT", visit.notRecorded().get(0));
        assertEquals(LocalDate.of(2021, 9, 6), visit.previousStart());
    }

    @Test
    void a_document_of_a_later_program_is_still_read() {
        String later = text(golden("published-visit-1.json")).replaceFirst("\\{", "{\"aFieldOfTomorrow\":{\"x\":1},");
        assertEquals(
                "SV-2021-0042",
                Document.read(later.getBytes(StandardCharsets.UTF_8)).reference());
    }

    @Test
    void what_isnt_known_takes_no_space() {
        assertFalse(text(golden("published-visit-1.json")).contains("null"));
    }

    private static byte[] golden(String name) {
        try (var file = DocumentTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
