package org.sojourn.desk.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.base.JsonDiff.Difference;
import org.sojourn.desk.Posted;
import org.sojourn.desk.conflict.ConflictPage.Line;
import org.sojourn.desk.conflict.ConflictPage.Question;
import org.sojourn.desk.conflict.ConflictPage.Typed;
import org.sojourn.desk.field.FieldWords;
import org.sojourn.desk.field.Speaker;
import org.sojourn.desk.history.HistoryService;

/** Shows somebody whose save came second what both sides changed, and takes their choices. */
@ApplicationScoped
public class Conflicts {

    /** The buttons of the page: save what comes of the choices, or go on with it in the form. */
    public static final String SAVE = "merge";

    public static final String GO_ON = "merge-in-form";

    private static final String TAKE = "_take";
    private static final String SEAL = "_seal";

    private final FieldWords words;
    private final HistoryService history;

    Conflicts(FieldWords words, HistoryService history) {
        this.words = words;
        this.history = history;
    }

    @CheckedTemplate(basePath = "desk/conflict")
    static class Templates {
        static native TemplateInstance conflict(ConflictPage page);
    }

    /** Whether the form comes from this page. */
    public static boolean isChoosing(Posted posted) {
        return posted.act().equals(SAVE) || posted.act().equals(GO_ON);
    }

    /** Both sides together as the choices say; absent while one is open, or if the other side has moved again. */
    public Optional<ObjectNode> settled(Sides sides, Posted posted) {
        var result = Merge.of(sides, choices(sides, posted));
        return result.isSettled() && isSeen(sides, posted) ? Optional.of(result.tree()) : Optional.empty();
    }

    public TemplateInstance page(Sides sides, Posted posted, String path, String title) {
        var result = Merge.of(sides, choices(sides, posted));
        var speaker = words.of(sides.kind(), Stream.of(sides.base(), sides.mine(), sides.theirs()));
        boolean unanswered = isSeen(sides, posted) && !result.isSettled();
        return Templates.conflict(new ConflictPage(
                path,
                title,
                history.since(sides.kind(), sides.id(), posted.version()),
                result.clashes().stream().map(clash -> question(speaker, clash)).toList(),
                changes(speaker, result.taken()),
                changes(speaker, result.kept()),
                unanswered,
                sides.seal(),
                hidden(posted)));
    }

    private static boolean isSeen(Sides sides, Posted posted) {
        return posted.aside().getOrDefault(SEAL, "").equals(sides.seal());
    }

    /** A choice counts for what was seen when it was made. */
    private static Map<String, String> choices(Sides sides, Posted posted) {
        var choices = new HashMap<String, String>();
        if (!isSeen(sides, posted)) {
            return choices;
        }
        posted.aside().forEach((name, choice) -> {
            if (name.startsWith(TAKE + "/") && (choice.equals(Merge.MINE) || choice.equals(Merge.THEIRS))) {
                choices.put(name.substring(TAKE.length()), choice);
            }
        });
        return choices;
    }

    private static Question question(Speaker speaker, Merge.Clash clash) {
        var lines = Stream.of(clash.mine(), clash.theirs())
                .flatMap(side -> Merge.differences("", clash.base(), side).stream())
                .map(Difference::pointer)
                .distinct()
                .map(below -> new Line(
                        speaker.field(clash.pointer() + below),
                        said(speaker, clash, clash.base(), below),
                        said(speaker, clash, clash.mine(), below),
                        said(speaker, clash, clash.theirs(), below)))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.removeIf(line ->
                line.was().isEmpty() && line.mine().isEmpty() && line.theirs().isEmpty());
        return new Question(clash.pointer(), speaker.field(clash.pointer()), clash.choice(), lines);
    }

    private static String said(Speaker speaker, Merge.Clash clash, JsonNode side, String below) {
        return speaker.value(clash.pointer() + below, below.isEmpty() ? side : side.at(below));
    }

    private static List<Speaker.Change> changes(Speaker speaker, List<Difference> differences) {
        return differences.stream()
                .filter(difference -> !difference.pointer().endsWith("/id"))
                .map(speaker::change)
                .toList();
    }

    /** Everything the form said goes on with it, so that nothing typed is lost. */
    private static List<Typed> hidden(Posted posted) {
        var fields = new ArrayList<Typed>();
        flatten("", posted.typed(), fields);
        fields.add(new Typed("version", String.valueOf(posted.version())));
        fields.add(new Typed("_key", posted.key()));
        fields.add(new Typed("_brought", posted.aside().getOrDefault("_brought", "")));
        return fields;
    }

    private static void flatten(String name, JsonNode node, List<Typed> fields) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> flatten(below(name, field.getKey()), field.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(below(name, String.valueOf(i)), node.get(i), fields);
            }
        } else {
            fields.add(new Typed(name, node.asText()));
        }
    }

    private static String below(String name, String step) {
        return name.isEmpty() ? step : name + "/" + step;
    }
}
