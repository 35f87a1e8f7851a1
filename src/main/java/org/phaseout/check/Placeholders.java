package org.phaseout.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Check;
import org.phaseout.language.Places;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;

/** What is filled into the sentences of a check. */
final class Placeholders {

    private Placeholders() {}

    /** The values that the sentences name; one that is not there is blank. */
    static Wording wording(String inventory, Check check, Map<String, ? extends @Nullable Object> values) {
        return wording(inventory, Places.of(check.message() + check.fix()), values::get);
    }

    /** @param values what a place stands for, null for a blank */
    static Wording wording(String inventory, Set<String> places, Function<String, @Nullable Object> values) {
        Map<String, Filling> filled = new TreeMap<>();
        for (String place : places) {
            Object value = values.apply(place);
            filled.put(place, value == null ? Filling.BLANK : Filling.text(text(value)));
        }
        return new Wording(inventory, "", filled);
    }

    /** A value for people: a figure without exponent and needless zeros. */
    static String text(Object value) {
        if (!(value instanceof BigDecimal figure)) {
            return value.toString();
        }
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
