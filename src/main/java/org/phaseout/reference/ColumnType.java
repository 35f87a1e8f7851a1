package org.phaseout.reference;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the type of a column from its cells; 004 is a code and stays text. */
final class ColumnType {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    private ColumnType() {}

    static ReferenceTable.Type of(List<List<@Nullable String>> rows, int column) {
        if (all(rows, column, WHOLE)) {
            return ReferenceTable.Type.WHOLE;
        }
        if (all(rows, column, DECIMAL)) {
            return ReferenceTable.Type.DECIMAL;
        }
        return all(rows, column, BOOLEAN) ? ReferenceTable.Type.BOOLEAN : ReferenceTable.Type.TEXT;
    }

    private static boolean all(List<List<@Nullable String>> rows, int column, Pattern pattern) {
        boolean seen = false;
        for (List<@Nullable String> row : rows) {
            String cell = row.get(column);
            if (cell == null) {
                continue;
            }
            seen = true;
            if (!pattern.matcher(cell).matches()) {
                return false;
            }
        }
        return seen;
    }
}
