package org.phaseout.normalise;

import java.util.ArrayList;
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
    private int used;

    CellAccount(ReadRow row) {
        this.row = row;
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
                new ArrayList<>(views),
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
            String reason = reason(cell, row.views().get(i), views.get(i).outcome());
            if (reason == null) {
                return null;
            }
            first = first == null || reason.equals(REJECTED) ? reason : first;
        }
        return first == null ? NO_TABLE : first;
    }

    private static @Nullable String reason(Cell cell, ReadRow.View view, RowOutcome outcome) {
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

    private static @Nullable ColumnPlan column(ReadRow.View view, int column) {
        for (ColumnPlan plan : view.table().columns()) {
            if (plan.column() == column) {
                return plan;
            }
        }
        return null;
    }
}
