package org.phaseout.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.read.TablePlan.ColumnPlan;

/**
 * Notes filled cells in the rows of a table that stand under no heading, figures alone in a row far from it, and examples of a template that were left in, so
 * that nothing is lost in silence.
 */
final class StrayCells {

    private final SheetInfo sheet;
    private final ReadingWords words;
    private final List<SourceFile.Merge> merges;
    private final TreeMap<Integer, Column> columns = new TreeMap<>();
    private BitSet headed = new BitSet();
    private BitSet read = new BitSet();
    private List<TablePlan> tables = List.of();
    private final List<Issue> issues = new ArrayList<>();

    /** What stands in one column without a heading. */
    private static final class Column {
        private final int firstRow;
        private final String firstText;
        private int cells;

        Column(int firstRow, String firstText) {
            this.firstRow = firstRow;
            this.firstText = firstText;
        }
    }

    StrayCells(SheetInfo sheet, List<SourceFile.Merge> merges, ReadingWords words) {
        this.sheet = sheet;
        this.words = words;
        this.merges = merges;
    }

    /** @param current tables that the rows from here on belong to */
    void startTables(List<TablePlan> current) {
        if (current.equals(tables)) {
            return;
        }
        close();
        tables = current;
        headed = new BitSet();
        read = new BitSet();
        for (TablePlan table : current) {
            for (ColumnPlan column : table.columns()) {
                headed.set(column.column());
                if (column.isRead()) {
                    read.set(column.column());
                }
            }
        }
    }

    void see(SheetRow row) {
        noteExample(row);
        boolean ofTable = row.cells().size() > 1 && isOfTable(row);
        boolean alone = row.cells().size() == 1 && !tables.isEmpty();
        for (Cell cell : row.cells()) {
            boolean figureAlone = alone && cell.kind() == Cell.Kind.NUMBER;
            if ((ofTable || figureAlone) && !headed.get(cell.column())) {
                columns.computeIfAbsent(cell.column(), c -> new Column(row.number(), cell.text())).cells++;
            }
        }
    }

    private boolean isOfTable(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (read.get(cell.column())) {
                return true;
            }
        }
        return false;
    }

    private void noteExample(SheetRow row) {
        if (tables.isEmpty() || row.cells().size() < 2) {
            return;
        }
        Cell first = TableRows.firstText(row);
        if (first != null && words.rowKind(first.text()).orElse(null) == ReadingWords.RowKind.EXAMPLE) {
            issues.add(ReadIssue.EXAMPLE_LEFT.at(
                    CellRef.of(sheet.name(), first.column(), row.number()), first.text(), Wording.PLAIN));
        }
    }

    List<Issue> issues() {
        close();
        return issues;
    }

    private void close() {
        columns.forEach((index, column) -> issues.add(ReadIssue.COLUMN_UNNAMED.at(
                CellRef.of(sheet.name(), index, column.firstRow), column.firstText, wording(index, column.cells))));
        columns.clear();
    }

    private Wording wording(int column, int cells) {
        for (TablePlan table : tables) {
            for (SourceFile.Merge merge : merges) {
                boolean over = merge.firstRow() <= table.lastRow()
                        && merge.lastRow() >= table.firstRow()
                        && merge.firstColumn() < column
                        && merge.lastColumn() >= column;
                String heading = over ? heading(table, merge.firstColumn()) : "";
                if (!heading.isEmpty()) {
                    return Wording.variant("merged", CellRef.letters(column), cells, Filling.quoted(heading));
                }
            }
        }
        return Wording.of(CellRef.letters(column), cells);
    }

    private static String heading(TablePlan table, int column) {
        return table.columns().stream()
                .filter(c -> c.column() == column)
                .map(ColumnPlan::heading)
                .findFirst()
                .orElse("");
    }
}
