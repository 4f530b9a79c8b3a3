package org.sojourn.desk.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AccountService;
import org.sojourn.base.JsonDiff;
import org.sojourn.base.Refusal;
import org.sojourn.base.Saved;
import org.sojourn.desk.FieldWords;
import org.sojourn.desk.Speaker;
import org.sojourn.desk.history.HistoryPage.Line;
import org.sojourn.storage.ChangeLog;
import org.sojourn.storage.ChangeLog.Entry;
import org.sojourn.web.Reading;

/** Reads the change log for people: who changed what in a record, and what it was at any version. */
@ApplicationScoped
@Transactional
public class HistoryService {

    private static final int PAGE = 20;

    /** Tells versions apart and says nothing about the record. */
    private static final Pattern TECHNICAL = Pattern.compile("/(id|version)|.*/id");

    private final ChangeLog changes;
    private final AccountService accounts;
    private final FieldWords words;
    private final Reasons reasons;
    private final ObjectMapper json;

    HistoryService(ChangeLog changes, AccountService accounts, FieldWords words, Reasons reasons, ObjectMapper json) {
        this.changes = changes;
        this.accounts = accounts;
        this.words = words;
        this.reasons = reasons;
        this.json = json;
    }

    /**
     * Whose history it is, for somebody who has been let in to the record already.
     *
     * @param path where it is on the desk
     * @param form where it is edited; absent if nowhere the reader knows of
     */
    record Subject(
            String kind,
            Saved record,
            String path,
            @Nullable String form,
            String title,
            boolean mayEdit) {

        /** One that is edited in a form of its own. */
        static Subject of(String kind, Saved record, String form, String title, boolean mayEdit) {
            return new Subject(kind, record, form, form, title, mayEdit);
        }
    }

    /** A page of the history, from the version before this one on. */
    HistoryPage of(Subject subject, long before) {
        UUID id = subject.record().savedId();
        var entries = changes.history(subject.kind(), id, before, PAGE + 1);
        var speaker = words.of(subject.kind(), entries.stream().map(Entry::snapshot));
        var names = namesOf(entries);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < Math.min(PAGE, entries.size()); i++) {
            boolean isFirst = i + 1 == entries.size();
            JsonNode was = isFirst ? JsonDiff.nothing() : entries.get(i + 1).snapshot();
            var entry = entries.get(i);
            lines.add(new Line(
                    entry.version(),
                    entry.at(),
                    entry.by() == null ? "" : names.getOrDefault(entry.by(), ""),
                    reasons.inWords(entry.reason()),
                    isFirst,
                    entry.version() == subject.record().savedVersion(),
                    changes(speaker, was, entry.snapshot())));
        }
        Long earlier = entries.size() > PAGE ? lines.get(PAGE - 1).version() : null;
        return new HistoryPage(
                subject.path(),
                subject.form(),
                subject.title(),
                subject.mayEdit(),
                subject.record().savedVersion(),
                lines,
                earlier);
    }

    /** Who saved the record after a version, and when, the latest first. */
    public List<Since> since(String kind, UUID id, long version) {
        var entries = changes.history(kind, id, Long.MAX_VALUE, PAGE).stream()
                .filter(entry -> entry.version() > version)
                .toList();
        var names = namesOf(entries);
        return entries.stream()
                .map(entry -> new Since(entry.by() == null ? "" : names.getOrDefault(entry.by(), ""), entry.at()))
                .toList();
    }

    /** Somebody's save; their name is blank where the registry itself did it. */
    public record Since(String by, java.time.Instant at) {}

    /** What the record was at a version; absent if it never had it. */
    public <T> Optional<T> whole(String kind, UUID id, long version, Class<T> type) {
        return changes.snapshot(kind, id, version).map(snapshot -> {
            ObjectNode tree = snapshot.deepCopy();
            return Reading.of(tree, type, json);
        });
    }

    /** The same for who asks for it by its number. */
    public <T> T at(String kind, UUID id, long version, Class<T> type) {
        return whole(kind, id, version, type).orElseThrow(() -> Refusal.missing(kind));
    }

    /** The same as an edit of the present one. */
    <T> T again(Subject subject, long version, long present, Class<T> type) {
        var snapshot = changes.snapshot(subject.kind(), subject.record().savedId(), version)
                .orElseThrow(() -> Refusal.missing(subject.kind()));
        ObjectNode tree = snapshot.deepCopy();
        return Reading.of(tree.put("version", present), type, json);
    }

    private Map<UUID, String> namesOf(List<Entry> entries) {
        return accounts.names(
                entries.stream().map(Entry::by).flatMap(Stream::ofNullable).collect(Collectors.toSet()));
    }

    private static List<Speaker.Change> changes(Speaker speaker, JsonNode was, JsonNode now) {
        return JsonDiff.between(was, now).stream()
                .filter(difference -> !TECHNICAL.matcher(difference.pointer()).matches())
                .map(speaker::change)
                .toList();
    }
}
