package org.phaseout.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.reply.Relations.Relation;

/** Plans what changes of one sheet: its cells, its comments, the drawing that they are shown in. */
final class SheetCopy {

    private final SheetMarks sheet;
    private final WorkbookPart workbook;
    private final ChangedParts changed;
    private final List<Relation> added = new ArrayList<>();

    SheetCopy(SheetMarks sheet, WorkbookPart workbook, ChangedParts changed) {
        this.sheet = sheet;
        this.workbook = workbook;
        this.changed = changed;
    }

    void plan(boolean rightToLeft) {
        if (sheet.changesComments()) {
            comments();
        }
        String newDrawing = sheet.changesDrawing() ? drawing(rightToLeft) : null;
        if (sheet.changesSheet()) {
            SheetPart part = new SheetPart(sheet.found(), newDrawing, workbook.relations());
            changed.changeBytes(sheet.part(), in -> out -> part.write(in, out));
        }
        if (!added.isEmpty()) {
            changed.text(Relations.name(sheet.part()), out -> sheet.relations().write(out, Set.of(), added));
        }
    }

    private void comments() {
        String comments = sheet.comments();
        if (comments != null) {
            changed.change(comments, in -> out -> CommentsPart.write(sheet.texts(), in, out));
        } else if (!sheet.texts().isEmpty()) {
            String name = changed.free("xl/comments", ".xml");
            added.add(workbook.relation(sheet.relations(), "comments", name));
            changed.add(
                    name, ContentTypes.COMMENTS, out -> CommentsPart.write(sheet.texts(), out, workbook.namespace()));
        }
    }

    /** @return id of the relation to the drawing, if it is a new one */
    private @Nullable String drawing(boolean rightToLeft) {
        NavigableMap<Long, String> fresh = sheet.fresh();
        DrawingPart boxes = new DrawingPart(sheet.dropped(), sheet.grown(), fresh, rightToLeft);
        String drawing = sheet.drawing();
        if (drawing != null) {
            changed.change(drawing, in -> out -> boxes.write(in, out));
        } else if (!fresh.isEmpty()) {
            String name = changed.free("xl/drawings/vmlDrawing", ".vml");
            Relation relation = workbook.relation(sheet.relations(), "vmlDrawing", name);
            added.add(relation);
            changed.add(
                    name,
                    ContentTypes.DRAWING,
                    out -> boxes.write(out, sheet.sheet().index() + 1));
            return relation.id();
        }
        return null;
    }
}
