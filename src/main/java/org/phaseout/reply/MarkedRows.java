package org.phaseout.reply;

import java.nio.charset.StandardCharsets;
import org.phaseout.reply.Markup.Kind;

/** Follows the rows of a sheet as they go by, and brings in those that are to be marked and are not there. */
final class MarkedRows {

    private static final byte[] NUMBER = bytes("r");
    private static final byte[] SPANS = bytes("spans");
    private static final byte[] STYLE = bytes("s");
    private static final byte[] CUSTOM_FORMAT = bytes("customFormat");

    private final RowMarks marks;
    private final SheetEdits edits;
    private int row;
    private boolean marking;

    MarkedRows(RowMarks marks, SheetEdits edits) {
        this.marks = marks;
        this.edits = edits;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a row is open in which something is to be marked. */
    boolean isMarking() {
        return marking;
    }

    void start(TagBytes tag, boolean empty, long place) throws Unpatchable {
        int number = tag.number(NUMBER, row + 1);
        if (number < 1 || number > Cells.LAST_ROW) {
            throw new Unpatchable("a row that no sheet has");
        } else if (number <= row) {
            throw new Unpatchable("rows out of order");
        }
        missing(number, place);
        row = number;
        if (marks.nextRow() == row) {
            mark(tag, empty, place);
        }
    }

    private void mark(TagBytes tag, boolean empty, long place) {
        if (tag.find(SPANS)) {
            edits.cut(place + tag.attributeAt(), tag.attributeLength());
        }
        if (empty) {
            open(tag, place);
        }
        boolean styled = tag.find(CUSTOM_FORMAT) && tag.text().flag("customFormat");
        marks.start(row, styled ? tag.number(STYLE, -1) : -1);
        marking = true;
        if (empty) {
            end(place + tag.length());
            edits.put(place + tag.length(), SheetEdits.Kind.END_OF_ROW, 0);
        }
    }

    /** An empty element gets content. */
    private void open(TagBytes tag, long place) {
        edits.replace(place + tag.closeAt(), tag.length() - tag.closeAt(), SheetEdits.Kind.END_OF_TAG, 0);
    }

    /** The row ends, whether something in it was to be marked or not. */
    void end(long place) {
        if (marking) {
            marks.end(place);
            marking = false;
        }
    }

    private void missing(int before, long place) {
        for (int number = marks.nextRow(); number < before; number = marks.nextRow()) {
            edits.put(place, SheetEdits.Kind.ROW, number);
            marks.start(number, -1);
            marks.end(place);
            edits.put(place, SheetEdits.Kind.END_OF_ROW, 0);
        }
    }

    /** The element around all rows begins or ends. */
    void around(TagBytes tag, Kind kind, long place) {
        if (kind == Kind.END) {
            missing(Cells.LAST_ROW + 1, place);
        } else if (kind == Kind.EMPTY && marks.nextRow() <= Cells.LAST_ROW) {
            long behind = place + tag.length();
            open(tag, place);
            missing(Cells.LAST_ROW + 1, behind);
            edits.put(behind, SheetEdits.Kind.END_OF_ROWS, 0);
        }
    }
}
