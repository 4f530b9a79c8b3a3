package org.sojourn.desk.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.PostgresResource;

/** The summary of errors names the field that each is about, as the form does. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FieldNamesTest {

    @Inject
    FieldNames names;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "end|Last day",
                "title/en|Title",
                "hosts/1/organisation|Host 2, Organisation",
                "hosts/0|Host 1",
                "delegations/0/memberOrganisations/2/organisation|Delegation 1, Further organisation 3, Organisation",
                "costs/0/amount|Cost 1, Amount",
                "grants/3/organisation|Role 4, Funder",
                "nobody/has/named/this|''",
                "''|''"
            })
    void a_field_is_called_what_stands_at_it(String field, String name) {
        assertEquals(name, names.of(field, Locale.ENGLISH));
    }

    @Test
    void every_name_is_in_a_bundle() {
        FieldNames.FIELDS.keySet().forEach(field -> {
            String pointer = field.contains("/") ? field.replace("/", "/0/") : field;
            assertFalse(names.of(pointer, Locale.ENGLISH).isBlank(), field);
        });
        FieldNames.ROWS
                .keySet()
                .forEach(list ->
                        assertFalse(names.of(list + "/0", Locale.ENGLISH).isBlank(), list));
    }
}
