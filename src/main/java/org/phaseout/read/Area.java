package org.phaseout.read;

import java.util.List;

/**
 * The part of a sheet that one table has to itself, with its title block.
 *
 * @param firstRow from 1, inclusive like all others
 * @param firstColumn from 0
 */
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** A whole sheet. */
    public static final Area SHEET = new Area(1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    boolean hasRow(int row) {
        return row >= firstRow && row <= lastRow;
    }

    public boolean hasColumn(int column) {
        return column >= firstColumn && column <= lastColumn;
    }

    Area rows(int first, int last) {
        return new Area(first, last, firstColumn, lastColumn);
    }

    /** The row's cells that belong to the area; the row itself where all of them do. */
    SheetRow of(SheetRow row) {
        List<Cell> cells = row.cells();
        boolean all = cells.isEmpty()
                || (hasColumn(cells.get(0).column())
                        && hasColumn(cells.get(cells.size() - 1).column()));
        return all
                ? row
                : new SheetRow(
                        row.number(),
                        cells.stream().filter(c -> hasColumn(c.column())).toList(),
                        row.hidden());
    }
}
