package org.phaseout.normalise;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.read.Cell;
import org.phaseout.read.ReadRow;

/**
 * The decimal mark of every column, as its clear cells show it. Filled by a first pass over the rows of a file, then
 * asked; a column without a clear cell takes the mark that all clear cells of its sheet agree on.
 */
public final class DecimalMarks {

    private static final int WHOLE_SHEET = -1;

    private final Map<Integer, Map<Integer, DecimalMark>> sheets = new HashMap<>();
    private final Map<Integer, Map<Integer, First>> firsts = new HashMap<>();

    /**
     * The first cell of a column that shows its decimal mark.
     *
     * @param text as typed
     * @param cell place in the sheet, such as C7
     */
    record First(DecimalMark shows, String text, String cell) {}

    /** Looks at the texts of a row; cells stored as numbers tell nothing of how people type. */
    public void see(ReadRow row) {
        for (ReadRow.View view : row.views()) {
            if (view.why() == null) {
                see(row.sheet().index(), view);
            }
        }
    }

    private void see(int sheet, ReadRow.View view) {
        for (Cell cell : view.row().cells()) {
            if (cell.kind() == Cell.Kind.TEXT && mayBeFigure(cell.text())) {
                DecimalMark shows = NumberReader.shows(cell.text());
                if (shows != DecimalMark.UNKNOWN) {
                    note(sheet, cell.column(), shows);
                    firsts.computeIfAbsent(sheet, s -> new HashMap<>())
                            .putIfAbsent(
                                    cell.column(), first(cell, shows, view.row().number()));
                    note(sheet, WHOLE_SHEET, shows);
                }
            }
        }
    }

    private static First first(Cell cell, DecimalMark shows, int row) {
        return new First(shows, cell.text().strip(), CellRef.letters(cell.column()) + row);
    }

    /** The first cell of the column, if it shows the other mark than this cell does; null if not. */
    @Nullable
    First contrary(int sheet, int column, DecimalMark shows) {
        Map<Integer, First> ofSheet = shows == DecimalMark.UNKNOWN ? null : firsts.get(sheet);
        First first = ofSheet == null ? null : ofSheet.get(column);
        return first == null || first.shows == shows ? null : first;
    }

    /** Figures with a mark are short and hold a digit; most texts are told by a look at that. */
    private static boolean mayBeFigure(String text) {
        return text.length() < 40 && (text.indexOf('.') >= 0 || text.indexOf(',') >= 0);
    }

    private void note(int sheet, int column, DecimalMark shows) {
        sheets.computeIfAbsent(sheet, s -> new HashMap<>()).merge(column, shows, DecimalMark::and);
    }

    DecimalMark of(int sheet, int column) {
        Map<Integer, DecimalMark> columns = sheets.get(sheet);
        if (columns == null) {
            return DecimalMark.UNKNOWN;
        }
        DecimalMark own = columns.get(column);
        return own != null ? own : columns.getOrDefault(WHOLE_SHEET, DecimalMark.UNKNOWN);
    }
}
