package org.phaseout.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Issue;

/** Goes once over all rows of a sheet, shows those that may be headings to the finder, and notes what is hidden. */
final class RowsBelow {

    private static final int MOST_ABOVE = 30;

    private final SheetTop top;
    private final SheetTables tables;
    private final HeadingSigns signs;
    private final int stack;
    private final SourceFile file;
    private @Nullable List<SourceFile.Merge> merges;
    private final HiddenParts hidden = new HiddenParts();
    private final StrayCells stray;
    private final PastedBlocks blocks;
    private final GarbledCells garbled;
    private final Deque<SheetRow> above = new ArrayDeque<>();
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private boolean figureTexts;

    /** @param stack most rows that headings are stacked over */
    RowsBelow(
            SourceFile file,
            SheetTop top,
            SheetTables tables,
            HeadingSigns signs,
            int stack,
            PastedBlocks blocks,
            GarbledCells garbled) {
        this.file = file;
        this.top = top;
        this.tables = tables;
        this.signs = signs;
        this.stack = stack;
        this.blocks = blocks;
        this.garbled = garbled;
        this.stray = new StrayCells(top.sheet(), top.merges(), signs.words());
    }

    HiddenParts read() throws IOException {
        try (SheetRows rows = file.open(top.sheet())) {
            read(rows);
            hidden.columns(rows.hiddenColumns());
        }
        return hidden;
    }

    List<Issue> issues() {
        return stray.issues();
    }

    /** Whether a text of the sheet may be a figure from which there is something to learn. */
    boolean hasFigureTexts() {
        return figureTexts;
    }

    private void read(SheetRows rows) throws IOException {
        int done = tables.lastHeadingAtTop();
        stray.startTables(tables.current());
        blocks.startSheet(top.sheet());
        for (SheetRow row = next(rows); row != null; row = next(rows)) {
            hidden.see(row);
            figureTexts =
                    figureTexts || FigureTexts.mayStandIn(row, file.format().equals("csv"));
            garbled.see(row);
            if (row.number() > done) {
                if (signs.mayBeHeadings(row)) {
                    lookAhead(rows, row.number() + stack - 1);
                    done = tables.below(around(row), row.number());
                    above.clear();
                    stray.startTables(tables.current());
                } else {
                    keep(row);
                    stray.see(row);
                    blocks.see(row, tables.current());
                }
            }
        }
    }

    private @Nullable SheetRow next(SheetRows rows) throws IOException {
        SheetRow waiting = ahead.poll();
        return waiting == null ? rows.next() : waiting;
    }

    private void lookAhead(SheetRows rows, int last) throws IOException {
        while (ahead.isEmpty() || ahead.getLast().number() < last) {
            SheetRow row = rows.next();
            if (row == null) {
                return;
            }
            ahead.add(row);
        }
    }

    /** Rows are looked at only when headings are found below them: most are data. */
    private void keep(SheetRow row) {
        above.addFirst(row);
        if (above.size() > MOST_ABOVE) {
            above.removeLast();
        }
    }

    private SheetTop around(SheetRow heading) throws IOException {
        TreeMap<Integer, SheetRow> rows = new TreeMap<>();
        for (SheetRow row : above) {
            if (!signs.mayBeAbove(row)) {
                break;
            }
            rows.put(row.number(), row);
        }
        rows.put(heading.number(), heading);
        for (SheetRow row : ahead) {
            if (row.number() < heading.number() + stack) {
                rows.putIfAbsent(row.number(), row);
            }
        }
        return new SheetTop(top.sheet(), rows, merges());
    }

    private List<SourceFile.Merge> merges() throws IOException {
        List<SourceFile.Merge> known = merges;
        if (known == null) {
            known = stack > 1 ? file.merges(top.sheet(), Integer.MAX_VALUE) : List.of();
            merges = known;
        }
        return known;
    }
}
