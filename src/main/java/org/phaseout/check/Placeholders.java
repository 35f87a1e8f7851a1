package org.phaseout.check;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills {@code {field}} in the message of a check. */
public final class Placeholders {

    private Placeholders() {}

    /** The message with each {@code {name}} replaced by its value; figures plain, a blank as "blank". */
    public static String fill(String message, Map<String, ?> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
            int close = message.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(message, at, open).append(text(values.get(message.substring(open + 1, close))));
            at = close + 1;
        }
        return filled.append(message, at, message.length()).toString();
    }

    /** A value for people: a figure without exponent and needless zeros. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "blank";
        }
        if (!(value instanceof BigDecimal figure)) {
            return value.toString();
        }
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
