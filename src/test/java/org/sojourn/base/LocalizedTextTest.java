package org.sojourn.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private static final LocalizedText VIENNA = LocalizedText.of(Map.of("en", "Vienna", "de", "Wien", "ar", "فيينا"));

    @Test
    void it_is_a_plain_object_in_json() throws Exception {
        var json = new ObjectMapper();
        assertEquals("{\"ar\":\"فيينا\",\"de\":\"Wien\",\"en\":\"Vienna\"}", json.writeValueAsString(VIENNA));
        assertEquals(VIENNA, json.readValue(json.writeValueAsString(VIENNA), LocalizedText.class));
    }

    @Test
    void blank_texts_are_left_out_and_the_others_trimmed() {
        var texts = new HashMap<String, String>();
        texts.put("en", " Vienna ");
        texts.put("de", " \n");
        texts.put("fr", null);
        assertEquals(LocalizedText.of("en", "Vienna"), LocalizedText.of(texts));
        assertTrue(LocalizedText.of(Map.of("en", "")).isEmpty());
        assertEquals(LocalizedText.EMPTY, LocalizedText.of((Map<String, String>) null));
        assertEquals(LocalizedText.EMPTY, LocalizedText.orEmpty(null));
    }

    @Test
    void the_best_text_says_which_language_it_is_in() {
        assertEquals(
                "Wien", VIENNA.best(List.of("fr", "de", "en")).orElseThrow().text());
        var arabic = LocalizedText.of("ar", "فيينا").best(List.of("en")).orElseThrow();
        assertEquals("ar", arabic.language());
        assertEquals("rtl", arabic.direction());
        assertTrue(LocalizedText.EMPTY.best(List.of("en")).isEmpty());
        assertEquals("", LocalizedText.EMPTY.plain("en"));
    }
}
