package org.sojourn.web.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.base.Refusal;

class FormTreeTest {

    @Test
    void fields_named_as_pointers_become_a_tree() {
        assertEquals(
                "{\"hosts\":[{\"role\":\"HOST\"},{\"role\":\"CO_HOST\"}],\"title\":{\"en\":\"Vienna\"}}",
                tree("title/en", "Vienna", "hosts/0/role", "HOST", "hosts/1/role", "CO_HOST"));
    }

    @Test
    void blank_fields_are_absent_but_a_row_stays() {
        assertEquals("{\"hosts\":[{}],\"title\":{}}", tree("title/en", " ", "hosts/0/role", "", "code", ""));
    }

    @Test
    void rows_close_up_in_their_order() {
        assertEquals(
                "{\"aliases\":[\"two\",\"ten\",\"last\"]}",
                tree("aliases/10", "ten", "aliases/2", "two", "aliases/300", "last"));
    }

    @Test
    void names_and_positions_mixed_are_names_in_one_order() {
        assertEquals("{\"x\":{\"2\":\"a\",\"10\":\"b\",\"1a\":\"c\"}}", tree("x/1a", "c", "x/10", "b", "x/2", "a"));
    }

    @Test
    void a_name_may_hold_an_escaped_slash() {
        assertEquals("{\"a/b\":{\"c~d\":\"x\"}}", tree("a~1b/c~0d", "x"));
    }

    @Test
    void buttons_are_no_data_and_line_ends_are_one() {
        assertEquals("{\"note\":\"one\\ntwo\"}", tree("_save", "1", "note", "one\r\ntwo"));
    }

    @Test
    void the_last_of_several_values_counts() {
        var fields = Map.of("ownReporting", List.of("false", "true"));
        assertEquals("{\"ownReporting\":\"true\"}", FormTree.of(fields).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,a/b", "a/b,a", "a/0,a/0/b", "/", "a/b/c/d/e/f/g/h/i"})
    void what_makes_no_tree_is_refused(String names) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String name : names.split(",")) {
            fields.put(name, List.of("x"));
        }
        assertEquals(
                Refusal.Reason.MALFORMED,
                assertThrows(Refusal.class, () -> FormTree.of(fields)).reason());
    }

    @Test
    void a_list_without_end_is_refused() {
        var fields = new TreeMap<String, List<String>>();
        IntStream.rangeClosed(0, 1_000).forEach(i -> fields.put("aliases/" + i, List.of("x")));
        assertThrows(Refusal.class, () -> FormTree.of(fields));
    }

    @Test
    void unsafe_text_is_refused() {
        assertThrows(Refusal.class, () -> tree("title/en", "a\u0000b"));
        assertThrows(Refusal.class, () -> tree("title/en", "\u202Eevil"));
    }

    private static String tree(String... namesAndValues) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return FormTree.of(fields).toString();
    }
}
