package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published figures that moved from one edition to the next, for the report of a run.
 *
 * @param since name of the edition before
 * @param counts how much differs, a table; rows that came are counted there and not named
 * @param figures the first of them, in the order of the edition; those of rows that went too
 * @param more how many figures moved beside those named
 */
public record MovedFigures(String since, EditionDiff counts, List<Figure> figures, long more) {

    /**
     * One figure.
     *
     * @param key value by column: area_type, area, dimensions, time_period
     * @param from as published before; null where there was none
     * @param to as published now; null where there is none any more
     */
    public record Figure(
            String table,
            Map<String, String> key,
            String column,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * Names the figures that moved.
     *
     * @param most how many figures to name at most; all are counted
     */
    public static MovedFigures of(Path before, Path after, int most) throws IOException {
        List<Figure> named = new ArrayList<>();
        long[] all = {0};
        EditionDiff counts = EditionDiff.of(
                before,
                after,
                row -> cells(row).stream()
                        .filter(EditionChanges.CellChange::figure)
                        .forEach(cell -> {
                            if (all[0]++ < most) {
                                named.add(new Figure(row.table(), row.key(), cell.column(), cell.from(), cell.to()));
                            }
                        }));
        return new MovedFigures(
                String.valueOf(before.getFileName()), counts, List.copyOf(named), all[0] - named.size());
    }

    /** What came anew was not published before, so it cannot have moved. */
    private static List<EditionChanges.CellChange> cells(EditionChanges.RowChange row) {
        return row.what() == EditionChanges.What.ADDED ? List.of() : row.cells();
    }
}
