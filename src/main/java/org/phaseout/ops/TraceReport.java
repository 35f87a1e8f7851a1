package org.phaseout.ops;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From published figures to the cells they came from.
 *
 * @param rows published rows that the key names
 * @param sources cells behind them
 */
public record TraceReport(
        String table, Map<String, String> key, List<Map<String, String>> rows, List<SourceRow> sources) {

    /**
     * One row of a file that a figure rests on.
     *
     * @param record fields that say what the row is about
     * @param factors figures of reference tables that the formula multiplies by
     */
    public record SourceRow(
            String file,
            String sha256,
            String sheet,
            int row,
            String inventory,
            String form,
            Map<String, String> record,
            List<SourceCell> cells,
            Map<String, String> factors) {}

    /**
     * One cell.
     *
     * @param raw text as it stands in the file
     * @param stored value as stored, after all steps
     * @param steps what was done on the way, such as the unit's factor or a blend's share
     */
    public record SourceCell(
            String field, String cell, String raw, @Nullable String stored, List<String> steps) {}
}
