package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sojourn.web.RefusalMessages;

/** Whatever the database refuses by name, a person is told in a sentence. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SentencesTest {

    /** Tables whose rows come from people. */
    private static final List<String> TABLES = List.of(
            "organisation",
            "organisation_identifier",
            "acknowledgement",
            "project",
            "project_participation",
            "project_indicator",
            "announcement",
            "announcement_link",
            "testimonial");

    @Inject
    Database database;

    @Test
    void every_constraint_has_its_sentence() {
        Set<String> sentences = Arrays.stream(RefusalMessages.class.getMethods())
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        var speechless = database.texts("""
                        select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
                        where c.contype in ('c', 'u', 'f', 'x', 't') and t.relname = any (string_to_array(?, ','))
                        order by 1
                        """, String.join(",", TABLES)).stream()
                // from a row to the table it is a part of: that one is always there
                .filter(
                        name -> !name.matches(
                                "(organisation_identifier_organisation|acknowledgement_organisation|project_participation_project|project_indicator_project|announcement_link_announcement)_fk"))
                .filter(name -> !sentences.contains(name))
                .toList();
        assertEquals(List.of(), speechless);
    }
}
