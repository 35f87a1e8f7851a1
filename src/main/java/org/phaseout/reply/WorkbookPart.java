package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.read.OwnSheets;
import org.phaseout.reply.Relations.Relation;

/** The part that lists the sheets and the names of a workbook. */
final class WorkbookPart {

    /** Name that tells our sheet of issues, in every language and whatever its title. */
    static final String ISSUES_NAME = OwnSheets.MARK;

    /** Beginning of the names that keep which fill a mark took the place of. */
    static final String FILL_NAME = "_phaseout_fill_";

    private static final String OURS = "_phaseout_";

    /** What stands behind the place of names. */
    private static final Set<String> BEHIND_NAMES = Set.of(
            "calcPr",
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Fill> fills = new LinkedHashMap<>();
    private String prefix = "";
    private String namespace = Xml.MAIN;
    private @Nullable String issues;

    private WorkbookPart() {}

    /** @param relation id of the relation to its part */
    record Sheet(int index, String name, String relation, int number) {}

    static WorkbookPart read(Markup in) throws IOException {
        WorkbookPart part = new WorkbookPart();
        while (in.next()) {
            if (in.begins() && in.depth() == 0) {
                part.root(in.tag());
            } else if (in.begins() && in.depth() == 2 && in.is(part.prefix + "sheet")) {
                part.addSheet(in.tag());
            } else if (in.begins() && in.depth() == 2 && in.is(part.prefix + "definedName")) {
                part.addName(in.tag(), in.element());
            }
        }
        return part;
    }

    private void root(Tag tag) {
        prefix = tag.prefix();
        String uri = tag.get(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1));
        namespace = uri == null ? Xml.MAIN : uri;
    }

    private void addSheet(Tag tag) throws IOException {
        String name = tag.get("name");
        String relation = tag.any("id");
        if (name == null || relation == null) {
            throw new Unpatchable("a sheet without a name");
        }
        sheets.add(new Sheet(sheets.size(), name, relation, tag.number("sheetId", 0)));
    }

    private void addName(Tag tag, String element) {
        String name = String.valueOf(tag.get("name"));
        String text = Xml.unescaped(element.substring(tag.text().length(), element.lastIndexOf("</")));
        if (name.equals(ISSUES_NAME)) {
            int end = text.lastIndexOf('!');
            issues = end < 0 ? "" : sheetName(text.substring(0, end));
        } else if (name.startsWith(FILL_NAME)) {
            Fill fill = Fill.ofWords(text.strip().replaceAll("^\"|\"$", ""));
            if (fill != null) {
                fills.put(name.substring(FILL_NAME.length()), fill);
            }
        }
    }

    private static String sheetName(String quoted) {
        String name = quoted.startsWith("'") && quoted.endsWith("'") && quoted.length() > 1
                ? quoted.substring(1, quoted.length() - 1).replace("''", "'")
                : quoted;
        return name.startsWith("$") ? name.substring(1) : name;
    }

    /** All sheets but ours. */
    List<Sheet> sheets() {
        return sheets.stream().filter(s -> !isOurs(s)).toList();
    }

    /** Our own sheet of issues of an earlier copy; null if there is none. */
    @Nullable
    Sheet ours() {
        return sheets.stream().filter(this::isOurs).findFirst().orElse(null);
    }

    private boolean isOurs(Sheet sheet) {
        return sheet.name().equalsIgnoreCase(issues);
    }

    /** The fill that each mark of an earlier copy took the place of, by the six digits of the mark. */
    Map<String, Fill> fills() {
        return fills;
    }

    String namespace() {
        return namespace;
    }

    boolean isStrict() {
        return namespace.equals(Xml.STRICT_MAIN);
    }

    /**
     * What is added.
     *
     * @param name of the sheet of issues
     * @param relation id of the relation to it
     * @param names of ranges within it, and others, with what they stand for
     */
    record Added(String name, String relation, List<Name> names) {}

    /** @param local whether it is one of the sheet's own names, such as that of its titles */
    record Name(String name, boolean local, boolean hidden, String means) {}

    void write(Markup in, Writer out, Added added) throws IOException {
        boolean behindSheets = false;
        boolean named = false;
        while (in.next()) {
            String local = in.begins() && in.depth() == 1 ? in.tag().local() : "";
            if (local.equals("definedNames")) {
                names(in, out, added);
                named = true;
                continue;
            }
            boolean end = in.depth() == 0 && in.kind() == Markup.Kind.END;
            if (!named && ((behindSheets && BEHIND_NAMES.contains(local)) || end)) {
                addNames(out, added);
                named = true;
            }
            behindSheets |= local.equals("sheets");
            copy(in, out, added);
        }
    }

    private void addNames(Writer out, Added added) throws IOException {
        out.append("<").append(prefix).append("definedNames>");
        ownNames(out, added);
        out.append("</").append(prefix).append("definedNames>");
    }

    private void copy(Markup in, Writer out, Added added) throws IOException {
        if (in.begins() && in.depth() == 2 && in.is(prefix + "sheet")) {
            Sheet old = ours();
            if (old == null || !old.relation().equals(in.tag().any("id"))) {
                in.pass(out);
            } else {
                in.element();
            }
        } else if (in.begins() && in.depth() == 2 && in.is(prefix + "workbookView")) {
            out.append(in.tag().without("activeTab").without("firstSheet").text());
        } else {
            in.pass(out);
            if (in.kind() == Markup.Kind.START && in.depth() == 1 && in.is(prefix + "sheets")) {
                int number = sheets.stream().mapToInt(Sheet::number).max().orElse(0) + 1;
                out.append("<%ssheet name=\"%s\" sheetId=\"%d\" xmlns:r=\"%s\" r:id=\"%s\"/>"
                        .formatted(prefix, Xml.attribute(added.name()), number, relations(), added.relation()));
            }
        }
    }

    /** Namespace of ids. */
    String relations() {
        return isStrict() ? Xml.STRICT_RELATIONS : Xml.RELATIONS;
    }

    /** A new relation of a part, made of a word such as "comments". */
    Relation relation(Relations of, String word, String part) {
        return new Relation(of.freeId("phaseout_" + word), relations() + "/" + word, part, false);
    }

    private void names(Markup in, Writer out, Added added) throws IOException {
        out.append(in.tag().opened().text());
        ownNames(out, added);
        if (in.kind() == Markup.Kind.START) {
            while (in.next() && in.depth() > 1) {
                if (in.begins()) {
                    name(in, out);
                } else {
                    in.pass(out);
                }
            }
        }
        out.append("</").append(prefix).append("definedNames>");
    }

    private void name(Markup in, Writer out) throws IOException {
        Tag tag = in.tag();
        String element = in.element();
        int sheet = tag.number("localSheetId", -1);
        Sheet old = ours();
        boolean goes = String.valueOf(tag.get("name")).startsWith(OURS) || (old != null && old.index() == sheet);
        if (goes) {
            return;
        }
        Tag kept = sheet < 0 ? tag : tag.with("localSheetId", old != null && old.index() < sheet ? sheet : sheet + 1);
        out.append(kept.text()).append(element, tag.text().length(), element.length());
    }

    private void ownNames(Writer out, Added added) throws IOException {
        for (Name name : added.names()) {
            out.append("<%1$sdefinedName name=\"%2$s\"%3$s%4$s>%5$s</%1$sdefinedName>"
                    .formatted(
                            prefix,
                            name.name(),
                            name.local() ? " localSheetId=\"0\"" : "",
                            name.hidden() ? " hidden=\"1\"" : "",
                            Xml.text(name.means())));
        }
    }
}
