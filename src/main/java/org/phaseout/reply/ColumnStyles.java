package org.phaseout.reply;

import java.util.ArrayList;
import java.util.List;

/** The styles that cells show which are not in a sheet, as its columns tell. */
final class ColumnStyles {

    private record Range(int first, int last, int style) {}

    private final List<Range> ranges = new ArrayList<>();

    void add(Tag column) {
        if (column.get("style") != null && ranges.size() <= Cells.LAST_COLUMN) {
            ranges.add(new Range(column.number("min", 0), column.number("max", 0), column.number("style", 0)));
        }
    }

    /** @param column index from 0 */
    int of(int column) {
        for (Range range : ranges) {
            if (column + 1 >= range.first() && column + 1 <= range.last()) {
                return range.style();
            }
        }
        return 0;
    }
}
