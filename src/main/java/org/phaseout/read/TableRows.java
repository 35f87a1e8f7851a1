package org.phaseout.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.read.ReadingWords.RowKind;
import org.phaseout.read.TablePlan.ColumnPlan;

/** What one table makes of the rows of its sheet, taken from top to bottom. */
final class TableRows {

    private static final String BLANK = "blank in this table";

    private final TablePlan table;
    private final ReadingWords words;
    private final Map<Integer, ColumnPlan> columns = new HashMap<>();
    private final Set<Integer> filledDown = new TreeSet<>();
    private final Map<Integer, Cell> above = new TreeMap<>();
    private final Wildcards stops;
    private final Wildcards skips;
    private final int firstColumn;
    private final int nameColumn;
    private boolean ended;
    private boolean dataSeen;

    TableRows(TablePlan table, ReadingWords words) {
        this.table = table;
        this.words = words;
        this.stops = Wildcards.of(table.form().stop());
        this.skips = Wildcards.skips(table.form().skipRows());
        int name = -1;
        for (ColumnPlan column : table.columns()) {
            columns.put(column.column(), column);
            String field = column.field();
            if (field != null && table.form().fillDown().contains(field)) {
                filledDown.add(column.column());
            }
            if (name < 0 && field != null && isNamed(field)) {
                name = column.column();
            }
        }
        this.firstColumn =
                table.columns().isEmpty() ? 0 : table.columns().get(0).column();
        this.nameColumn = name;
    }

    /** Whether totals are told from the texts of this field: the substance, where the table has one. */
    private boolean isNamed(String field) {
        Field known = table.inventory().fields().get(field);
        return known != null && known.type() == Field.Type.SUBSTANCE;
    }

    boolean covers(int row) {
        return table.area().hasRow(row);
    }

    /** @param whole row of the sheet, of which the table sees its own columns */
    ReadRow.View view(SheetRow whole) {
        SheetRow row = table.area().of(whole);
        if (row.number() < table.firstRow()) {
            return ignored(row, "above the table");
        } else if (row.number() <= table.lastRow()) {
            return ignored(row, "heading");
        } else if (ended) {
            return ignored(row, RowKind.STOP.why());
        } else if (row.hidden() && !table.form().hidden().readsRows()) {
            return ignored(row, "hidden row");
        } else if (row.cells().isEmpty()) {
            return ignored(row, BLANK);
        }
        String why = noData(row);
        if (why != null) {
            return ignored(row, why);
        }
        SheetRow filled = fillDown(row);
        if (isLabelOnly(row)) {
            return ignored(row, "label for the rows below");
        }
        dataSeen = true;
        return new ReadRow.View(table, filled, null);
    }

    private ReadRow.View ignored(SheetRow row, String why) {
        return new ReadRow.View(table, row, why);
    }

    private @Nullable String noData(SheetRow row) {
        String byText = reason(row);
        if (byText != null) {
            return byText;
        } else if (!dataSeen && RowShape.isOrdinal(row)) {
            return "numbers of the columns";
        } else if (isHeading(row, columns, table)) {
            return "heading repeated";
        }
        return isRunningNumber(row) ? "blank form row" : null;
    }

    /** Looks at the first text and at the name of the substance. */
    private @Nullable String reason(SheetRow row) {
        Cell first = firstText(row);
        String why = first == null ? null : reasonOf(first.text(), row);
        Cell name = nameColumn < 0 || (first != null && first.column() == nameColumn) ? null : row.cell(nameColumn);
        return why == null && name != null && name.kind() == Cell.Kind.TEXT ? reasonOf(name.text(), row) : why;
    }

    /** The first cell with a text that is no figure, or null if there is none. */
    static @Nullable Cell firstText(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.TEXT && !RowShape.isNumber(cell.text())) {
                return cell;
            }
        }
        return null;
    }

    private @Nullable String reasonOf(String text, SheetRow row) {
        String why = byWords(text);
        if (RowKind.STOP.why().equals(why)) {
            ended = true;
        }
        boolean noteWithFigures = RowKind.NOTE.why().equals(why) && holdsFigures(row);
        return noteWithFigures ? null : why;
    }

    private @Nullable String byWords(String text) {
        if (stops.any(text)) {
            return RowKind.STOP.why();
        }
        String skipped = skips.reason(text);
        return skipped != null ? skipped : words.rowKind(text).map(RowKind::why).orElse(null);
    }

    /** A row with figures in read columns is no note, whatever its first text. */
    private boolean holdsFigures(SheetRow row) {
        for (Cell cell : row.cells()) {
            ColumnPlan column = columns.get(cell.column());
            boolean figure = cell.kind() == Cell.Kind.NUMBER || RowShape.isNumber(cell.text());
            if (figure && column != null && column.isRead()) {
                return true;
            }
        }
        return false;
    }

    /** Every cell says what the heading above it says, as at the top of a printed page. */
    static boolean isHeading(SheetRow row, TablePlan table) {
        Map<Integer, ColumnPlan> columns = new HashMap<>();
        table.columns().forEach(c -> columns.put(c.column(), c));
        return isHeading(row, columns, table);
    }

    private static boolean isHeading(SheetRow row, Map<Integer, ColumnPlan> columns, TablePlan table) {
        if (row.cells().size() < 2) {
            return false;
        }
        for (Cell cell : row.cells()) {
            ColumnPlan column = columns.get(cell.column());
            if (column == null
                    || !RowShape.isPart(
                            cell.text(), column.heading(), table.form().header().join())) {
                return false;
            }
        }
        return true;
    }

    private boolean isRunningNumber(SheetRow row) {
        if (row.cells().size() != 1 || row.cells().get(0).column() != firstColumn) {
            return false;
        }
        ColumnPlan column = columns.get(firstColumn);
        String field = column == null ? null : column.field();
        Field known = field == null ? null : table.inventory().fields().get(field);
        boolean spread = column != null && column.spread() != null;
        boolean figure = spread || (known != null && known.type().isDecimal());
        return !figure && RowShape.isWhole(row.cells().get(0));
    }

    private SheetRow fillDown(SheetRow row) {
        List<Cell> added = new ArrayList<>();
        for (int column : filledDown) {
            Cell own = row.cell(column);
            Cell last = above.get(column);
            if (own != null) {
                above.put(column, own);
            } else if (last != null) {
                added.add(last);
            }
        }
        if (added.isEmpty()) {
            return row;
        }
        added.addAll(row.cells());
        added.sort(Comparator.comparingInt(Cell::column));
        return new SheetRow(row.number(), added, row.hidden(), row.cut());
    }

    private boolean isLabelOnly(SheetRow row) {
        return !filledDown.isEmpty() && row.cells().stream().allMatch(c -> filledDown.contains(c.column()));
    }
}
