package org.sojourn.web.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;

/** Reads a record from a form's tree and finds everything in it that can't be read, not just the first. */
public final class Reading {

    private static final int MOST_PROBLEMS = 50;

    private Reading() {}

    /** The record, or a refusal that names every value that doesn't parse. */
    public static <T> T of(ObjectNode tree, Class<T> type, ObjectMapper json) {
        var rest = tree.deepCopy();
        var problems = new ArrayList<Problem>();
        while (true) {
            try {
                T record = json.treeToValue(rest, type);
                if (!problems.isEmpty()) {
                    throw Refusal.invalid(problems);
                }
                return record;
            } catch (JsonMappingException unreadable) {
                var found = Unreadable.refusal(unreadable).problems();
                problems.addAll(found);
                if (problems.size() > MOST_PROBLEMS || !removed(rest, found)) {
                    throw Refusal.invalid(problems);
                }
            } catch (JsonProcessingException unreadable) {
                throw Unreadable.refusal(unreadable);
            }
        }
    }

    private static boolean removed(ObjectNode tree, List<Problem> problems) {
        boolean any = false;
        for (Problem problem : problems) {
            int slash = problem.pointer().lastIndexOf('/');
            JsonNode parent = slash < 0 ? tree : tree.at(problem.pointer().substring(0, slash));
            String last = problem.pointer().substring(slash + 1);
            if (parent instanceof ObjectNode object) {
                any |= object.remove(last) != null;
            } else if (parent instanceof ArrayNode array && last.matches("\\d+")) {
                any |= array.set(Integer.parseInt(last), (JsonNode) null) != null;
            }
        }
        return any;
    }
}
