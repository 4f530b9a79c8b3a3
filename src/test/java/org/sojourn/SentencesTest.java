package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.base.Problem;
import org.sojourn.web.refusal.RefusalMessages;
import org.sojourn.web.refusal.Sentences;

/** Whatever the database refuses by name, a person is told in a sentence. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SentencesTest {

    /** What nobody runs into, whatever they write and whoever writes at the same moment. */
    private static final List<String> OUT_OF_REACH = List.of(
            // from a row to the record it is a part of: they are written together
            "(organisation_identifier|acknowledgement)_organisation_fk",
            "project_(participation|indicator)_project_fk",
            "(delegation|visit_host|stop|visit_project|theme|cost|outcome|follow_up|derogation)_visit_fk",
            "announcement_link_announcement_fk",
            // what a remark is about, and what a link opens, is looked up while it is written
            "remark_(visit|project)_fk|preview_link_visit_fk",
            "(account_grant|credential|one_time_link|notice|draft)_account_fk",
            "draft_(kind_known|content_short)",
            "organisation_(name_organisation|(likeness|distinct)_(one|other)|merge_(merged|survivor)|move_merge)_fk",
            "organisation_(likeness|distinct)_ordered",
            // visits and revisions are never deleted
            "(publication|candidate|published_visit|withdrawal|reminder)_visit_fk",
            "visit_cloned_from_fk",
            "(published_visit|withdrawal)_revision_fk",
            // the program makes these values by itself, from nothing that anybody types
            "(credential|one_time_link|notice|attempt)_(?!account_fk).+",
            "remark_(page_local|state_known|closed_whole|message_sized|email_shaped)",
            "preview_link_(?!visit_fk).+",
            "reminder_stage_known",
            "account_password_hashed",
            "visit_reference_(unique|shaped)",
            "publication_\\w+_(known|whole)",
            "(candidate|published_visit)_audience_known",
            "(candidate|revision)_sha256_shaped",
            "revision_(kind_known|audience_known|number_counted|redaction_whole)",
            "address_(kind_known|slug_shaped)",
            "sample_record_kind_known",
            // ids are random, positions counted; who saves a record at the same moment as somebody else is told before
            "change_once_per_version",
            "(?!publication|candidate|address).+_pkey",
            "published_visit_pkey");

    @Inject
    Database database;

    @Inject
    Sentences sentences;

    @Test
    void every_constraint_has_its_sentence() {
        Set<String> said = Arrays.stream(RefusalMessages.class.getMethods())
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        var speechless = constraints().filter(name -> !said.contains(name)).toList();
        assertEquals(List.of(), speechless);
    }

    @ParameterizedTest
    @CsvSource({"en,This breaks a rule of the registry.", "ar,هذا يخالف إحدى قواعد السجل."})
    void what_has_no_sentence_yet_is_refused_in_a_general_one(String language, String sentence) {
        var problem = Problem.at("/somewhere", "nobody-has-thought-of-this", "x");
        assertEquals(sentence, sentences.of(problem, Locale.forLanguageTag(language)));
    }

    /** By name: constraints, unique indexes, and what functions raise. */
    private Stream<String> constraints() {
        return database.texts("""
                        select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
                        where t.relnamespace = 'public'::regnamespace and t.relname <> 'flyway_schema_history'
                          and c.contype in ('c', 'u', 'f', 'x', 't', 'p')
                        union
                        select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid
                        where i.relnamespace = 'public'::regnamespace and x.indisunique
                          and i.relname not like 'flyway_schema_history%'
                        union
                        select (regexp_matches(p.prosrc, 'constraint = ''(\\w+)''', 'g'))[1] from pg_proc p
                        where p.pronamespace = 'public'::regnamespace
                        order by 1
                        """).stream().filter(name -> OUT_OF_REACH.stream().noneMatch(name::matches));
    }
}
