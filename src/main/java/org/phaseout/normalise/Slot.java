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
 * @param units where the unit of its figures stands, the unit column aside
 */
record Slot(ColumnPlan plan, Field field, String letters, UnitChoice units) {

    /** @param unitInTitle unit in the title block; null if there is none */
    static Slot of(ColumnPlan plan, Field field, @Nullable String unitInTitle) {
        return new Slot(plan, field, CellRef.letters(plan.column()), new UnitChoice(null, plan.unit(), unitInTitle));
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

    /** @param column text of the row's unit column; null if it has none */
    UnitChoice units(@Nullable String column) {
        return column == null ? units : new UnitChoice(column, units.heading(), units.title());
    }

    /** Whether the field holds a figure that is counted, in contrast to what describes the row. */
    static boolean isFigure(Field field) {
        return field.type().isDecimal() || field.type() == Field.Type.INTEGER;
    }
}
