package org.phaseout.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.read.TablePlan.ColumnPlan;

/**
 * Finds runs of rows that stand once more further down or on another sheet, as after pasting twice. Rows are kept as hashes
 * of what the table reads of them, so a long file costs sixteen bytes a row.
 */
final class PastedBlocks {

    private static final int SHORTEST_RUN = 3;
    private static final int FEWEST_CELLS = 3;

    private final List<String> sheets = new ArrayList<>();
    private long[] hashes = new long[1_024];
    private int[] rows = new int[1_024];
    private int[] sheetOf = new int[1_024];
    private int size;

    void startSheet(SheetInfo sheet) {
        sheets.add(sheet.name());
    }

    /** @param tables that the row belongs to; the first that reads enough of it counts */
    void see(SheetRow row, List<TablePlan> tables) {
        for (TablePlan table : tables) {
            long hash = hash(row, table);
            if (hash != 0) {
                add(hash, row.number());
                return;
            }
        }
    }

    private void add(long hash, int row) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
            sheetOf = Arrays.copyOf(sheetOf, size * 2);
        }
        hashes[size] = hash;
        rows[size] = row;
        sheetOf[size++] = sheets.size() - 1;
    }

    /** A hash of form, context and cells that are read; 0 for a row with few of them or without a figure but zero. */
    private static long hash(SheetRow row, TablePlan table) {
        List<ColumnPlan> columns = table.columns();
        long hash = mix(mix(17, table.inventory().code()), table.form().code());
        int read = 0;
        boolean figure = false;
        int start = columns.isEmpty() ? 0 : columns.get(0).column();
        int at = 0;
        for (Cell cell : row.cells()) {
            while (at < columns.size() && columns.get(at).column() < cell.column()) {
                at++;
            }
            ColumnPlan column = at < columns.size() ? columns.get(at) : null;
            if (column != null && column.column() == cell.column() && column.isRead()) {
                hash = mix(hash * 31 + cell.column() - start, cell.text());
                read++;
                figure = figure || isFigure(cell);
            }
        }
        return read >= FEWEST_CELLS && figure ? hash | 1 : 0;
    }

    private static boolean isFigure(Cell cell) {
        boolean number = cell.kind() == Cell.Kind.NUMBER || RowShape.isNumber(cell.text());
        return number && holdsMoreThanZeros(cell.text());
    }

    private static boolean holdsMoreThanZeros(String figure) {
        for (int i = 0; i < figure.length(); i++) {
            char c = figure.charAt(i);
            if (c >= '1' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed ^ (mixed >>> 29);
    }

    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        int[] first = new int[Integer.highestOneBit(Math.max(size, 1)) * 4];
        for (int i = 0; i < size; ) {
            int earlier = firstLike(first, i);
            int run = earlier < i ? run(earlier, i) : 0;
            if (run >= SHORTEST_RUN && differ(i, run)) {
                issues.add(issue(earlier, i, run));
            }
            i += Math.max(run, 1);
        }
        return issues;
    }

    /** The first row with the hash of this one, which may be itself; an open table of places, each plus one. */
    private int firstLike(int[] first, int i) {
        int mask = first.length - 1;
        int slot = (int) (hashes[i] >>> 16) & mask;
        while (first[slot] != 0 && hashes[first[slot] - 1] != hashes[i]) {
            slot = (slot + 1) & mask;
        }
        if (first[slot] == 0) {
            first[slot] = i + 1;
        }
        return first[slot] - 1;
    }

    private int run(int earlier, int later) {
        int run = 0;
        while (later + run < size && earlier + run < later && hashes[earlier + run] == hashes[later + run]) {
            run++;
        }
        return run;
    }

    /** Equal rows one after the other, such as many units alike, are no block. */
    private boolean differ(int from, int run) {
        for (int i = from + 1; i < from + run; i++) {
            if (hashes[i] != hashes[from]) {
                return true;
            }
        }
        return false;
    }

    private Issue issue(int earlier, int later, int run) {
        String sheet = sheets.get(sheetOf[later]);
        String before = rows[earlier] + "–" + rows[earlier + run - 1];
        Wording wording = sheetOf[earlier] == sheetOf[later]
                ? Wording.of(run, before)
                : Wording.variant("sheet", run, before, Filling.quoted(sheets.get(sheetOf[earlier])));
        return ReadIssue.BLOCK_TWICE.at(CellRef.wholeRow(sheet, rows[later]), "", wording);
    }
}
