package org.sojourn.desk.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.PostgresResource;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.base.LocalizedText;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.project.ProjectRecord;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.testimonial.TestimonialRecord;
import org.sojourn.visit.VisitRecord;

/** The summary of errors names the field that each is about, as the form does. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FieldNamesTest {

    /** Keys, and what a row of a visit says of the visit. */
    private static final Set<String> TECHNICAL = Set.of("id", "version", "schema", "funderId", "visitId", "links");

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
                "hosts/1/organisationId|Host 2, Organisation",
                "hostCountries/1|Country visited 2",
                "hosts|Hosts",
                "grants/3/organisation|Role 4, Funder",
                "nobody/has/named/this|''",
                "''|''"
            })
    void a_field_is_called_what_stands_at_it(String field, String name) {
        assertEquals(name, names.of(field, Locale.ENGLISH));
    }

    /** Histories, conflicts and reviews speak of them. */
    @Test
    void every_field_of_a_record_has_a_name() {
        assertEquals(
                List.of(),
                Stream.of(
                                unnamed("visit", VisitRecord.class, ""),
                                unnamed("visit", AnnouncementRecord.class, "announcements/0/"),
                                unnamed("visit", TestimonialRecord.class, "testimonials/0/"),
                                unnamed("visit", PublishedVisit.class, ""),
                                unnamed("organisation", OrganisationRecord.class, ""),
                                unnamed("project", ProjectRecord.class, ""))
                        .flatMap(fields -> fields)
                        .toList());
    }

    private Stream<String> unnamed(String kind, Class<?> type, String at) {
        return Stream.of(type.getRecordComponents())
                .filter(part -> !TECHNICAL.contains(part.getName()))
                .flatMap(part -> {
                    boolean list = List.class.isAssignableFrom(part.getType());
                    String field = at + part.getName() + (list ? "/0" : "");
                    var own = isNamed(kind, field, part) ? Stream.<String>empty() : Stream.of(kind + " " + field);
                    return Stream.concat(own, below(kind, part, field));
                });
    }

    private boolean isNamed(String kind, String field, RecordComponent part) {
        long steps =
                Stream.of(field.split("/")).filter(step -> !step.equals("0")).count();
        return names.steps(kind, field, Locale.ENGLISH).size() == steps
                && (part.getType() != LocalizedText.class || FieldNames.TEXTS.contains(part.getName()));
    }

    private Stream<String> below(String kind, RecordComponent part, String field) {
        Type type = part.getGenericType() instanceof ParameterizedType rows
                ? rows.getActualTypeArguments()[0]
                : part.getType();
        return type instanceof Class<?> row && row.isRecord() && row != LocalizedText.class
                ? unnamed(kind, row, field + "/")
                : Stream.empty();
    }

    @Test
    void every_name_is_in_a_bundle() {
        FieldNames.FIELDS.keySet().forEach(field -> {
            var last = List.of(field.split("/"));
            String kind = last.size() > 1 ? last.get(0) : "";
            assertFalse(
                    names.steps(kind, last.get(last.size() - 1), Locale.ENGLISH).isEmpty(), field);
        });
        FieldNames.ROWS
                .keySet()
                .forEach(list ->
                        assertFalse(names.of(list + "/0", Locale.ENGLISH).isBlank(), list));
    }
}
