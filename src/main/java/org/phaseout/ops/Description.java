package org.phaseout.ops;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recognised in a file, and why.
 *
 * @param stated revision and date that the file states of itself
 * @param problem why the file cannot be read; null if it can
 */
public record Description(
        String file,
        @Nullable String format,
        List<StatedValue> stated,
        List<Sheet> sheets,
        List<String> issues,
        @Nullable String problem) {

    /**
     * A revision or date that the file states of itself.
     *
     * @param from cell that it was taken from, or "file name"
     */
    public record StatedValue(String what, String value, String from) {}

    /**
     * @param skipped why no table of the sheet is read; null if one is
     * @param nearest what came nearest to a table there; null if nothing was looked for
     */
    public record Sheet(
            String name,
            boolean hidden,
            @Nullable String skipped,
            @Nullable String nearest,
            List<FoundTable> tables) {}

    /**
     * A table found by a form.
     *
     * @param context labelled texts above the table and in the file name, with their place
     */
    public record FoundTable(
            String inventory,
            String form,
            String title,
            String headerRows,
            List<String> evidence,
            Map<String, String> context,
            List<MappedColumn> columns) {}

    /** @param field field that the column gives; null if it is not read */
    public record MappedColumn(
            String column,
            String heading,
            @Nullable String field,
            @Nullable String dimension,
            @Nullable String unit,
            String why) {}
}
