package org.phaseout.reply;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.phaseout.model.Severity;
import org.phaseout.reply.SheetEdits.Kind;

/**
 * Places the marks of one row while its cells go by: on cells that are there, on cells that are not, and what is asked
 * for the row as a whole on its first filled cell, or on column A if none is filled.
 */
final class RowMarks {

    private static final byte[] STYLE = "s".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REFERENCE = "r".getBytes(StandardCharsets.US_ASCII);
    private static final Severity NOT_ASKED = Severity.INFO;

    private final CellMarks asked;
    private final ColumnStyles columns;
    private final Spots spots = new Spots();
    private final SheetEdits edits;
    private final Map<Long, Long> moved = new HashMap<>();
    private int next;
    private int row;
    private int rowStyle;
    private int column;
    private long end;
    private boolean whole;
    private Severity wholeSeverity = NOT_ASKED;
    private int firstSpot;
    private int firstEdit;
    private long firstPlace;
    private boolean firstSeen;
    private boolean firstThere;
    private int firstCut;
    private boolean missed;

    RowMarks(CellMarks asked, ColumnStyles columns, SheetEdits edits) {
        this.asked = asked;
        this.columns = columns;
        this.edits = edits;
    }

    /** The row of the next mark; one behind all rows if there is none. */
    int nextRow() {
        return next < asked.size() ? Cells.row(asked.key(next)) : Cells.LAST_ROW + 1;
    }

    Spots spots() {
        return spots;
    }

    /** Where marks went that were asked for a row as a whole. */
    Map<Long, Long> moved() {
        return moved;
    }

    /** @param style that cells show which are not there; -1 for that of their columns */
    void start(int number, int style) {
        row = number;
        rowStyle = style;
        column = -1;
        end = Cells.key(row + 1, -1);
        whole = nextRow() == row && Cells.isWholeRow(asked.key(next));
        wholeSeverity = whole ? asked.severity(next++) : NOT_ASKED;
        firstSpot = spots.size();
        firstEdit = edits.size();
        firstSeen = false;
        firstCut = -1;
        missed = false;
    }

    /** A cell that is there. */
    void cell(TagBytes tag, boolean filled, long place) throws Unpatchable {
        long stated = tag.cell(REFERENCE);
        int at = stated < 0 ? column + 1 : Cells.column(stated);
        if (at <= column) {
            throw new Unpatchable("cells out of order");
        }
        column = at;
        long key = Cells.key(row, column);
        missing(key, place);
        boolean cellAsked = next < asked.size() && asked.key(next) == key;
        boolean takesWhole = whole && filled;
        if (cellAsked || takesWhole) {
            Severity severity = cellAsked ? asked.severity(next++) : wholeSeverity;
            int spot = spots.add(key, severity, tag.number(STYLE, 0));
            edit(tag, place, spot);
            if (takesWhole) {
                spots.worsen(spot, wholeSeverity);
                moved.put(Cells.key(row, -1), key);
                whole = false;
            }
        }
        if (whole && !firstSeen) {
            seeFirst(tag, place);
        }
    }

    private void edit(TagBytes tag, long place, int spot) {
        if (tag.find(STYLE)) {
            edits.replace(place + tag.valueAt(), tag.valueLength(), Kind.STYLE, spot);
        } else {
            edits.put(place + tag.nameEnd(), Kind.STYLE_ATTRIBUTE, spot);
        }
    }

    /** Keeps in mind where column A is, or would be, in case no cell of the row is filled. */
    private void seeFirst(TagBytes tag, long place) {
        firstSeen = true;
        firstThere = column == 0;
        boolean styled = firstThere && tag.find(STYLE);
        firstCut = styled ? tag.valueLength() : -1;
        firstPlace = !firstThere ? place : place + (styled ? tag.valueAt() : tag.nameEnd());
    }

    /** Cells before this one that are asked and not there. */
    private void missing(long before, long place) {
        while (next < asked.size() && asked.key(next) < before) {
            long key = asked.key(next);
            missed = true;
            edits.put(place, Kind.CELL, spots.add(key, asked.severity(next++), styleOfMissing(Cells.column(key))));
        }
    }

    private int styleOfMissing(int at) {
        return rowStyle >= 0 ? rowStyle : columns.of(at);
    }

    /** Whether no cell that is still to come can matter. One that comes out of order does, if it was taken for missing. */
    boolean areSet() {
        return !whole && !missed && nextRow() != row;
    }

    /** @param place of what stands behind the last cell */
    void end(long place) {
        if (whole && !firstSeen) {
            firstThere = false;
            firstPlace = place;
        }
        missing(end, place);
        if (whole) {
            long first = Cells.key(row, 0);
            moved.put(Cells.key(row, -1), first);
            if (spots.size() > firstSpot && spots.key(firstSpot) == first) {
                spots.worsen(firstSpot, wholeSeverity);
            } else {
                spots.insert(firstSpot, first, wholeSeverity, styleOfMissing(0));
                Kind kind = !firstThere ? Kind.CELL : firstCut < 0 ? Kind.STYLE_ATTRIBUTE : Kind.STYLE;
                edits.insertFirstCell(firstEdit, firstPlace, Math.max(0, firstCut), kind, firstSpot);
            }
            whole = false;
        }
    }
}
