package org.phaseout.publish;

import org.jspecify.annotations.Nullable;
import org.phaseout.publish.OutputColumn.Kind;

/** A cell as it stands in a CSV file; null for a missing value. */
final class CsvText {

    private CsvText() {}

    static @Nullable String of(OutputColumn column, @Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        if (column.holdsNumbers()) {
            return Figure.of(column, cell).toPlainString();
        }
        return column.kind() == Kind.CODE ? cell.toString() : FormulaGuard.guard(cell.toString());
    }
}
