package org.phaseout.reply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Follows rows and cells of a sheet as they go by, also where they do not say which they are. */
final class SheetWalk {

    private record ColumnStyle(int first, int last, int style) {}

    private final String prefix;
    private final List<ColumnStyle> columns = new ArrayList<>();
    private int row;
    private int column = -1;
    private int rowStyle = -1;

    /** @param prefix prefix of the sheet's root; that of all its cells */
    SheetWalk(String prefix) {
        this.prefix = prefix;
    }

    boolean isRow(Markup in) {
        return in.depth() == 2 && in.is(prefix + "row");
    }

    boolean isCell(Markup in) {
        return in.depth() == 3 && in.is(prefix + "c");
    }

    boolean isRows(Markup in) {
        return in.depth() == 1 && in.is(prefix + "sheetData");
    }

    boolean isColumn(Markup in) {
        return in.depth() == 2 && in.is(prefix + "col");
    }

    void startColumn(Tag tag) {
        if (tag.get("style") != null && columns.size() <= Cells.LAST_COLUMN) {
            columns.add(new ColumnStyle(tag.number("min", 0), tag.number("max", 0), tag.number("style", 0)));
        }
    }

    int startRow(Tag tag) throws IOException {
        row = tag.number("r", row + 1);
        if (row < 1 || row > Cells.LAST_ROW) {
            throw new Unpatchable("a row that no sheet has");
        }
        column = -1;
        rowStyle = tag.flag("customFormat") ? tag.number("s", -1) : -1;
        return row;
    }

    /** A row that is not in the part. */
    void missingRow(int number) {
        column = -1;
        rowStyle = -1;
        row = number;
    }

    /** @return key of the cell */
    long startCell(Tag tag) {
        String reference = tag.get("r");
        long stated = reference == null ? -1 : Cells.key(reference);
        column = stated < 0 ? column + 1 : Cells.column(stated);
        return Cells.key(row, column);
    }

    int row() {
        return row;
    }

    /** The style that a cell shows which is not in the part. */
    int styleOfMissing(int column) {
        if (rowStyle >= 0) {
            return rowStyle;
        }
        return columns.stream()
                .filter(c -> column + 1 >= c.first() && column + 1 <= c.last())
                .mapToInt(ColumnStyle::style)
                .findFirst()
                .orElse(0);
    }
}
