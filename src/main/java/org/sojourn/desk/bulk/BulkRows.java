package org.sojourn.desk.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sojourn.desk.bulk.BulkPage.Row;
import org.sojourn.desk.bulk.BulkService.Outcome;
import org.sojourn.desk.field.FieldWords;
import org.sojourn.desk.field.Speaker;
import org.sojourn.publication.EditorialService;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Shell;
import org.sojourn.web.refusal.Sentences;

/** Says what comes of a change in each visit, in the words of the forms. */
@ApplicationScoped
class BulkRows {

    private final EditorialService editorial;
    private final FieldWords words;
    private final Sentences sentences;
    private final Shell shell;

    BulkRows(EditorialService editorial, FieldWords words, Sentences sentences, Shell shell) {
        this.editorial = editorial;
        this.words = words;
        this.sentences = sentences;
        this.shell = shell;
    }

    List<Row> of(Act act, List<Outcome> outcomes) {
        var lines = editorial.lines(
                outcomes.stream().map(outcome -> outcome.visit().id()).toList());
        var speaker = words.of(
                VisitService.KIND, outcomes.stream().flatMap(outcome -> Stream.of(outcome.was(), outcome.now())));
        return outcomes.stream()
                .map(outcome -> row("/" + act.field(), outcome, lines, speaker))
                .toList();
    }

    private Row row(String pointer, Outcome outcome, Map<UUID, EditorialService.Line> lines, Speaker speaker) {
        var change = new Speaker.Change(
                speaker.field(pointer),
                "CHANGED",
                said(speaker, pointer, outcome.was()),
                said(speaker, pointer, outcome.now()));
        return new Row(
                outcome.visit(),
                lines.get(outcome.visit().id()),
                outcome.obstacles().isEmpty() ? change : null,
                outcome.obstacles().stream()
                        .map(problem -> sentences.of(problem, shell.locale()))
                        .distinct()
                        .toList());
    }

    /** A list row by row, a row field by field. */
    private static String said(Speaker speaker, String pointer, JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(row -> row.properties().stream()
                                .map(field -> said(speaker, pointer + "/0/" + field.getKey(), field.getValue()))
                                .collect(Collectors.joining(" · ")))
                        .collect(Collectors.joining("; "))
                : speaker.value(pointer, value) + (pointer.endsWith("/percent") ? "\u00a0%" : "");
    }
}
