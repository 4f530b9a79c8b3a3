package org.sojourn.intake.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.intake.sample.SampleRecords.Stage;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.project.ProjectRecord;
import org.sojourn.testimonial.TestimonialRecord;
import org.sojourn.visit.VisitRecord;

/** The sample as it is written down: all of it can be read, and nothing names what isn't there. */
class SampleRecordsTest {

    private static final Path VISITS = Path.of("src/main/resources/db/sample/visits");

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final SampleRecords sample = SampleRecords.read(json);
    private final Keys keys = new Keys(TODAY);

    @BeforeEach
    void know_those_that_come_first() {
        sample.organisations().forEach((key, body) -> known(key, read(body, OrganisationRecord.class)));
        sample.projects().forEach((key, body) -> known(key, read(body, ProjectRecord.class)));
    }

    @Test
    void every_visit_can_be_read_and_names_only_what_comes_before_it() {
        var published = new ArrayList<VisitRecord>();
        sample.visits().forEach((key, each) -> {
            var visit = read(each.visit(), VisitRecord.class);
            known("this", visit);
            for (var body : each.announcements()) {
                var announcement = read(body, AnnouncementRecord.class);
                assertEquals(1, announcement.links().size(), key);
            }
            each.testimonials().forEach(body -> read(body, TestimonialRecord.class));
            assertEquals(each.stage() == Stage.WITHDRAWN, each.because() != null, key);
            if (each.stage() == Stage.PUBLISHED) {
                published.add(visit);
            }
        });
        assertTrue(published.size() >= 25, () -> published.size() + " visits");
        var languages = published.stream()
                .flatMap(visit -> visit.title().texts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(languages.containsAll(List.of("ar", "de", "en", "es", "fr", "ru")), languages::toString);
    }

    @Test
    void every_file_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(VISITS)) {
            var found = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(found, new TreeSet<>(sample.visits().keySet()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "today+0, 2026-11-24",
        "today-20, 2026-11-04",
        "monday+0, 2026-11-23",
        "friday+0, 2026-11-27",
        "monday+5, 2026-12-28",
        "wednesday-1, 2026-11-18",
        "today, today",
        "2021-10-11, 2021-10-11"
    })
    void days_are_counted_from_the_one_it_is_loaded_on(String written, String day) {
        var body = json.createObjectNode().put("start", written);
        assertEquals(day, keys.resolved(body).get("start").asText());
    }

    @Test
    void a_key_that_nothing_has_is_no_id() {
        var body = json.createObjectNode().put("parentId", "no-such-body");
        var refused = assertThrows(IllegalArgumentException.class, () -> keys.resolved(body));
        assertEquals("Nothing in the sample is called no-such-body", refused.getMessage());
    }

    private <T> T read(ObjectNode body, Class<T> type) {
        return json.convertValue(keys.resolved(body), type);
    }

    private void known(String key, Object record) {
        assertNotNull(record);
        keys.put(key, UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
