package org.sojourn.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDiffTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"a\":1} | {\"a\":1} | []",
                "{\"a\":1} | {\"a\":2} | [/a]",
                "{\"a\":{\"en\":\"x\"}} | {\"a\":{\"en\":\"x\",\"de\":\"y\"}} | [/a/de]",
                "{\"a\":[1,2]} | {\"a\":[1,3,4]} | [/a/1, /a/2]",
                "{\"a\":[{\"b\":1}]} | {\"a\":[]} | [/a/0/b]",
                "{\"a\":null,\"b\":[],\"c\":{}} | {} | []",
                "{\"a\":\"1\"} | {\"a\":1} | [/a]",
                "{\"a\":1.0} | {\"a\":1.00} | []",
                "{\"a/b~c\":1} | {\"a/b~c\":2} | [/a~1b~0c]",
                "{\"a\":{\"b\":1}} | {\"a\":\"x\"} | [/a/b]",
            })
    void each_leaf_that_differs_is_named_once(String was, String now, String pointers) throws JsonProcessingException {
        assertEquals(
                pointers,
                JsonDiff.between(JSON.readTree(was), JSON.readTree(now)).stream()
                        .map(JsonDiff.Difference::pointer)
                        .toList()
                        .toString());
    }

    @Test
    void a_number_is_the_same_whatever_java_makes_of_it() {
        assertEquals(List.of(), JsonDiff.between(IntNode.valueOf(5), LongNode.valueOf(5)));
        assertEquals(List.of(), JsonDiff.between(BigIntegerNode.valueOf(BigInteger.TEN), IntNode.valueOf(10)));
        assertEquals(
                List.of(),
                JsonDiff.between(
                        DecimalNode.valueOf(new BigDecimal("50")), DecimalNode.valueOf(new BigDecimal("50.00"))));
        assertEquals(1, JsonDiff.between(IntNode.valueOf(5), IntNode.valueOf(6)).size());
    }
}
