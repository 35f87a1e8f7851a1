package org.phaseout.reply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.reply.CommentsPart.Standing;
import org.phaseout.reply.Relations.Relation;
import org.phaseout.reply.WorkbookPart.Name;
import org.phaseout.reply.WorkbookPart.Sheet;

/**
 * A copy of a workbook with its wrong cells marked and a list of issues in front. Parts that do not change are taken over
 * as they are packed; the others are read and written as streams, so that memory does not grow with the workbook.
 */
final class MarkedCopy {

    /** Comments in a workbook: with more, programs take minutes to open it. */
    static final int MOST_COMMENTS = 65_000;

    private static final int LONGEST_COMMENT = 8_000;

    private final Parts parts;
    private final Reply reply;
    private final Letter letter;
    private final Tally tally;
    private final String workbook;
    private final WorkbookPart sheets;
    private final Relations relations;
    private final ContentTypes types;
    private final List<SheetMarks> marks = new ArrayList<>();
    private final Map<String, PartsWriter.Text> written = new LinkedHashMap<>();
    private final Set<String> dropped = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();

    private MarkedCopy(Parts parts, Reply reply) throws IOException {
        this.parts = parts;
        this.reply = reply;
        this.tally = Tally.of(reply.issues());
        this.letter = new Letter(reply, tally);
        Relation main = Relations.of(parts, "").first("officeDocument");
        this.workbook = main == null ? "xl/workbook.xml" : main.part();
        try (Markup in = parts.markup(workbook)) {
            this.sheets = WorkbookPart.read(in);
        }
        this.relations = Relations.of(parts, workbook);
        this.types = ContentTypes.read(parts);
    }

    /**
     * Writes the copy.
     *
     * @throws Unpatchable if the workbook is written so that nothing can be put into it
     */
    static void write(Path original, Path copy, Reply reply) throws IOException {
        try (Parts parts = Parts.open(original)) {
            MarkedCopy marked = new MarkedCopy(parts, reply);
            marked.plan();
            try (PartsWriter out = PartsWriter.create(copy)) {
                marked.write(out);
            }
        }
    }

