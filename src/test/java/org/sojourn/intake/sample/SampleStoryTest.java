package org.sojourn.intake.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.Database;
import org.sojourn.Given;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.base.Refusal;
import org.sojourn.web.Sample;

/** A sample among records of people: it comes whole or not at all, and takes nobody else's with it when it goes. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SampleStoryTest {

    @Inject
    SampleStart start;

    @Inject
    SampleLoader loader;

    @Inject
    org.sojourn.account.RegistryItself registry;

    @Inject
    Sample sample;

    @Inject
    ObjectMapper json;

    @Inject
    Given given;

    @Inject
    Database database;

    private final String word = Given.word();

    @BeforeEach
    @AfterEach
    void none_is_here() {
        given.value("select cast(remove_sample() as text)");
        sample.look();
    }

    @Test
    void a_registry_that_somebody_uses_never_gets_it() {
        given.organisation();
        assertFalse(start.load(SampleRecords.read(json)));
        assertEquals(List.of(), samples());
    }

    @Test
    void a_fault_half_way_leaves_nothing() {
        assertThrows(Refusal.class, () -> load("ZZ"));
        assertEquals(List.of(), samples());
        assertNull(given.value("select 1 from organisation where acronym = ?", word));
        assertNull(given.value("select 1 from change where snapshot ->> 'acronym' = ?", word));
    }

    @Test
    void every_page_says_so_until_it_is_removed() {
        load("PK");
        sample.look();
        String slug = "a-sample-visit-" + word;
        String notice = ".sample";
        var administrator = given.administrator();
        for (String path : List.of("/", "/ar/visits", "/visits/" + slug, "/embed/visits/" + slug, "/signin", "/gone")) {
            var answer = Given.stranger().get(path);
            assertEquals("noindex", answer.header("X-Robots-Tag"), path);
            assertEquals(1, Page.of(answer).select(notice).size(), path);
        }
        assertEquals(
                "noindex", Given.stranger().get("/visits/" + slug + ".json").header("X-Robots-Tag"));
        assertEquals(
                1,
                Page.of(Given.stranger().get("/")).select("meta[name=robots]").size());
        var desk = Page.of(administrator.browser().get("/desk"), 200);
        assertEquals("/desk/sample", desk.one(notice + " a").attr("href"));
        var asked = Page.of(administrator.browser().get("/desk/sample"), 200);
        assertTrue(asked.text().contains("Organisations 2 Projects 1 Testimonials 1 Visits 2"), asked::text);
        assertEquals(303, administrator.browser().post("/desk/sample").statusCode());
        assertEquals(
                "There is no sample in this registry.",
                Page.of(administrator.browser().get("/desk/sample"), 200)
                        .one("main .lead")
                        .text());
        var home = Given.stranger().get("/");
        assertNull(home.header("X-Robots-Tag"));
        assertEquals(0, Page.of(home).select(notice + ", meta[name=robots]").size());
        assertEquals(404, Given.stranger().get("/visits/" + slug).statusCode());
        for (String table : List.of("revision", "change", "address")) {
            assertNull(given.value("select 1 from " + table + " t where t::text like ?", "%" + word + "%"), table);
        }
    }

    @Test
    void it_stays_while_records_of_others_are_tied_to_it_and_leaves_them_alone() {
        load("PK");
        UUID host = (UUID) given.value("select id from organisation where acronym = ?", word);
        var own = given.visit()
                .with("hosts", List.of(Map.of("organisationId", host, "role", "HOST")))
                .published();
        var administrator = given.administrator();
        var refused = Page.of(administrator.browser().post("/desk/sample"), 409);
        assertTrue(refused.text().contains("can’t be removed yet"), refused::text);
        assertEquals("/desk/visits/" + own.reference(), refused.one("main ul a").attr("href"));
        assertEquals(0, refused.select("form[action='/desk/sample']").size());
        assertTrue(samples().size() > 4, "nothing is gone");
        given.sql("delete from visit_host where organisation_id = ?", host);
        assertEquals(
                409, administrator.browser().post("/desk/sample").statusCode(), "what is published still names it");
        given.sql("update published_visit set organisation_ids = '{}' where visit_id = ?", own.id());
        assertEquals(303, administrator.browser().post("/desk/sample").statusCode());
        assertEquals(List.of(), samples());
        assertEquals(200, Given.stranger().get("/visits/" + own.slug()).statusCode());
        assertEquals(
                own.id(), given.value("select record_id from change where kind = 'visit' and record_id = ?", own.id()));
    }

    @Test
    void what_is_never_altered_stays_so_for_everybody_else() {
        load("PK");
        var own = given.visit().published();
        UUID id = (UUID) given.value("select record_id from sample_record where kind = 'visit' limit 1");
        for (UUID visit : List.of(own.id(), id)) {
            assertRefused("delete from change where record_id = ?", "rows of change are never altered", visit);
        }
        assertRefused("delete from revision where record_id = ?", "a revision is never altered", own.id());
        assertRefused(
                "insert into sample_record (kind, record_id) values ('visit', ?)",
                "a visit that a person recorded is no sample",
                own.id());
        assertRefused(
                "select set_config('sojourn.removing_sample', 'yes', true); delete from change where record_id = ?",
                "rows of change are never altered",
                own.id());
    }

    /** Whoever gives another table a reference to one of these says in the database how the sample leaves it. */
    @Test
    void nothing_that_names_a_record_is_forgotten() {
        var forgotten = database.texts("""
                with known as (
                    select pg_get_viewdef('sample_tie'::regclass) || (select prosrc from pg_proc where proname = 'remove_sample') as text)
                select c.conrelid::regclass::text || '.' || a.attname
                  from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey), known
                 where c.contype = 'f' and c.confdeltype <> 'c'
                   and c.confrelid in ('organisation'::regclass, 'project'::regclass, 'visit'::regclass,
                                       'announcement'::regclass, 'testimonial'::regclass, 'revision'::regclass)
                   and not (known.text ~ ('\\m' || c.conrelid::regclass::text || '\\M')
                            and (known.text ~ ('\\m' || a.attname || '\\M')
                                 or c.confrelid = 'revision'::regclass))
                """);
        assertEquals(List.of(), forgotten);
    }

    private void assertRefused(String sql, String why, @Nullable Object... values) {
        assertTrue(database.refusal(sql, values).contains(why), () -> sql + ": " + database.refusal(sql, values));
    }

    private List<String> samples() {
        return database.texts("select record_id::text from sample_record");
    }

    /** A small one: two bodies, a project, a published and a withdrawn visit. */
    private void load(String country) {
        QuarkusTransaction.requiringNew().run(() -> registry.does(() -> loader.load(small(country))));
    }

    private SampleRecords small(String country) {
        String organisations = """
                {"above": {"name": {"en": "Above WORD"}, "type": "10", "countryCode": "AT"},
                 "host": {"name": {"en": "Host WORD"}, "acronym": "WORD", "type": "10", "countryCode": "AT", "parentId": "above"}}
                """;
        String projects = """
                {"project": {"code": "WORD", "title": {"en": "Project WORD"}, "status": "2",
                             "participations": [{"organisationId": "above", "role": "FUNDING"}]}}
                """;
        String visit = """
                {"title": {"en": "A sample visit WORD"}, "summary": {"en": "Somebody went somewhere."},
                 "start": "monday-2", "end": "friday-2", "zone": "Europe/Vienna", "deliveryState": "CONFIRMED",
                 "delegations": [{"countryCode": "COUNTRY"}], "hosts": [{"organisationId": "host", "role": "HOST"}],
                 "projects": [{"projectId": "project", "role": "PRIMARY"}]}
                """.replace("COUNTRY", country);
        String announcement = """
                {"url": "https://example.org/WORD", "type": "NEWS_ITEM", "title": "WORD", "language": "en",
                 "links": [{"visitId": "this", "relation": "REPORTS"}]}
                """;
        String testimonial = """
                {"kind": "VIDEO", "title": {"en": "Film WORD"}, "visitId": "this"}
                """;
        return read("""
                {"organisations": %s, "projects": %s, "visits": {
                  "one": {"stage": "PUBLISHED", "visit": %s, "announcements": [%s], "testimonials": [%s]},
                  "other": {"stage": "WITHDRAWN", "because": "Seen enough", "visit": %s}}}
                """.formatted(organisations, projects, visit, announcement, testimonial, visit));
    }

    private SampleRecords read(String text) {
        try {
            return json.readValue(text.replace("WORD", word), SampleRecords.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
