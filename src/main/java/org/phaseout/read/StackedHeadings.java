package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts headings of several rows over their columns. A merged cell covers what it covers. On a row without merged cells a
 * parent heading goes right over blank cells, as long as there is a text below and below itself.
 */
final class StackedHeadings {

    private static final int WIDEST_MERGE = 1_024;

    private final SortedMap<Integer, SheetRow> rows;
    private final List<SourceFile.Merge> merges;
    private final int first;
    private final int last;

    StackedHeadings(SortedMap<Integer, SheetRow> rows, List<SourceFile.Merge> merges, int first, int height) {
        this.rows = rows;
        this.first = first;
        this.last = first + height - 1;
        this.merges = merges.stream()
                .filter(m -> m.lastRow() >= first && m.firstRow() <= last)
                .toList();
    }

    List<Heading> read() {
        SortedMap<Integer, List<String>> parts = new TreeMap<>();
        SortedMap<Integer, Integer> places = new TreeMap<>();
        for (int row = first; row <= last; row++) {
            SortedMap<Integer, String> texts = filled(row);
            spreadRight(row, texts);
            for (var text : texts.entrySet()) {
                parts.computeIfAbsent(text.getKey(), k -> new ArrayList<>()).add(text.getValue());
                places.put(text.getKey(), row);
            }
        }
        List<Heading> headings = new ArrayList<>();
        parts.forEach((column, texts) ->
                headings.add(new Heading(column, places.getOrDefault(column, last), List.copyOf(texts))));
        return headings;
    }

    /** Texts of a row by column, each merged one repeated to the right; not to rows below its first. */
    private SortedMap<Integer, String> filled(int row) {
        SortedMap<Integer, String> texts = new TreeMap<>();
        SheetRow cells = rows.get(row);
        if (cells != null) {
            cells.cells().forEach(c -> texts.put(c.column(), c.text().strip()));
        }
        for (SourceFile.Merge merge : merges) {
            String text = text(merge.firstRow(), merge.firstColumn());
            boolean starts = merge.firstRow() == row || (row == first && merge.firstRow() < first);
            if (starts && merge.lastRow() >= row && text != null) {
                for (int c = merge.firstColumn(); c <= lastColumn(merge); c++) {
                    texts.put(c, text);
                }
            }
        }
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /** A merged cell with nothing below it is the heading of its first column; its other columns have none. */
    private int lastColumn(SourceFile.Merge merge) {
        return merge.lastRow() >= last
                ? merge.firstColumn()
                : Math.min(merge.lastColumn(), merge.firstColumn() + WIDEST_MERGE);
    }

    private void spreadRight(int row, SortedMap<Integer, String> texts) {
        boolean merged = merges.stream()
                .anyMatch(m -> m.firstRow() <= row && m.lastRow() >= row && m.lastColumn() > m.firstColumn());
        if (row == last || merged || texts.isEmpty()) {
            return;
        }
        int widest = widest();
        String parent = null;
        for (int column = texts.firstKey(); column <= widest; column++) {
            String own = texts.get(column);
            if (own != null) {
                parent = hasTextBelow(row, column) ? own : null;
            } else if (parent != null && hasTextBelow(row, column)) {
                texts.put(column, parent);
            } else {
                parent = null;
            }
        }
    }

    private int widest() {
        int widest = -1;
        for (int row = first; row <= last; row++) {
            SheetRow cells = rows.get(row);
            if (cells != null && !cells.cells().isEmpty()) {
                widest = Math.max(
                        widest, cells.cells().get(cells.cells().size() - 1).column());
            }
        }
        return widest;
    }

    private boolean hasTextBelow(int row, int column) {
        for (int below = row + 1; below <= last; below++) {
            if (text(below, column) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String text(int row, int column) {
        SheetRow cells = rows.get(row);
        Cell cell = cells == null ? null : cells.cell(column);
        return cell == null ? null : cell.text().strip();
    }
}
