package org.sojourn.base;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in one way of writing, so that 100 and 100.00 are the same and a record isn't changed by saying it again. */
public final class Decimals {

    /** Longer ones are refused by whoever takes them; writing them out could fill the memory. */
    private static final int LONGEST = 40;

    private Decimals() {}

    /** The number without trailing zeros and, unless it is absurd, without an exponent. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        boolean absurd = (long) stripped.precision() - stripped.scale() > LONGEST;
        return absurd || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }
}
