package org.sojourn.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Vienna",
                "two\nlines\tand a tab\r\n",
                "😀 \uD83D\uDC69\u200D\u2696\uFE0F",
                "\u200Fالعربية\u200E",
                "</script>",
                "\u00A0",
                "نمی\u200Cخواهم"
            })
    void what_people_write_passes(String text) {
        assertTrue(PlainText.isSafe(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "\u0007",
                "\u001B[31m",
                "\u007F",
                "\u0085",
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D",
                "\u202Eevil",
                "\u2066isolated\u2069",
                "\uFFFE",
                "\uFFFF"
            })
    void what_can_t_be_shown_or_stored_does_not(String text) {
        assertFalse(PlainText.isSafe(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "École  NATIONALE\u00A0de Police | ecole nationale de police",
                "Київ | київ",
                "İSTANBUL | istanbul",
                "وِزَارَة | وزارة",
            })
    void names_fold_to_what_people_type(String name, String folded) {
        assertEquals(PlainText.folded(folded), PlainText.folded(name));
        assertEquals(PlainText.folded(name), PlainText.folded(PlainText.folded(name)));
    }

    @Test
    void the_signs_of_a_pattern_are_taken_literally() {
        assertEquals("100\\% a\\_b c\\\\d", PlainText.likeable("100%  A_b c\\d"));
    }

    @Test
    void blanks_are_no_text() {
        assertNull(PlainText.orAbsent(null));
        assertNull(PlainText.orAbsent(" \u2003\n"));
        assertEquals("FIA", PlainText.orAbsent(" FIA "));
        assertEquals("fia | joo", PlainText.searchable(Stream.of("FIA", "JOO")));
    }
}
