package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.read.Cell;
import org.phaseout.read.ReadRow;
import org.phaseout.read.SheetInfo;
import org.phaseout.read.SheetRow;
import org.phaseout.read.TablePlan;
import org.phaseout.read.TablePlan.ColumnPlan;
import org.phaseout.read.TablePlan.SpreadValue;

/** Builds the plan of one table and rows of it, for tests. Rows start below row 3 of the sheet "Imports". */
public final class TableBuilder {

    public static final SheetInfo SHEET = new SheetInfo(0, "Imports", false);

    private final Inventory inventory;
    private final String form;
    private final List<ColumnPlan> columns = new ArrayList<>();
    private final Map<String, TablePlan.Context> context = new HashMap<>();

    public TableBuilder(Inventory inventory, String form) {
        this.inventory = inventory;
        this.form = form;
    }

    public TableBuilder column(String field) {
        return column(field, null);
    }

    public TableBuilder column(String field, @Nullable String unit) {
        columns.add(new ColumnPlan(columns.size(), field, field, null, unit, "spelling"));
        return this;
    }

    public TableBuilder spread(int spread, String value, boolean total) {
        columns.add(new ColumnPlan(columns.size(), value, null, new SpreadValue(spread, value, total), null, "spread"));
        return this;
    }

    public TableBuilder unread(String why) {
        columns.add(new ColumnPlan(columns.size(), why, null, null, null, why));
        return this;
    }

    public TableBuilder labelled(String field, String text) {
        context.put(field, new TablePlan.Context(text, CellRef.of("Imports", 1, 1 + context.size())));
        return this;
    }

    public TablePlan plan() {
        return new TablePlan(
                SHEET,
                inventory,
                Objects.requireNonNull(inventory.forms().get(form)),
                org.phaseout.read.Area.SHEET,
                3,
                3,
                columns,
                context,
                List.of());
    }

    /** A row of data: text, BigDecimal or Cell; null for a blank. */
    public static SheetRow row(int number, @Nullable Object... values) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Cell cell) {
                cells.add(cell);
            } else if (value instanceof BigDecimal figure) {
                cells.add(Cell.number(i, figure, null));
            } else if (value != null) {
                cells.add(Cell.text(i, value.toString()));
            }
        }
        return new SheetRow(number, cells, false);
    }

    public static ReadRow read(SheetRow row, TablePlan... plans) {
        List<ReadRow.View> views = new ArrayList<>();
        for (TablePlan plan : plans) {
            views.add(new ReadRow.View(plan, row, null));
        }
        return new ReadRow(row.number(), SHEET, row, views, null);
    }
}
