package org.sojourn.desk.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.sojourn.base.JsonDiff;
import org.sojourn.base.JsonDiff.Difference;

/**
 * Puts together what two people made of the same record. What only one of them changed is taken over; what both changed
 * differently is a clash, and somebody chooses. A text is put together language by language, a list row by row: a row
 * is never made of two halves.
 */
final class Merge {

    static final String MINE = "mine";
    static final String THEIRS = "theirs";

    private final Map<String, String> choices;
    private final List<Clash> clashes = new ArrayList<>();
    private final List<Difference> taken = new ArrayList<>();
    private final List<Difference> kept = new ArrayList<>();

    private Merge(Map<String, String> choices) {
        this.choices = choices;
    }

    /** A field or row that both changed, each in their own way. */
    record Clash(String pointer, JsonNode base, JsonNode mine, JsonNode theirs, String choice) {}

    /**
     * What came of it.
     *
     * @param tree both together; where nobody has chosen yet, mine
     * @param taken what only they changed
     * @param kept what only I changed
     */
    record Result(ObjectNode tree, List<Clash> clashes, List<Difference> taken, List<Difference> kept) {
        boolean isSettled() {
            return clashes.stream().noneMatch(clash -> clash.choice().isEmpty());
        }
    }

    /** @param choices {@code mine} or {@code theirs} for the pointers of clashes */
    static Result of(Sides sides, Map<String, String> choices) {
        var merge = new Merge(choices);
        ObjectNode tree = merge.fields("", sides.base(), sides.mine(), sides.theirs());
        return new Result(tree, merge.clashes, merge.taken, merge.kept);
    }

    private ObjectNode fields(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {
        var tree = JsonNodeFactory.instance.objectNode();
        for (String name : names(base, mine, theirs)) {
            String below = pointer + "/" + name;
            JsonNode merged = field(below, base.path(name), mine.path(name), theirs.path(name));
            if (!merged.isMissingNode()) {
                tree.set(name, merged);
            }
        }
        return tree;
    }

    private JsonNode field(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {
        if (isOneSided(base, mine, theirs)) {
            return oneSided(pointer, base, mine, theirs);
        }
        if (mine.isArray() || theirs.isArray()) {
            return new Rows(this, pointer).merged(base, mine, theirs);
        }
        return mine.isObject() && theirs.isObject()
                ? fields(pointer, base, mine, theirs)
                : clash(pointer, base, mine, theirs);
    }

    /** A row of a list, or a value in it. */
    JsonNode whole(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {
        return isOneSided(base, mine, theirs)
                ? oneSided(pointer, base, mine, theirs)
                : clash(pointer, base, mine, theirs);
    }

    private static boolean isOneSided(JsonNode base, JsonNode mine, JsonNode theirs) {
        return same(mine, theirs) || same(base, theirs) || same(base, mine);
    }

    private JsonNode oneSided(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {
        if (same(mine, theirs)) {
            return theirs;
        }
        boolean isMine = same(base, theirs);
        (isMine ? kept : taken).addAll(differences(pointer, base, isMine ? mine : theirs));
        return isMine ? mine : theirs;
    }

    JsonNode clash(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {
        String choice = choices.getOrDefault(pointer, "");
        clashes.add(new Clash(pointer, base, mine, theirs, choice));
        return choice.equals(THEIRS) ? theirs : mine;
    }

    /** The same in all that people see: a row's version only says how often it was saved. */
    static boolean same(JsonNode one, JsonNode other) {
        return differences("", one, other).isEmpty();
    }

    static List<Difference> differences(String pointer, JsonNode was, JsonNode now) {
        return JsonDiff.between(was, now).stream()
                .filter(difference -> !difference.pointer().endsWith("/version"))
                .map(difference -> new Difference(pointer + difference.pointer(), difference.was(), difference.now()))
                .toList();
    }

    private static LinkedHashSet<String> names(JsonNode... nodes) {
        var names = new LinkedHashSet<String>();
        for (JsonNode node : nodes) {
            node.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
