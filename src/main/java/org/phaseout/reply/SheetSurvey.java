package org.phaseout.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.reply.Markup.Kind;

/**
 * Goes through a sheet once and notes what must change in it, and where: at the cells that are to be marked, at those
 * that are not in the part, at the first filled cell of rows that are marked as a whole. Merged cells that hide some of
 * them are found behind the rows; then it goes through a second time.
 */
final class SheetSurvey {

    private static final int ROW_DEPTH = 2;
    private static final int CELL_DEPTH = 3;

    private final SheetTags in;
    private final SheetEdits edits = new SheetEdits();
    private final SheetFrame frame;
    private final RowMarks marks;
    private final MarkedRows rows;
    private String prefix = "";
    private byte[] rowsName = {};
    private byte[] rowName = {};
    private byte[] cellName = {};
    private boolean behindRows;

    private SheetSurvey(SheetTags in, CellMarks asked) {
        ColumnStyles columns = new ColumnStyles();
        this.in = in;
        this.frame = new SheetFrame(asked, columns, edits);
        this.marks = new RowMarks(asked, columns, edits);
        this.rows = new MarkedRows(marks, edits);
    }

    /**
     * What was found.
     *
     * @param prefix of the sheet's elements
     * @param spots cells to be marked
     * @param moved where a mark goes that was asked for a row, or for a cell that a merged one covers
     * @param edits what changes if the sheet is written anew
     * @param drawing id of the relation to the drawing of comments; null if there is none
     * @param selected whether the sheet is one of those that stand open
     */
    record Found(
            String prefix,
            Spots spots,
            Map<Long, Long> moved,
            SheetEdits edits,
            @Nullable String drawing,
            boolean selected) {}

    /**
     * Goes through a sheet.
     *
     * @param asked cells and rows to be marked
     * @param whole whether it must be looked at to its end also if none is
     */
    static Found of(Parts parts, String part, CellMarks asked, boolean whole) throws IOException {
        SheetSurvey first = read(parts, part, asked, whole);
        Map<Long, Long> covered = first.frame.covered();
        if (covered.isEmpty()) {
            return first.found();
        }
        SheetSurvey second = read(parts, part, asked.moved(key -> covered.getOrDefault(key, key)), whole);
        second.marks.moved().putAll(covered);
        return second.found();
    }

    private static SheetSurvey read(Parts parts, String part, CellMarks asked, boolean whole) throws IOException {
        try (SheetTags in = new SheetTags(parts.utf8(part))) {
            SheetSurvey survey = new SheetSurvey(in, asked);
            boolean toEnd = whole || !asked.isEmpty();
            while ((toEnd || !survey.behindRows) && in.next()) {
                survey.tag();
            }
            return survey;
        }
    }

    private Found found() {
        return new Found(prefix, marks.spots(), marks.moved(), edits, frame.drawing(), frame.isSelected());
    }

    private void tag() throws IOException {
        int depth = in.depth();
        TagBytes tag = in.tag();
        if (depth == CELL_DEPTH) {
            if (rows.isMarking() && in.kind() != Kind.END && tag.is(cellName)) {
                cell(tag);
            }
        } else if (depth == ROW_DEPTH && tag.is(rowName)) {
            row(tag);
        } else if (depth == 1 && tag.is(rowsName)) {
            behindRows = true;
            rows.around(tag, in.kind(), in.place());
        } else if (depth < CELL_DEPTH && in.kind() != Kind.END) {
            around(depth, tag);
        } else if (depth == 0) {
            frame.placeDrawing(in.place());
        }
    }

    private void cell(TagBytes tag) throws IOException {
        marks.cell(tag, in.kind() == Kind.START, in.place());
        if (marks.areSet()) {
            toEndOfRow();
        }
    }

    private void row(TagBytes tag) throws IOException {
        if (in.kind() == Kind.END) {
            rows.end(in.place());
            return;
        }
        rows.start(tag, in.kind() == Kind.EMPTY, in.place());
        if (in.kind() == Kind.START && !rows.isMarking()) {
            toEndOfRow();
        }
    }

    private void toEndOfRow() throws IOException {
        in.toEndOf(rowName, ROW_DEPTH);
        rows.end(in.place());
    }

    private void around(int depth, TagBytes tag) {
        if (depth == 0) {
            prefix = tag.text().prefix();
            rowsName = name("sheetData");
            rowName = name("row");
            cellName = name("c");
        } else if (depth == 1) {
            frame.element(tag.text(), behindRows, in.place());
        } else {
            frame.inner(tag, in.place());
        }
    }

    private byte[] name(String local) {
        return (prefix + local).getBytes(StandardCharsets.UTF_8);
    }
}
