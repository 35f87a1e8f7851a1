package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet anew with other styles for some cells. Cells and rows that are not in the part come in; the sheet no
 * longer stands open; a drawing for comments is named. All else goes through as it is.
 */
final class SheetPart {

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

    private final NavigableMap<Long, Integer> styles;
    private final @Nullable String drawing;
    private final String relations;
    private String prefix = "";
    private SheetWalk walk = new SheetWalk("");
    private boolean behindRows;
    private boolean drawn;
    private boolean marking;

    /**
     * @param styles new style of every marked cell, by its key
     * @param drawing id of the relation to a new drawing for comments; null if none is new
     * @param relations namespace of ids
     */
    SheetPart(Map<Long, Integer> styles, @Nullable String drawing, String relations) {
        this.styles = new TreeMap<>(styles);
        this.drawing = drawing;
        this.relations = relations;
        this.drawn = drawing == null;
    }

    void write(Markup in, Writer out) throws IOException {
        while (in.next()) {
            if (in.begins()) {
                begin(in, out);
            } else {
                if (in.kind() == Markup.Kind.END) {
                    end(in, out);
                }
                in.pass(out);
            }
        }
    }

    private void begin(Markup in, Writer out) throws IOException {
        if (in.depth() == 0) {
            prefix = in.tag().prefix();
            walk = new SheetWalk(prefix);
            in.pass(out);
        } else if (walk.isRow(in)) {
            row(in, out);
        } else if (marking && walk.isCell(in)) {
            cell(in.tag(), out);
        } else if (walk.isRows(in)) {
            behindRows = true;
            if (in.kind() == Markup.Kind.EMPTY && !styles.isEmpty()) {
                out.append(in.tag().opened().text());
                missingRows(Cells.LAST_ROW + 1, out);
                out.append(in.tag().end());
            } else {
                in.pass(out);
            }
        } else {
            around(in, out);
        }
    }

    private void around(Markup in, Writer out) throws IOException {
        if (in.depth() == 1
                && behindRows
                && !drawn
                && BEHIND_DRAWING.contains(in.tag().local())) {
            draw(out);
        }
        if (in.depth() == 2 && in.is(prefix + "sheetView")) {
            out.append(in.tag().without("tabSelected").text());
            return;
        }
        if (walk.isColumn(in)) {
            walk.startColumn(in.tag());
        }
        in.pass(out);
    }

    private void row(Markup in, Writer out) throws IOException {
        Tag tag = in.tag();
        int row = walk.startRow(tag);
        missingRows(row, out);
        marking = !styles.isEmpty() && Cells.row(styles.firstKey()) == row;
        if (!marking) {
            in.pass(out);
        } else if (in.kind() == Markup.Kind.EMPTY) {
            out.append(tag.without("spans").opened().text());
            missingCells(Cells.key(row + 1, -1), out);
            out.append(tag.end());
            marking = false;
        } else {
            out.append(tag.without("spans").text());
        }
    }

    private void cell(Tag tag, Writer out) throws IOException {
        long key = walk.startCell(tag);
        missingCells(key, out);
        Integer style = styles.remove(key);
        out.append((style == null ? tag : tag.with("s", style)).text());
    }

    private void end(Markup in, Writer out) throws IOException {
        if (marking && walk.isRow(in)) {
            missingCells(Cells.key(walk.row() + 1, -1), out);
            marking = false;
        } else if (walk.isRows(in)) {
            missingRows(Cells.LAST_ROW + 1, out);
        } else if (in.depth() == 0 && !drawn) {
            draw(out);
        }
    }

    private void missingRows(int before, Writer out) throws IOException {
        while (!styles.isEmpty() && Cells.row(styles.firstKey()) < before) {
            int row = Cells.row(styles.firstKey());
            out.append("<%srow r=\"%d\">".formatted(prefix, row));
            missingCells(Cells.key(row + 1, -1), out);
            out.append("</").append(prefix).append("row>");
        }
    }

    private void missingCells(long before, Writer out) throws IOException {
        while (!styles.isEmpty() && styles.firstKey() < before) {
            Map.Entry<Long, Integer> first = styles.pollFirstEntry();
            out.append("<%sc r=\"%s\" s=\"%d\"/>".formatted(prefix, Cells.reference(first.getKey()), first.getValue()));
        }
    }

    private void draw(Writer out) throws IOException {
        out.append("<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(prefix, relations, drawing));
        drawn = true;
    }
}
