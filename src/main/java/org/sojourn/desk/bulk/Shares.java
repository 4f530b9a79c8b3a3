package org.sojourn.desk.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The shares of a visit's themes. Those of one vocabulary make a whole. */
final class Shares {

    static final String PERCENT = "percent";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Shares() {}

    /** Lets the other themes of a vocabulary share what one leaves them, in proportion to what they had. */
    static void leave(ArrayNode themes, ObjectNode one) {
        var others = StreamSupport.stream(themes.spliterator(), false)
                .filter(theme -> theme.path("vocabulary").equals(one.path("vocabulary"))
                        && !theme.path("code").equals(one.path("code")))
                .map(ObjectNode.class::cast)
                .toList();
        var before = sum(others);
        var rest = WHOLE.subtract(one.path(PERCENT).decimalValue());
        var left = rest;
        for (int i = 0; i < others.size(); i++) {
            boolean last = i == others.size() - 1;
            var share = last ? left : percent(others.get(i)).multiply(rest).divide(before, 2, RoundingMode.HALF_EVEN);
            others.get(i).put(PERCENT, share);
            left = left.subtract(share);
        }
    }

    private static BigDecimal sum(List<ObjectNode> themes) {
        return themes.stream().map(Shares::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One that says none has the whole: it stands alone. */
    private static BigDecimal percent(JsonNode theme) {
        return theme.hasNonNull(PERCENT) ? theme.path(PERCENT).decimalValue() : WHOLE;
    }
}
