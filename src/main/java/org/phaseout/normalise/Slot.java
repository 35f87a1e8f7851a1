package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.CellRef;
import org.phaseout.read.Cell;
import org.phaseout.read.TablePlan.ColumnPlan;

/**
 * One column that the form reads.
 *
 * @param field what its cells fill
 * @param letters of the column, as in a CellRef
 */
record Slot(ColumnPlan plan, Field field, String letters) {

    static Slot of(ColumnPlan plan, Field field) {
        return new Slot(plan, field, CellRef.letters(plan.column()));
    }

    int column() {
        return plan.column();
    }

    CellRef at(String sheet, int row) {
        return new CellRef(sheet, letters, row);
    }

    Place place(String sheet, int row, Cell cell) {
        return new Place(at(sheet, row), plan.heading(), field.name(), cell.text());
    }

    @Nullable
    String unit() {
        return plan.unit();
    }

    /** Whether the field holds a figure that is counted, in contrast to what describes the row. */
    static boolean isFigure(Field field) {
        return field.type().isDecimal() || field.type() == Field.Type.INTEGER;
    }
}