    /** Extension that programs want for what the workbook is. */
    static String extension(Path original) throws IOException {
        try (Parts parts = Parts.open(original)) {
            Relation main = Relations.of(parts, "").first("officeDocument");
            String type = ContentTypes.read(parts).of(main == null ? "xl/workbook.xml" : main.part());
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
        Relation styles = relations.first("styles");
        StyleList list = StyleList.none();
        if (styles != null && parts.has(styles.part())) {
            try (Markup in = parts.markup(styles.part())) {
                list = StyleList.read(in);
            }
        }
        Looks looks = new Looks(list, sheets.fills());
        marks.forEach(sheet -> style(sheet, looks));
        comment();
        if (looks.isFull()) {
            notes.add(letter.phrases().text("note.colours"));
        }
        marks.forEach(this::planSheet);
        planWorkbook(styles, new StylesPart(list, looks, letter.language().isRightToLeft()), looks);
    }

    private void dropOwnSheet() throws IOException {
        Sheet ours = sheets.ours();
        Relation relation = ours == null ? null : relations.withId(ours.relation());
        if (relation != null) {
            drop(relation.part());
            Relations of = Relations.of(parts, relation.part());
            if (parts.has(Relations.name(relation.part()))) {
                dropped.add(Parts.key(Relations.name(relation.part())));
            }
            of.all().stream()
                    .filter(r -> !r.outside() && (r.is("printerSettings") || r.is("comments") || r.is("vmlDrawing")))
                    .forEach(r -> drop(r.part()));
        }
    }

    private void drop(String part) {
        dropped.add(Parts.key(part));
        types.drop(part);
    }

    private SheetMarks survey(Sheet sheet, String part) throws IOException {
        Relations of = Relations.of(parts, part);
        SheetSurvey.Found found =
                SheetSurvey.of(parts, part, new TreeSet<>(tally.of(sheet.name()).keySet()));
        Relation comments = present(of.first("comments"));
        Relation drawing = present(of.withId(found.drawing()));
        Standing standing = Standing.NONE;
        if (comments != null) {
            try (Markup in = parts.markup(comments.part())) {
                standing = CommentsPart.standing(in);
            }
        }
        return new SheetMarks(
                sheet,
                part,
                of,
                found,
                standing,
                comments == null ? null : comments.part(),
                drawing == null ? null : drawing.part());
    }

    private @Nullable Relation present(@Nullable Relation relation) {
        return relation != null && !relation.outside() && parts.has(relation.part()) ? relation : null;
    }

    private void style(SheetMarks sheet, Looks looks) {
        Map<Long, Severity> worst = new HashMap<>();
        tally.of(sheet.sheet().name())
                .forEach((key, severity) ->
                        worst.merge(sheet.shown(key), severity, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        sheet.found().styles().forEach((key, style) -> {
            Severity severity = worst.get(key);
            if (severity != null) {
                sheet.styles().put(key, looks.marked(style, severity));
            }
        });
    }

    /** Comments in the order of the file, as many as a workbook bears. */
    private void comment() throws IOException {
        Map<String, SheetMarks> byName =
                marks.stream().collect(Collectors.toMap(m -> m.sheet().name(), m -> m, (a, b) -> a));
        long[] count = {0, 0, 0};
        reply.issues().each(issue -> {
            SheetMarks sheet = byName.get(issue.at().sheet());
            if (sheet != null && Tally.isMarked(issue)) {
                comment(sheet, issue, count);
            }
        });
        if (count[1] > 0) {
            notes.add(letter.phrases().text("note.comments", MOST_COMMENTS));
        }
        if (count[2] > 0) {
            notes.add(letter.phrases().text("note.threads"));
        }
    }

    /** @param count comments made, issues without one for lack of room, and issues at cells with a thread */
    private void comment(SheetMarks sheet, Issue issue, long[] count) {
        long key = sheet.shown(Cells.key(issue.at()));
        String before = sheet.texts().get(key);
        if (!sheet.takesComment(key)) {
            count[2]++;
        } else if (before == null && count[0] >= MOST_COMMENTS) {
            count[1]++;
        } else if (before == null || before.length() < LONGEST_COMMENT) {
            count[0] += before == null ? 1 : 0;
            sheet.addComment(key, letter.comment(issue));
        }
    }

    private void planSheet(SheetMarks sheet) {
        List<Relation> added = new ArrayList<>();
        if (sheet.changesComments()) {
            comments(sheet, added);
        }
        String newDrawing = sheet.changesDrawing() ? drawing(sheet, added) : null;
        if (sheet.changesSheet()) {
            SheetPart part = new SheetPart(sheet.styles(), newDrawing, sheets.relations());
            change(sheet.part(), in -> out -> part.write(in, out));
        }
        if (!added.isEmpty()) {
            written.put(Relations.name(sheet.part()), out -> sheet.relations().write(out, Set.of(), added));
        }
    }

    private void comments(SheetMarks sheet, List<Relation> added) {
        String comments = sheet.comments();
        if (comments != null) {
            change(comments, in -> out -> CommentsPart.write(sheet.texts(), in, out));
        } else if (!sheet.texts().isEmpty()) {
            String name = free("xl/comments", ".xml");
            added.add(relation(sheet.relations(), "comments", name));
            types.add(name, ContentTypes.COMMENTS);
            written.put(name, out -> CommentsPart.write(sheet.texts(), out, sheets.namespace()));
        }
    }

    /** @return id of the relation to the drawing, if it is a new one */
    private @Nullable String drawing(SheetMarks sheet, List<Relation> added) {
        NavigableMap<Long, String> fresh = sheet.fresh();
        DrawingPart boxes = new DrawingPart(
                sheet.dropped(), sheet.grown(), fresh, letter.language().isRightToLeft());
        String drawing = sheet.drawing();
        if (drawing != null) {
            change(drawing, in -> out -> boxes.write(in, out));
        } else if (!fresh.isEmpty()) {
            String name = free("xl/drawings/vmlDrawing", ".vml");
            Relation relation = relation(sheet.relations(), "vmlDrawing", name);
            added.add(relation);
            types.add(name, ContentTypes.DRAWING);
            written.put(name, out -> boxes.write(out, sheet.sheet().index() + 1));
            return relation.id();
        }
        return null;
    }

    private Relation relation(Relations of, String word, String part) {
        return new Relation(of.freeId("phaseout_" + word), sheets.relations() + "/" + word, part, false);
    }

    private String free(String before, String after) {
        return parts.free(
                before, after, written.keySet().stream().map(Parts::key).toList(), dropped);
    }

    private void planWorkbook(@Nullable Relation styles, StylesPart part, Looks looks) {
        List<Relation> added = new ArrayList<>();
        if (styles != null && parts.has(styles.part())) {
            change(styles.part(), in -> out -> part.write(in, out));
        } else {
            String name = free("xl/styles", ".xml");
            added.add(relation(relations, "styles", name));
            types.add(name, ContentTypes.STYLES);
            written.put(name, out -> part.write(out, sheets.namespace()));
        }
        Set<String> names = sheets.sheets().stream().map(Sheet::name).collect(Collectors.toSet());
        IssuesSheet list = new IssuesSheet(letter, reply, tally, looks, names, notes);
        String file = free("xl/worksheets/sheet", ".xml");
        Relation relation = relation(relations, "worksheet", file);
        added.add(relation);
        types.add(file, ContentTypes.SHEET);
        written.put(file, out -> list.write(out, sheets.namespace()));
        String title = SheetName.free(letter.phrases().text("sheet.name"), names);
        WorkbookPart.Added what = new WorkbookPart.Added(title, relation.id(), names(title, list, looks));
        change(workbook, in -> out -> sheets.write(in, out, what));
        Sheet ours = sheets.ours();
        Set<String> gone = ours == null ? Set.of() : Set.of(ours.relation());
        written.put(Relations.name(workbook), out -> relations.write(out, gone, added));
        written.put(ContentTypes.NAME, types::write);
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

    /** A part as it is, changed on its way. */
    private interface Change {
        PartsWriter.Text of(Markup in);
    }

    private void change(String part, Change change) {
        written.put(part, out -> {
            try (Markup in = parts.markup(part)) {
                change.of(in).to(out);
            }
        });
    }

    /** Every part in its place, then those that are new. */
    private void write(PartsWriter out) throws IOException {
        Map<String, PartsWriter.Text> left = new LinkedHashMap<>();
        written.forEach((name, text) -> left.put(Parts.key(name), text));
        Map<String, String> names = written.keySet().stream().collect(Collectors.toMap(Parts::key, n -> n));
        for (ZipArchiveEntry entry : parts.entries()) {
            PartsWriter.Text text = left.remove(Parts.key(entry.getName()));
            if (text != null) {
                out.text(entry.getName(), text);
            } else if (!dropped.contains(Parts.key(entry.getName()))) {
                out.copy(entry, parts.packed(entry));
            }
        }
        for (Map.Entry<String, PartsWriter.Text> text : left.entrySet()) {
            out.text(names.getOrDefault(text.getKey(), text.getKey()), text.getValue());
        }
    }
}
