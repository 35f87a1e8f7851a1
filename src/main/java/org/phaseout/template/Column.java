package org.phaseout.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form.Need;
import org.phaseout.read.TablePlan.SpreadValue;

/**
 * One column of a form.
 *
 * @param key name of the field, or of the field that the heading gives a value of, with that value
 * @param field field that the cells give
 * @param spread what the heading stands for; null if it names the field itself
 * @param heading texts over the column from the widest to the narrowest, with mark and unit, as they are read
 * @param meaning what the cells hold, in words
 * @param unit unit of a figure as the heading shows it; null if it has none
 * @param language language that the heading is in, as the definition gives it; empty if any
 */
record Column(
        String key,
        Field field,
        @Nullable SpreadValue spread,
        List<String> heading,
        String meaning,
        Need need,
        @Nullable String unit,
        String language) {

    static String key(String into, String value) {
        return into + "=" + value;
    }

    /** The same column under another heading. */
    Column under(List<String> other) {
        return new Column(key, field, spread, other, meaning, need, unit, language);
    }

    String last() {
        return heading.get(heading.size() - 1);
    }

    boolean isFigure() {
        return field.type().isDecimal() || field.type() == Field.Type.INTEGER;
    }
}
