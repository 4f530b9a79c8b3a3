package org.sojourn.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Labels;
import org.sojourn.web.Shell;

/** The fields of records and what stands in them, in the words of the forms. */
@ApplicationScoped
public class FieldWords {

    private static final Set<String> OWN = Arrays.stream(FieldMessages.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Labels labels;
    private final Registers registers;
    private final VisitService visits;
    private final Shell shell;
    private final Template template;

    FieldWords(Labels labels, Registers registers, VisitService visits, Shell shell, Engine engine) {
        this.visits = visits;
        this.labels = labels;
        this.registers = registers;
        this.shell = shell;
        template = engine.parse("{field:message(key)}");
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
        var names = new HashMap<>(registers.labels(ids));
        ids.removeAll(names.keySet());
        visits.readable(ids)
                .forEach(visit -> names.put(visit, visits.known(visit).reference()));
        return names;
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

    /** The name of a field; one that holds an id is called like what the id stands for. */
    String field(String step, Locale language) {
        String name = OWN.contains(step) ? step : step.replaceFirst("Id$", "");
        return OWN.contains(name) ? own(name, language) : labels.of("Published_" + name, language);
    }

    String own(String key, Locale language) {
        return template.instance().setLocale(language).data("key", key).render();
    }

    String code(String list, String code, Locale language) {
        return labels.of(list + "_" + code, language);
    }
}
