package org.phaseout.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;

/** Values that may stand in a field, by its type; the checks of some forms ask for figures that fit each other. */
final class Plausible {

    /** Figures that the checks of a form hold against each other; the first word is form or form and field. */
    private static final Map<String, Object> FITTING = Map.ofEntries();

    private Plausible() {}

    static @Nullable Object value(
            Inventory inventory, Form form, String name, @Nullable Field field, Answers answers, int row, int figures) {
        Object fitting = FITTING.get(form.code() + " " + name);
        if (fitting != null) {
            return fitting.equals("") ? null : fitting;
        }
        if (form.measure() != null && name.equals(form.measure().value())) {
            return new BigDecimal("12.25");
        }
        if (field == null) {
            throw new IllegalStateException("No field " + name);
        }
        List<String> choices = answers.choices(field);
        return switch (field.type()) {
            case CODE, BOOLEAN -> choices.get(0);
            case SUBSTANCE -> choices.get(row);
            case COUNTRY -> choices.get(choices.size() - 1 - row);
            case TEXT -> name + " " + (row + 1);
            case DATE -> LocalDate.of(2009, 3, 1 + row);
            case YEAR -> 1970L + row;
            case INTEGER -> 1L;
            case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT -> figure(field, figures);
        };
    }

    /** Each figure is far smaller than the one before, so that parts stay within what they are parts of. */
    private static BigDecimal figure(Field field, int figures) {
        BigDecimal most = field.max() == null ? new BigDecimal("96.5") : new BigDecimal(field.max());
        return most.divide(new BigDecimal(1L << Math.min(figures, 12)));
    }
}
