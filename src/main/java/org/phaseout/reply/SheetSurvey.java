package org.phaseout.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.reply.Markup.Kind;

/**
 * Goes through a sheet once and notes what must change in it, and where: at the cells that are to be marked, at those
 * that are not in the part, at the first filled cell of rows that are marked as a whole. Merged cells that hide some of
 * them are found behind the rows; then it goes through a second time.
 */
final class SheetSurvey {

    /** What stands behind the place of a drawing for comments. */
    private static final Set<String> BEHIND_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "AlternateContent",
            "webPublishItems",
            "tableParts",
            "extLst");

    private static final byte[] NUMBER = bytes("r");
    private static final byte[] SPANS = bytes("spans");
    private static final byte[] STYLE = bytes("s");
    private static final byte[] CUSTOM_FORMAT = bytes("customFormat");
    private static final byte[] SELECTED = bytes("tabSelected");

    private static final int ROW_DEPTH = 2;
    private static final int CELL_DEPTH = 3;

    private final CellMarks asked;
    private final SheetTags in;
    private final ColumnStyles columns = new ColumnStyles();
    private final SheetEdits edits = new SheetEdits();
    private final RowMarks marks;
    private final Map<Long, Long> covered = new HashMap<>();
    private String prefix = "";
    private byte[] rowsName = bytes("sheetData");
    private byte[] rowName = bytes("row");
    private byte[] cellName = bytes("c");
    private @Nullable String drawing;
    private boolean selected;
    private boolean inRow;
    private boolean behindRows;
    private boolean placed;
    private int row;

    private SheetSurvey(SheetTags in, CellMarks asked) {
        this.in = in;
        this.asked = asked;
        this.marks = new RowMarks(asked, columns, edits);
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
        if (first.covered.isEmpty()) {
            return first.found();
        }
        CellMarks uncovered = asked.moved(key -> first.covered.getOrDefault(key, key));
        SheetSurvey second = read(parts, part, uncovered, whole);
        second.marks.moved().putAll(first.covered);
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
        return new Found(prefix, marks.spots(), marks.moved(), edits, drawing, selected);
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private void tag() throws IOException {
        int depth = in.depth();
        TagBytes tag = in.tag();
        if (depth == CELL_DEPTH) {
            if (inRow && in.kind() != Kind.END && tag.is(cellName)) {
                marks.cell(tag, in.kind() == Kind.START, in.place());
                if (marks.areSet()) {
                    toEndOfRow();
                }
            }
        } else if (depth == ROW_DEPTH && tag.is(rowName)) {
            if (in.kind() == Kind.END) {
                endRow();
            } else {
                startRow(tag);
            }
        } else if (depth == 1 && tag.is(rowsName)) {
            rows(tag);
        } else if (depth <= 2) {
            around(depth, tag);
        }
    }

    private void around(int depth, TagBytes tag) {
        if (in.kind() == Kind.END) {
            if (depth == 0) {
                placeDrawing();
            }
        } else if (depth == 0) {
            root(tag.text());
        } else if (depth == 1) {
            behind(tag.text());
        } else {
            within(tag);
        }
    }

    private void root(Tag tag) {
        prefix = tag.prefix();
        rowsName = bytes(prefix + "sheetData");
        rowName = bytes(prefix + "row");
        cellName = bytes(prefix + "c");
    }

    private void behind(Tag tag) {
        String local = tag.local();
        if (local.equals("legacyDrawing")) {
            drawing = tag.any("id");
        } else if (behindRows && BEHIND_DRAWING.contains(local)) {
            placeDrawing();
        }
    }

    private void placeDrawing() {
        if (!placed) {
            edits.put(in.place(), SheetEdits.Kind.DRAWING, 0);
            placed = true;
        }
    }

    private void within(TagBytes tag) {
        Tag text = tag.text();
        switch (text.local()) {
            case "col" -> columns.add(text);
            case "mergeCell" -> merged(text.get("ref"));
            case "sheetView" -> {
                selected |= text.flag("tabSelected");
                if (tag.find(SELECTED)) {
                    edits.cut(in.place() + tag.attributeAt(), tag.attributeLength());
                }
            }
            default -> {}
        }
    }

    private void startRow(TagBytes tag) throws IOException {
        int number = tag.number(NUMBER, row + 1);
        if (number < 1 || number > Cells.LAST_ROW) {
            throw new Unpatchable("a row that no sheet has");
        } else if (number <= row) {
            throw new Unpatchable("rows out of order");
        }
        missingRows(number);
        row = number;
        if (marks.nextRow() == row) {
            mark(tag);
        } else if (in.kind() == Kind.START) {
            toEndOfRow();
        }
    }

    private void toEndOfRow() throws IOException {
        in.toEndOf(rowName, ROW_DEPTH);
        endRow();
    }

    private void mark(TagBytes tag) {
        long place = in.place();
        if (tag.find(SPANS)) {
            edits.cut(place + tag.attributeAt(), tag.attributeLength());
        }
        boolean empty = in.kind() == Kind.EMPTY;
        if (empty) {
            close(tag);
        }
        boolean styled = tag.find(CUSTOM_FORMAT) && tag.text().flag("customFormat");
        marks.start(row, styled ? tag.number(STYLE, -1) : -1);
        inRow = true;
        if (empty) {
            marks.end(place + tag.length());
            edits.put(place + tag.length(), SheetEdits.Kind.END_OF_ROW, 0);
            inRow = false;
        }
    }

    /** The tag of an element that gets content. */
    private void close(TagBytes tag) {
        edits.replace(
                in.place() + tag.closeAt(), tag.length() - tag.closeAt(), SheetEdits.Kind.END_OF_TAG, 0);
    }

    private void endRow() {
        if (inRow) {
            marks.end(in.place());
            inRow = false;
        }
    }

    private void missingRows(int before) {
        while (marks.nextRow() < before) {
            missingRow(in.place());
        }
    }

    private void missingRow(long place) {
        int number = marks.nextRow();
        edits.put(place, SheetEdits.Kind.ROW, number);
        marks.start(number, -1);
        marks.end(place);
        edits.put(place, SheetEdits.Kind.END_OF_ROW, 0);
    }

    private void rows(TagBytes tag) {
        behindRows = true;
        if (in.kind() == Kind.END) {
            missingRows(Cells.LAST_ROW + 1);
        } else if (in.kind() == Kind.EMPTY && marks.nextRow() <= Cells.LAST_ROW) {
            close(tag);
            long place = in.place() + tag.length();
            while (marks.nextRow() <= Cells.LAST_ROW) {
                missingRow(place);
            }
            edits.put(place, SheetEdits.Kind.END_OF_ROWS, 0);
        }
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
        for (int i = asked.from(from + 1); i < asked.size() && asked.key(i) <= to; i++) {
            int column = Cells.column(asked.key(i));
            if (column >= Cells.column(from) && column <= Cells.column(to)) {
                covered.put(asked.key(i), from);
            }
        }
    }
}
