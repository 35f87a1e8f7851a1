package org.phaseout.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file with what each table of its sheet makes of it.
 *
 * @param position running number of the row in the file from 0, for restart
 * @param why reason why no table reads it (above the table, sheet not counted); null where views tell
 */
public record ReadRow(
        long position,
        SheetInfo sheet,
        SheetRow row,
        List<View> views,
        @Nullable String why) {

    /**
     * The row as one table sees it.
     *
     * @param row cells with labels filled down
     * @param why reason why the row holds no data (heading, total, note, blank form row); null for data
     */
    public record View(
            TablePlan table, SheetRow row, @Nullable String why) {}
}
