package org.phaseout.normalise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.normalise.NumberReading.Figure;
import org.phaseout.read.Cell;
import org.phaseout.read.ReadRow;
import org.phaseout.read.TablePlan;
import org.phaseout.read.TablePlan.ColumnPlan;

/**
 * Figures that somebody typed as text into a workbook, and figures in digits of another script. They are read, and told
 * once a column, at its first such cell. Filled by a first pass over the rows of a file, then asked row by row.
 */
public final class TypedFigures {

    private static final int LONGEST = 60;

    private final DecimalMarks marks;
    private final boolean textFile;
    private final IdentityHashMap<TablePlan, Map<Integer, ColumnPlan>> figures = new IdentityHashMap<>();
    private final Map<Integer, Map<Integer, Map<Kind, Column>>> sheets = new HashMap<>();

    /** Columns of the row at hand that were looked at: two forms may read the same cells. */
    private final BitSet noted = new BitSet();

    /** @param ambiguous whether only the decimal mark of the column tells which figure it is */
    private record Kind(Finding finding, boolean ambiguous) {}

    /** The cells of one column that are told together. */
    private static final class Column {
        private final ColumnPlan plan;
        private final Cell first;
        private final int row;
        private int cells;

        Column(ColumnPlan plan, Cell first, int row) {
            this.plan = plan;
            this.first = first;
            this.row = row;
        }
    }

    /** @param textFile whether the file holds text alone, in which figures as text are no news */
    public TypedFigures(DecimalMarks marks, boolean textFile) {
        this.marks = marks;
        this.textFile = textFile;
    }

    public void see(ReadRow row) {
        noted.clear();
        for (ReadRow.View view : row.views()) {
            if (view.why() != null) {
                continue;
            }
            Map<Integer, ColumnPlan> columns = figures.computeIfAbsent(view.table(), TypedFigures::figures);
            for (Cell cell : view.row().cells()) {
                ColumnPlan column = cell.kind() == Cell.Kind.TEXT ? columns.get(cell.column()) : null;
                Kind kind = column == null ? null : kind(cell.text());
                if (column != null && kind != null && !noted.get(cell.column())) {
                    note(row.sheet().index(), kind, column, cell, view.row().number());
                    noted.set(cell.column());
                }
            }
        }
    }

    private void note(int sheet, Kind kind, ColumnPlan plan, Cell cell, int row) {
        sheets.computeIfAbsent(sheet, s -> new HashMap<>())
                .computeIfAbsent(cell.column(), c -> new HashMap<>())
                .computeIfAbsent(kind, f -> new Column(plan, cell, row))
                .cells++;
    }

    /** Columns of the table whose cells hold figures. */
    private static Map<Integer, ColumnPlan> figures(TablePlan table) {
        Map<Integer, ColumnPlan> columns = new HashMap<>();
        for (ColumnPlan column : table.columns()) {
            String name = field(table.form(), column);
            Field field = name == null ? null : table.inventory().fields().get(name);
            Form.Measure measure = table.form().measure();
            boolean measured = measure != null && measure.value().equals(name);
            if (measured || (field != null && Slot.isFigure(field))) {
                columns.put(column.column(), column);
            }
        }
        return columns;
    }

    private static @Nullable String field(Form form, ColumnPlan column) {
        TablePlan.SpreadValue spread = column.spread();
        return spread == null
                ? column.field()
                : form.spreads().get(spread.spread()).value();
    }

    /** What is to be told of a text in a cell of figures; null if it is not taken for a plain figure. */
    private @Nullable Kind kind(String text) {
        boolean otherDigits = text.chars().anyMatch(c -> c >= 0x80 && Character.isDigit(c));
        if ((textFile && !otherDigits) || text.length() > LONGEST) {
            return null;
        }
        boolean sure = plain(text, DecimalMark.UNKNOWN) != null;
        return sure || plain(text, DecimalMark.POINT) != null
                ? new Kind(otherDigits ? Finding.OTHER_DIGITS : Finding.NUMBER_AS_TEXT, !sure)
                : null;
    }

    /** The figure, unless something beside it makes it a text: a sign such as {@code <}, or a mark of a footnote. */
    private static @Nullable Figure plain(String text, DecimalMark mark) {
        return NumberReader.read(text, mark) instanceof Figure figure
                        && figure.qualifier().isEmpty()
                        && figure.marks().isEmpty()
                ? figure
                : null;
    }

    /** What is to be told at a row. */
    public List<Issue> issues(ReadRow row) {
        Map<Integer, Map<Kind, Column>> columns = sheets.get(row.sheet().index());
        if (columns == null) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        for (Cell cell : row.row().cells()) {
            Map<Kind, Column> kinds = columns.get(cell.column());
            if (kinds != null) {
                tell(Finding.NUMBER_AS_TEXT, kinds, row, issues);
                tell(Finding.OTHER_DIGITS, kinds, row, issues);
            }
        }
        return issues;
    }

    /** Cells that nobody can read without the decimal mark of their column count if it is known. */
    private void tell(Finding finding, Map<Kind, Column> kinds, ReadRow row, List<Issue> issues) {
        Column sure = kinds.get(new Kind(finding, false));
        Column ambiguous = kinds.get(new Kind(finding, true));
        if (ambiguous != null && mark(row, ambiguous) == DecimalMark.UNKNOWN) {
            ambiguous = null;
        }
        int cells = (sure == null ? 0 : sure.cells) + (ambiguous == null ? 0 : ambiguous.cells);
        Column first = sure == null || (ambiguous != null && ambiguous.row < sure.row) ? ambiguous : sure;
        if (first != null && first.row == row.row().number()) {
            String text = first.first.text();
            if (NumberReader.read(text, mark(row, first)) instanceof Figure figure) {
                issues.add(finding.at(place(first, row), Wording.of(cells, Exact.text(figure.amount()))));
            }
        }
    }

    private DecimalMark mark(ReadRow row, Column column) {
        return marks.of(row.sheet().index(), column.first.column());
    }

    private static Place place(Column column, ReadRow row) {
        return new Place(
                CellRef.of(row.sheet().name(), column.first.column(), column.row),
                column.plan.heading(),
                column.plan.field(),
                column.first.text());
    }
}
