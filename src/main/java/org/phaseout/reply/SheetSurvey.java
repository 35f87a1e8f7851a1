package org.phaseout.reply;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a sheet for what must be known before it is marked: the styles of the cells that are, the first filled
 * cell of rows that are as a whole, and the merged cells that hide some of them.
 */
final class SheetSurvey {

    private final NavigableSet<Long> asked;
    private final NavigableMap<Long, Integer> styles = new TreeMap<>();
    private final Map<Long, Long> moved = new HashMap<>();
    private SheetWalk walk = new SheetWalk("");
    private @Nullable String drawing;
    private boolean selected;
    private boolean inRow;
    private long wholeRow = -1;
    private long lastCell = -1;
    private int lastSeen;
    private int lastRow;

    private SheetSurvey(NavigableSet<Long> asked) {
        this.asked = asked;
    }

    /**
     * Where marks go.
     *
     * @param styles of every cell to be marked, by its key
     * @param moved where a mark goes that was asked for a row, or for a cell that a merged one covers
     * @param drawing id of the relation to the drawing of comments; null if there is none
     * @param selected whether the sheet is one of those that stand open
     */
    record Found(
            NavigableMap<Long, Integer> styles,
            Map<Long, Long> moved,
            @Nullable String drawing,
            boolean selected) {}

    /** @param asked keys of cells and rows to be marked */
    static Found of(Parts parts, String part, NavigableSet<Long> asked) throws IOException {
        SheetSurvey first = new SheetSurvey(asked);
        first.read(parts, part);
        Map<Long, Long> covered = new HashMap<>();
        first.moved.forEach((from, to) -> {
            if (!Cells.isWholeRow(from)) {
                covered.put(from, to);
            }
        });
        if (covered.isEmpty()) {
            return first.found();
        }
        NavigableSet<Long> uncovered = new TreeSet<>();
        asked.forEach(key -> uncovered.add(covered.getOrDefault(key, key)));
        SheetSurvey second = new SheetSurvey(uncovered);
        second.read(parts, part);
        second.moved.putAll(covered);
        return second.found();
    }

    private Found found() {
        return new Found(styles, moved, drawing, selected);
    }

    private void read(Parts parts, String part) throws IOException {
        try (Markup in = parts.markup(part)) {
            while (in.next()) {
                if (in.begins()) {
                    begin(in);
                } else if (in.kind() == Markup.Kind.END && inRow && walk.isRow(in)) {
                    endRow();
                } else if (in.kind() == Markup.Kind.END && walk.isRows(in)) {
                    endRows();
                }
            }
        }
    }

    private void begin(Markup in) throws IOException {
        if (in.depth() == 0) {
            walk = new SheetWalk(in.tag().prefix());
        } else if (walk.isRow(in)) {
            startRow(in);
        } else if (inRow && walk.isCell(in)) {
            cell(in);
        } else if (walk.isRows(in) && in.kind() == Markup.Kind.EMPTY) {
            endRows();
        } else if (in.depth() <= 2) {
            around(in);
        }
    }

    private void around(Markup in) {
        if (walk.isColumn(in)) {
            walk.startColumn(in.tag());
            return;
        }
        if (in.depth() == 1) {
            if (in.tag().local().equals("legacyDrawing")) {
                drawing = in.tag().any("id");
            }
            return;
        }
        Tag tag = in.tag();
        if (tag.local().equals("sheetView")) {
            selected |= tag.flag("tabSelected");
        } else if (tag.local().equals("mergeCell")) {
            merged(tag.get("ref"));
        }
    }

    private void startRow(Markup in) throws IOException {
        int row = walk.startRow(in.tag());
        if (row <= lastSeen) {
            throw new Unpatchable("rows out of order");
        }
        lastSeen = row;
        missingRows(row);
        walk.missingRow(row - 1);
        walk.startRow(in.tag());
        lastCell = -1;
        inRow = in.kind() == Markup.Kind.START
                && !asked.subSet(Cells.key(row, -1), Cells.key(row + 1, -1)).isEmpty();
        wholeRow = inRow && asked.contains(Cells.key(row, -1)) ? Cells.key(row, -1) : -1;
        if (in.kind() == Markup.Kind.EMPTY) {
            endRow();
        }
    }

    private void cell(Markup in) throws IOException {
        Tag tag = in.tag();
        long key = walk.startCell(tag);
        if (key <= lastCell) {
            throw new Unpatchable("cells out of order");
        }
        lastCell = key;
        boolean firstFilled = wholeRow >= 0 && in.kind() == Markup.Kind.START;
        if (firstFilled) {
            moved.put(wholeRow, key);
            wholeRow = -1;
        }
        if (firstFilled || asked.contains(key)) {
            styles.put(key, tag.number("s", 0));
        }
    }

    private void endRow() {
        endRow(walk.row());
        inRow = false;
    }

    private void endRow(int row) {
        for (long key : asked.subSet(Cells.key(row, -1), Cells.key(row + 1, -1))) {
            if (Cells.isWholeRow(key)) {
                moved.computeIfAbsent(key, k -> {
                    long first = Cells.key(row, 0);
                    styles.putIfAbsent(first, walk.styleOfMissing(0));
                    return first;
                });
            } else {
                styles.putIfAbsent(key, walk.styleOfMissing(Cells.column(key)));
            }
        }
        lastRow = Math.max(lastRow, row);
    }

    private void missingRows(int before) {
        for (Long key = asked.ceiling(Cells.key(lastRow + 1, -1));
                key != null && Cells.row(key) < before;
                key = asked.ceiling(Cells.key(lastRow + 1, -1))) {
            int row = Cells.row(key);
            walk.missingRow(row);
            endRow(row);
        }
    }

    private void endRows() {
        missingRows(Cells.LAST_ROW + 1);
    }

    private void merged(@Nullable String range) {
        int colon = range == null ? -1 : range.indexOf(':');
        if (range == null || colon < 0) {
            return;
        }
        long from = Cells.key(range.substring(0, colon));
        long to = Cells.key(range.substring(colon + 1));
        if (from < 0 || to < from) {
            return;
        }
        for (long key : asked.subSet(from, false, to, true)) {
            if (Cells.column(key) >= Cells.column(from) && Cells.column(key) <= Cells.column(to)) {
                moved.put(key, from);
            }
        }
    }
}
