package org.phaseout.normalise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.model.RowOutcome;
import org.phaseout.read.Cell;
import org.phaseout.read.ReadRow;
import org.phaseout.read.TablePlan.ColumnPlan;
import org.phaseout.read.TablePlan.SpreadValue;

/** Counts what became of each filled cell of a row: used by one table at least, or explained by a reason. */
final class CellAccount {

    static final String REJECTED = "row in error";
    static final String TOTAL = "total";
    static final String NO_HEADING = "no heading above the cell";
    static final String NO_TABLE = "no table reads the row";

    private final ReadRow row;
    private final Map<String, Integer> explained = new TreeMap<>();
    private final int[] places;
    private int used;

    CellAccount(ReadRow row) {
        this.row = row;
        this.places = new int[row.views().size()];
    }

    RowResult result(List<ViewOutcome> views, String why) {
        for (Cell cell : row.row().cells()) {
            String reason = reason(cell, views);
            if (reason == null) {
                used++;
            } else {
                explained.merge(reason, 1, Integer::sum);
            }
        }
        return new RowResult(
                row.position(),
                CellRef.wholeRow(row.sheet().name(), row.row().number()),
                views,
                why,
                row.row().cells().size(),
                used,
                explained);
    }

    /** Why no table uses the cell; null if one does. */
    private @Nullable String reason(Cell cell, List<ViewOutcome> views) {
        String first = row.why();
        for (int i = 0; i < views.size(); i++) {
            if (!row.views().get(i).table().area().hasColumn(cell.column())) {
                continue;
            }
            String reason = reason(cell, i, views.get(i).outcome());
            if (reason == null) {
                return null;
            }
            first = first == null || reason.equals(REJECTED) ? reason : first;
        }
        return first == null ? NO_TABLE : first;
    }

    private @Nullable String reason(Cell cell, int view, RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Ignored ignored) {
            return ignored.why();
        }
        ColumnPlan column = column(view, cell.column());
        if (column == null) {
            return NO_HEADING;
        }
        SpreadValue spread = column.spread();
        if (spread != null && spread.total()) {
            return TOTAL;
        }
        if (!column.isRead()) {
            return column.why();
        }
        return outcome instanceof RowOutcome.Rejected ? REJECTED : null;
    }

    /** Cells and columns stand from left to right, so the search goes on where it ended for the cell before. */
    private @Nullable ColumnPlan column(int view, int column) {
        List<ColumnPlan> columns = row.views().get(view).table().columns();
        int at = places[view];
        while (at < columns.size() && columns.get(at).column() < column) {
            at++;
        }
        places[view] = at;
        return at < columns.size() && columns.get(at).column() == column ? columns.get(at) : null;
    }
}
