package org.phaseout.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;

/**
 * How one form reads one sheet.
 *
 * @param area part of the sheet that the table has to itself
 * @param firstRow first row of the headings, from 1
 * @param lastRow last row of the headings; data start below
 * @param columns every column with a heading, from left to right, used or not
 * @param context labelled texts above the table and from the file name, by field: country, time_period, unit
 * @param evidence sentences that say why this form was taken, for describe
 */
public record TablePlan(
        SheetInfo sheet,
        Inventory inventory,
        Form form,
        Area area,
        int firstRow,
        int lastRow,
        List<ColumnPlan> columns,
        Map<String, Context> context,
        List<String> evidence) {

    TablePlan in(Area other) {
        return new TablePlan(sheet, inventory, form, other, firstRow, lastRow, columns, context, evidence);
    }

    TablePlan with(List<ColumnPlan> others) {
        return new TablePlan(sheet, inventory, form, area, firstRow, lastRow, others, context, evidence);
    }

    /**
     * What one column is.
     *
     * @param heading stacked headings joined, as typed
     * @param field field that the cells give; null if the column is not read
     * @param spread place of the spread in the form and the value that the heading gives; null if none
     * @param unit text of a unit found in the heading, such as kg; null if none
     * @param why how the heading was matched, or why the column is not read
     */
    public record ColumnPlan(
            int column,
            String heading,
            @Nullable String field,
            @Nullable SpreadValue spread,
            @Nullable String unit,
            String why) {

        ColumnPlan unread(String reason) {
            return new ColumnPlan(column, heading, null, null, unit, reason);
        }

        public boolean isRead() {
            return field != null || spread != null;
        }
    }

    /** @param value code or text that the heading stands for */
    public record SpreadValue(int spread, String value, boolean total) {}

    /** @param at cell that holds the text; its sheet is the file name where it was taken from that */
    public record Context(String text, CellRef at) {}
}
