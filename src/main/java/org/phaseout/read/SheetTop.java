package org.phaseout.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The first rows of a sheet, where titles and headings stand. */
final class SheetTop {

    private static final int MOST_CELLS = 1_024;

    private final SheetInfo sheet;
    private final SortedMap<Integer, SheetRow> rows;
    private final List<SourceFile.Merge> merges;
    private final Map<Integer, List<Heading>> headings = new HashMap<>();

    SheetTop(SheetInfo sheet, SortedMap<Integer, SheetRow> rows, List<SourceFile.Merge> merges) {
        this.sheet = sheet;
        this.rows = rows;
        this.merges = merges;
    }

    /** @param stacked whether headings may stand on more than one row, so that merged ranges matter */
    static SheetTop read(SourceFile file, SheetInfo sheet, int lastRow, boolean stacked) throws IOException {
        SortedMap<Integer, SheetRow> rows = new TreeMap<>();
        try (SheetRows source = file.open(sheet)) {
            for (SheetRow row = source.next(); row != null && row.number() <= lastRow; row = source.next()) {
                rows.putIfAbsent(row.number(), row);
            }
        }
        boolean merged = stacked && rows.size() > 1;
        return new SheetTop(sheet, rows, merged ? file.merges(sheet, lastRow) : List.of());
    }

    /** The same rows, as far as they stand in the area. */
    SheetTop within(Area area) {
        SortedMap<Integer, SheetRow> own = new TreeMap<>();
        for (SheetRow row : rows.values()) {
            SheetRow cut = area.of(row);
            if (area.hasRow(row.number()) && !cut.cells().isEmpty()) {
                own.put(row.number(), cut);
            }
        }
        List<SourceFile.Merge> inside = merges.stream()
                .filter(m -> area.hasColumn(m.firstColumn()) && m.firstRow() >= area.firstRow())
                .toList();
        return new SheetTop(sheet, own, inside);
    }

    List<SourceFile.Merge> merges() {
        return merges;
    }

    SheetInfo sheet() {
        return sheet;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The first row of the merged ranges that reach down to this row; the row itself where there are none. */
    int mergedFrom(int row) {
        return merges.stream()
                .filter(m -> m.firstRow() < row && m.lastRow() >= row)
                .mapToInt(SourceFile.Merge::firstRow)
                .min()
                .orElse(row);
    }

    int lastRow() {
        return rows.lastKey();
    }

    /** Filled rows from top to bottom. */
    Iterable<SheetRow> rows() {
        return rows.values();
    }

    Iterable<SheetRow> above(int row) {
        return rows.headMap(row).values();
    }

    @Nullable
    SheetRow row(int number) {
        return rows.get(number);
    }

    /** Whether headings may start here: at most as many cells as a table can have. */
    boolean mayStart(SheetRow row) {
        return row.cells().size() <= MOST_CELLS;
    }

    /** Headings that stand on the given rows, from left to right. */
    List<Heading> headings(int firstRow, int height) {
        return headings.computeIfAbsent(
                firstRow * 16 + height, k -> new StackedHeadings(rows, merges, firstRow, height).read());
    }
}
