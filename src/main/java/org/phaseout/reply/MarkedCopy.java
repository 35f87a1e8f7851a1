package org.phaseout.reply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.reply.CommentsPart.Standing;
import org.phaseout.reply.Relations.Relation;
import org.phaseout.reply.WorkbookPart.Name;
import org.phaseout.reply.WorkbookPart.Sheet;

/**
 * A copy of a workbook with its wrong cells marked and a list of issues in front. Parts that do not change are taken over
 * as they are packed; the others are read and written as streams, so that memory does not grow with the workbook.
 */
final class MarkedCopy {

    private static final String USUAL_NAME = "xl/workbook.xml";

    private final Parts parts;
    private final Letter letter;
    private final String workbook;
    private final WorkbookPart sheets;
    private final Relations relations;
    private final ChangedParts changed;
    private final List<SheetMarks> marks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private MarkedCopy(Parts parts, Letter letter) throws IOException {
        this.parts = parts;
        this.letter = letter;
        Relation main = Relations.of(parts, "").first("officeDocument");
        this.workbook = main == null ? USUAL_NAME : main.part();
        try (Markup in = parts.markup(workbook)) {
            this.sheets = WorkbookPart.read(in);
        }
        this.relations = Relations.of(parts, workbook);
        this.changed = new ChangedParts(parts);
    }

    /**
     * Writes the copy.
     *
     * @throws Unpatchable if the workbook is written so that nothing can be put into it
     */
    static void write(Path original, Path copy, Letter letter) throws IOException {
        try (Parts parts = Parts.open(original)) {
            MarkedCopy marked = new MarkedCopy(parts, letter);
            marked.plan();
            try (PartsWriter out = PartsWriter.create(copy)) {
                marked.changed.write(out);
            }
        }
    }

    /** Extension that programs want for what the workbook is. */
    static String extension(Path original) throws IOException {
        try (Parts parts = Parts.open(original)) {
            Relation main = Relations.of(parts, "").first("officeDocument");
            String type = ContentTypes.read(parts).of(main == null ? USUAL_NAME : main.part());
            boolean macros = type != null && type.contains("macroenabled");
            boolean template = type != null && type.contains("template");
            return template ? (macros ? "xltm" : "xltx") : macros ? "xlsm" : "xlsx";
        }
    }

    private void plan() throws IOException {
        dropOwnSheet();
        for (Sheet sheet : sheets.sheets()) {
            Relation relation = relations.withId(sheet.relation());
            if (relation != null && parts.has(relation.part())) {
                marks.add(survey(sheet, relation.part()));
            }
        }
        Relation styles = present(relations.first("styles"));
        StyleList list = styles == null ? StyleList.none() : styles(styles.part());
        Looks looks = new Looks(list, sheets.fills());
        marks.forEach(sheet -> style(sheet.found().spots(), looks));
        CellComments comments = new CellComments(letter, marks);
        comments.add(letter.issues());
        notes.addAll(comments.notes());
        if (looks.isFull()) {
            notes.add(letter.phrases().text("note.colours"));
        }
        boolean rightToLeft = letter.language().isRightToLeft();
        marks.forEach(sheet -> new SheetCopy(sheet, sheets, changed).plan(rightToLeft));
        planWorkbook(styles, new StylesPart(list, looks, rightToLeft), looks);
    }

    private void dropOwnSheet() throws IOException {
        Sheet ours = sheets.ours();
        Relation relation = ours == null ? null : relations.withId(ours.relation());
        if (relation != null) {
            changed.drop(relation.part());
            Relations of = Relations.of(parts, relation.part());
            if (parts.has(Relations.name(relation.part()))) {
                changed.drop(Relations.name(relation.part()));
            }
            of.all().stream()
                    .filter(r -> !r.outside() && (r.is("printerSettings") || r.is("comments") || r.is("vmlDrawing")))
                    .forEach(r -> changed.drop(r.part()));
        }
    }

    private SheetMarks survey(Sheet sheet, String part) throws IOException {
        Relations of = Relations.of(parts, part);
        Relation comments = present(of.first("comments"));
        SheetSurvey.Found found = SheetSurvey.of(parts, part, letter.tally().of(sheet.name()), comments != null);
        Relation drawing = present(of.withId(found.drawing()));
        return new SheetMarks(
                sheet,
                part,
                of,
                found,
                comments == null ? Standing.NONE : standing(comments.part()),
                comments == null ? null : comments.part(),
                drawing == null ? null : drawing.part());
    }

    private Standing standing(String comments) throws IOException {
        try (Markup in = parts.markup(comments)) {
            return CommentsPart.standing(in);
        }
    }

    private StyleList styles(String part) throws IOException {
        try (Markup in = parts.markup(part)) {
            return StyleList.read(in);
        }
    }

    private @Nullable Relation present(@Nullable Relation relation) {
        return relation != null && !relation.outside() && parts.has(relation.part()) ? relation : null;
    }

    private static void style(Spots spots, Looks looks) {
        for (int i = 0; i < spots.size(); i++) {
            spots.restyle(i, looks.marked(spots.style(i), spots.severity(i)));
        }
    }

    private void planWorkbook(@Nullable Relation styles, StylesPart part, Looks looks) {
        List<Relation> added = new ArrayList<>();
        if (styles != null) {
            changed.change(styles.part(), in -> out -> part.write(in, out));
        } else {
            String name = changed.free("xl/styles", ".xml");
            added.add(sheets.relation(relations, "styles", name));
            changed.add(name, ContentTypes.STYLES, out -> part.write(out, sheets.namespace()));
        }
        Set<String> names = sheets.sheets().stream().map(Sheet::name).collect(Collectors.toSet());
        IssuesSheet list = new IssuesSheet(letter, looks, names, notes);
        String file = changed.free("xl/worksheets/sheet", ".xml");
        Relation relation = sheets.relation(relations, "worksheet", file);
        added.add(relation);
        changed.add(file, ContentTypes.SHEET, out -> list.write(out, sheets.namespace()));
        String title = SheetName.free(letter.phrases().text("sheet.name"), names);
        WorkbookPart.Added what = new WorkbookPart.Added(title, relation.id(), names(title, list, looks));
        changed.change(workbook, in -> out -> sheets.write(in, out, what));
        Sheet ours = sheets.ours();
        Set<String> gone = ours == null ? Set.of() : Set.of(ours.relation());
        changed.text(Relations.name(workbook), out -> relations.write(out, gone, added));
    }

    private static List<Name> names(String title, IssuesSheet list, Looks looks) {
        String sheet = SheetName.quoted(title) + "!";
        int heading = list.headingRow();
        List<Name> names = new ArrayList<>();
        names.add(new Name("_xlnm._FilterDatabase", true, true, sheet + list.range()));
        names.add(new Name("_xlnm.Print_Titles", true, false, sheet + "$%1$d:$%1$d".formatted(heading)));
        looks.behind()
                .forEach((digits, fill) ->
                        names.add(new Name(WorkbookPart.FILL_NAME + digits, false, true, "\"" + fill.words() + "\"")));
        names.add(new Name(WorkbookPart.ISSUES_NAME, false, true, sheet + "$A$1"));
        return names;
    }
}
