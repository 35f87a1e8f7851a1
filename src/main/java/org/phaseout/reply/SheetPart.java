package org.phaseout.reply;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;

/**
 * Writes a sheet anew with other styles for some cells: all goes through in blocks as it is, byte by byte, up to the
 * places where something changes.
 */
final class SheetPart {

    private final SheetSurvey.Found found;
    private final @Nullable String drawing;
    private final String relations;
    private final byte[] buffer = new byte[32_768];
    private int at;
    private int limit;
    private long place;

    /**
     * @param found where the sheet changes, and which styles its marked cells get
     * @param drawing id of the relation to a new drawing for comments; null if none is new
     * @param relations namespace of ids
     */
    SheetPart(SheetSurvey.Found found, @Nullable String drawing, String relations) {
        this.found = found;
        this.drawing = drawing;
        this.relations = relations;
    }

    /** @param in the sheet in UTF-8 */
    void write(InputStream in, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, buffer.length);
        SheetEdits edits = found.edits();
        for (int i = 0; i < edits.size(); i++) {
            pass(in, out, edits.place(i) - place);
            pass(in, null, edits.cut(i));
            out.write(text(edits, i).getBytes(StandardCharsets.UTF_8));
        }
        pass(in, out, Long.MAX_VALUE);
        out.flush();
    }

    /**
     * Passes over so many bytes, or all that are left.
     *
     * @param out where they go; null if nowhere
     */
    private void pass(InputStream in, @Nullable OutputStream out, long count) throws IOException {
        long left = count;
        while (left > 0 && (at < limit || fill(in))) {
            int block = (int) Math.min(left, limit - at);
            if (out != null) {
                out.write(buffer, at, block);
            }
            at += block;
            place += block;
            left -= block;
        }
    }

    private boolean fill(InputStream in) throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private String text(SheetEdits edits, int edit) {
        String prefix = found.prefix();
        int number = edits.number(edit);
        return switch (edits.kind(edit)) {
            case NOTHING -> "";
            case STYLE -> "" + found.spots().style(number);
            case STYLE_ATTRIBUTE -> " s=\"" + found.spots().style(number) + "\"";
            case CELL -> cell(prefix, number);
            case ROW -> "<" + prefix + "row r=\"" + number + "\">";
            case END_OF_ROW -> "</" + prefix + "row>";
            case END_OF_ROWS -> "</" + prefix + "sheetData>";
            case END_OF_TAG -> ">";
            case DRAWING ->
                drawing == null
                        ? ""
                        : "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(prefix, relations, drawing);
        };
    }

    private String cell(String prefix, int number) {
        long key = found.spots().key(number);
        String reference = CellRef.letters(Cells.column(key)) + Cells.row(key);
        return "<" + prefix + "c r=\"" + reference + "\" s=\"" + found.spots().style(number) + "\"/>";
    }
}
