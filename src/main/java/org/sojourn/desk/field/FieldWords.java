package org.sojourn.desk.field;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sojourn.desk.register.Registers;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Shell;
import org.sojourn.web.language.Labels;

/** The fields of records and what stands in them, in the words of the forms. */
@ApplicationScoped
public class FieldWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Labels labels;
    private final Registers registers;
    private final VisitService visits;
    private final Shell shell;
    private final FieldNames names;

    FieldWords(Labels labels, Registers registers, VisitService visits, Shell shell, FieldNames names) {
        this.visits = visits;
        this.labels = labels;
        this.registers = registers;
        this.shell = shell;
        this.names = names;
    }

    /**
     * Words for one kind of record, as the change log calls it.
     *
     * @param documents those that will be spoken of; what their ids stand for is looked up once
     */
    public Speaker of(String kind, Stream<JsonNode> documents) {
        var ids = new HashSet<UUID>();
        documents.forEach(document -> collect(document, ids));
        return new Speaker(this, kind, names(ids), shell.locale());
    }

    /** What ids stand for, as far as the caller may know. */
    private Map<UUID, String> names(Set<UUID> ids) {
        var found = new HashMap<>(registers.labels(ids));
        ids.removeAll(found.keySet());
        visits.readable(ids)
                .forEach(visit -> found.put(visit, visits.known(visit).reference()));
        return found;
    }

    private static void collect(JsonNode node, Set<UUID> ids) {
        if (node.isTextual() && isId(node.asText())) {
            ids.add(UUID.fromString(node.asText()));
        }
        node.forEach(child -> collect(child, ids));
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    List<String> field(String kind, String pointer, Locale language) {
        return names.steps(kind, pointer, language);
    }

    String code(String list, String code, Locale language) {
        return labels.of(list + "_" + code, language);
    }
}
