package org.phaseout.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet with at least one filled cell.
 *
 * @param number row number as the spreadsheet shows it, from 1
 * @param cells filled cells from left to right; white space alone does not fill a cell
 * @param cut whether it is a line of text that ends before others do
 */
public record SheetRow(int number, List<Cell> cells, boolean hidden, boolean cut) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** A row that is not cut. */
    public SheetRow(int number, List<Cell> cells, boolean hidden) {
        this(number, cells, hidden, false);
    }

    public @Nullable Cell cell(int column) {
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** The first filled cell's text. */
    public String firstText() {
        return cells.isEmpty() ? "" : cells.get(0).text().strip();
    }
}
