package org.phaseout.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;

/**
 * All that is written on the sheet of one form.
 *
 * @param sheet name of the sheet
 * @param title what the form is called
 * @param labels cells above the table
 * @param listed substances that are written down row by row
 * @param start rows that are filled in
 * @param from where they come from; null if nobody asked
 * @param leftOut fields that have no column, as no heading for them is known
 */
record FormPlan(
        Form form,
        String sheet,
        String title,
        String inventoryTitle,
        List<Label> labels,
        List<Column> columns,
        List<String> listed,
        List<Map<String, Object>> start,
        @Nullable Start from,
        List<String> leftOut) {

    /** @param value what stands behind the label: a name, a year, or nothing yet */
    record Label(
            Field field,
            String text,
            String meaning,
            @Nullable Object value) {}

    /** The column that says which substance a row is about; null if there is none. */
    @Nullable
    Column material() {
        return columns.stream()
                .filter(c -> c.field().type() == Field.Type.SUBSTANCE && c.spread() == null)
                .findFirst()
                .orElse(null);
    }

    /** Whether the first column says what a row is about, so that it stays in sight. */
    boolean isNamedFirst() {
        return !columns.isEmpty() && !columns.get(0).isFigure();
    }
}
