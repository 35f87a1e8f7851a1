package org.phaseout.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** Gathers the cells of a row; a cell that is stored twice becomes an error that shows both. */
final class RowBuilder {

    private final Limits limits;
    private final int most;
    private List<Cell> cells = new ArrayList<>();
    private boolean ordered = true;
    private int last = -1;
    private boolean full;

    RowBuilder(Limits limits) {
        this.limits = limits;
        this.most = limits.of(Limit.COLUMNS);
    }

    void add(Cell cell) {
        if (cell.kind() == Cell.Kind.TEXT && isBlank(cell.text())) {
            return;
        }
        if (cell.column() <= last) {
            ordered = false;
        }
        last = Math.max(last, cell.column());
        full |= cells.size() >= most;
        if (!full) {
            cells.add(cell);
        }
    }

    /** Most texts begin with a letter, which tells at once. */
    private static boolean isBlank(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return (first <= ' ' || first >= 0x7F) && text.isBlank();
    }

    /** The row, or null if nothing is in it; starts anew. */
    @Nullable
    SheetRow take(int number, boolean hidden) throws UnreadableFile {
        return take(number, hidden, false);
    }

    /** @param cut whether the row ends before others do */
    @Nullable
    SheetRow take(int number, boolean hidden, boolean cut) throws UnreadableFile {
        if (full) {
            throw new UnreadableFile("TOO_MANY_COLUMNS", limits.over(Limit.COLUMNS, number));
        }
        List<Cell> taken = ordered ? cells : inOrder(cells);
        if (taken.isEmpty()) {
            return null;
        }
        cells = new ArrayList<>(taken.size());
        ordered = true;
        last = -1;
        return new SheetRow(number, taken, hidden, cut);
    }

    private static List<Cell> inOrder(List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingInt(Cell::column));
        List<Cell> single = new ArrayList<>(sorted.size());
        for (Cell cell : sorted) {
            Cell before = single.isEmpty() ? null : single.get(single.size() - 1);
            if (before == null || before.column() != cell.column()) {
                single.add(cell);
            } else {
                String both = before.text() + " | " + cell.text() + " (stored twice)";
                single.set(single.size() - 1, error(cell.column(), both));
            }
        }
        return single;
    }

    static Cell error(int column, String text) {
        return new Cell(column, Cell.Kind.ERROR, text, null, null, null);
    }
}
