package org.sojourn.desk.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.base.JsonDiff.Difference;

/** What becomes of two people's changes of the same record. */
class MergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_only_one_of_them_changed_is_taken_over_and_told() {
        var both = merge(
                "{'title': {'en': 'Old'}, 'zone': 'UTC', 'source': 'a letter'}",
                "{'title': {'en': 'Mine'}, 'zone': 'UTC', 'source': 'a letter'}",
                "{'title': {'en': 'Old', 'ar': 'Theirs'}, 'zone': 'UTC'}");
        assertTrue(both.isSettled());
        assertEquals(tree("{'title': {'en': 'Mine', 'ar': 'Theirs'}, 'zone': 'UTC'}"), both.tree());
        assertEquals(List.of("/title/en"), pointers(both.kept()));
        assertEquals(List.of("/title/ar", "/source"), pointers(both.taken()));
    }

    @Test
    void what_both_changed_is_asked_for_and_the_answer_counts() {
        var open = merge("{'zone': 'UTC'}", "{'zone': 'A'}", "{'zone': 'B'}");
        assertFalse(open.isSettled());
        assertEquals(List.of("/zone"), clashes(open));
        var theirs =
                Merge.of(sides("{'zone': 'UTC'}", "{'zone': 'A'}", "{'zone': 'B'}"), Map.of("/zone", Merge.THEIRS));
        assertTrue(theirs.isSettled());
        assertEquals(tree("{'zone': 'B'}"), theirs.tree());
    }

    @Test
    void both_doing_the_same_is_nothing_to_ask_about() {
        var both = merge("{'zone': 'UTC', 'n': 1}", "{'zone': 'A', 'n': 1.0}", "{'zone': 'A', 'n': 1}");
        assertTrue(both.isSettled());
        assertEquals(List.of(), both.taken());
    }

    @Test
    void rows_are_put_together_one_by_one_and_never_made_of_halves() {
        var both = merge(
                "{'hosts': [{'o': 1, 'role': 'HOST'}, {'o': 2, 'role': 'HOST'}]}",
                "{'hosts': [{'o': 9, 'role': 'HOST'}, {'o': 2, 'role': 'HOST'}, {'o': 3, 'role': 'HOST'}]}",
                "{'hosts': [{'o': 1, 'role': 'CO'}, {'o': 2, 'role': 'CO'}, {'o': 4, 'role': 'HOST'}]}");
        assertEquals(List.of("/hosts/0"), clashes(both));
        assertEquals(
                tree("{'hosts': [{'o': 9, 'role': 'HOST'}, {'o': 2, 'role': 'CO'}, {'o': 4, 'role': 'HOST'},"
                        + " {'o': 3, 'role': 'HOST'}]}"),
                both.tree());
    }

    @Test
    void a_list_in_which_rows_were_moved_or_removed_is_one_thing_to_choose() {
        String base = "{'stops': [{'c': 'Vienna'}, {'c': 'Graz'}]}";
        assertEquals(
                List.of("/stops"),
                clashes(merge(
                        base,
                        "{'stops': [{'c': 'Vienna', 's': 1}, {'c': 'Graz'}]}",
                        "{'stops': [{'c': 'Graz'}, {'c': 'Vienna'}]}")));
        assertEquals(
                List.of("/stops"),
                clashes(merge(
                        base, "{'stops': [{'c': 'Vienna', 's': 1}, {'c': 'Graz'}]}", "{'stops': [{'c': 'Graz'}]}")));
        assertEquals(List.of(), clashes(merge(base, base, "{'stops': [{'c': 'Graz'}]}")));
    }

    @Test
    void rows_with_an_id_are_known_by_it_wherever_they_stand_and_go_on_from_what_is_saved() {
        var both = merge(
                "{'films': [{'id': 'a', 'version': 1, 't': 'A'}, {'id': 'b', 'version': 1, 't': 'B'}]}",
                "{'films': [{'id': 'b', 'version': 1, 't': 'B mine'}, {'id': 'a', 'version': 1, 't': 'A'}, {'t': 'new'}]}",
                "{'films': [{'id': 'a', 'version': 2, 't': 'A theirs'}, {'id': 'b', 'version': 1, 't': 'B'},"
                        + " {'id': 'c', 'version': 0, 't': 'C'}]}");
        assertTrue(both.isSettled());
        assertEquals(
                tree("{'films': [{'id': 'b', 'version': 1, 't': 'B mine'}, {'id': 'a', 'version': 2, 't': 'A theirs'},"
                        + " {'t': 'new'}, {'id': 'c', 'version': 0, 't': 'C'}]}"),
                both.tree());
    }

    @Test
    void what_one_removed_and_the_other_changed_is_asked_for() {
        String base = "{'films': [{'id': 'a', 'version': 1, 't': 'A'}]}";
        var removed = Merge.of(
                sides(base, "{'films': []}", "{'films': [{'id': 'a', 'version': 2, 't': 'A theirs'}]}"), Map.of());
        assertEquals(List.of("/films/0"), clashes(removed));
        var theirs = merge(base, "{'films': [{'id': 'a', 'version': 1, 't': 'A'}]}", "{'films': []}");
        assertEquals(tree("{'films': []}"), theirs.tree());
    }

    private static Merge.Result merge(String base, String mine, String theirs) {
        return Merge.of(sides(base, mine, theirs), Map.of());
    }

    private static Sides sides(String base, String mine, String theirs) {
        return new Sides("visit", new UUID(0, 0), tree(base), tree(mine), tree(theirs), 1);
    }

    private static List<String> pointers(List<Difference> differences) {
        return differences.stream().map(Difference::pointer).toList();
    }

    private static List<String> clashes(Merge.Result result) {
        return result.clashes().stream().map(Merge.Clash::pointer).toList();
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
