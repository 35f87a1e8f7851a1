package org.phaseout.model;

/**
 * Where a value stood in the file, as the analyst sees it in the spreadsheet.
 *
 * @param sheet name of the sheet; for a text file its name without the extension
 * @param column letters of the column, empty where the whole row is meant
 * @param row number of the row from 1, 0 where the whole sheet is meant
 */
public record CellRef(String sheet, String column, int row) {

    /** @param column index of the column from 0 */
    public static CellRef of(String sheet, int column, int row) {
        return new CellRef(sheet, letters(column), row);
    }

    public static CellRef wholeRow(String sheet, int row) {
        return new CellRef(sheet, "", row);
    }

    public static CellRef wholeSheet(String sheet) {
        return new CellRef(sheet, "", 0);
    }

    /** The letters that a spreadsheet shows over the column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The cell within its sheet: C14, or row 14 where the whole row is meant. */
    public String cell() {
        return column.isEmpty() ? (row == 0 ? "" : "row " + row) : column + row;
    }

    @Override
    public String toString() {
        return cell().isEmpty() ? sheet : sheet + "!" + cell();
    }
}
