package org.phaseout.reply;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around the rows of a sheet: its views, columns and merged cells, and the drawing of its comments. */
final class SheetFrame {

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

    private static final byte[] SELECTED = "tabSelected".getBytes(StandardCharsets.US_ASCII);

    private final CellMarks asked;
    private final ColumnStyles columns;
    private final SheetEdits edits;
    private final Map<Long, Long> covered = new HashMap<>();
    private @Nullable String drawing;
    private boolean selected;
    private boolean placed;

    SheetFrame(CellMarks asked, ColumnStyles columns, SheetEdits edits) {
        this.asked = asked;
        this.columns = columns;
        this.edits = edits;
    }

    /** Marks that a merged cell covers, with the cell that shows. */
    Map<Long, Long> covered() {
        return covered;
    }

    /** Id of the relation to the drawing of comments; null if there is none. */
    @Nullable
    String drawing() {
        return drawing;
    }

    /** Whether the sheet is one of those that stand open. */
    boolean isSelected() {
        return selected;
    }

    /**
     * Takes note of an element of the sheet itself.
     *
     * @param behindRows whether the rows have passed
     */
    void element(Tag tag, boolean behindRows, long place) {
        String local = tag.local();
        if (local.equals("legacyDrawing")) {
            drawing = tag.any("id");
        } else if (behindRows && BEHIND_DRAWING.contains(local)) {
            placeDrawing(place);
        }
    }

    /** A new drawing is named here at the latest. */
    void placeDrawing(long place) {
        if (!placed) {
            edits.put(place, SheetEdits.Kind.DRAWING, 0);
            placed = true;
        }
    }

    /** Takes note of an element one step further in. */
    void inner(TagBytes tag, long place) {
        Tag text = tag.text();
        switch (text.local()) {
            case "col" -> columns.add(text);
            case "mergeCell" -> merged(text.get("ref"));
            case "sheetView" -> {
                selected |= text.flag("tabSelected");
                if (tag.find(SELECTED)) {
                    edits.cut(place + tag.attributeAt(), tag.attributeLength());
                }
            }
            default -> {}
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
